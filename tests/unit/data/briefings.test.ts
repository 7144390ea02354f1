/** The ready-made briefings of public/data: that what they show is there, and that what they say is in the data. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { annotationProblems, type Picture, pictureOf, sourceLine } from "../../../src/briefing/slide/slideModel";
import { readBriefing } from "../../../src/data/briefingFile";
import { type Briefing, briefingSchema, type LinkedView, type Side, type Slide } from "../../../src/domain/briefing";
import type { Dataset } from "../../../src/domain/dataset";
import { dateOf, formatDate, overlaps, readDate } from "../../../src/domain/dates";
import { dayRange, showsGroup } from "../../../src/domain/filters";
import { RECORD_LISTS } from "../../../src/domain/schema";
import { selectionOf } from "../../../src/domain/selection";
import { issuedText, type Source } from "../../../src/domain/source";
import { figuresModel } from "../../../src/ui/figures/figuresModel";
import { growthModel } from "../../../src/ui/growth/growthModel";
import { shippedDataset, shippedFiles } from "../../shipped";

/** A shipped dataset with its briefings, and what its records say. */
async function groundOf(id: string) {
  const folder = new URL(`../../../public/data/${id}/briefings/`, import.meta.url);
  const dataset = await shippedDataset(id);
  const files = shippedFiles(id);
  const texts = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), "utf8")] as const);
  const whole = Object.keys(RECORD_LISTS)
    .map((name) => inWords(JSON.parse(files[`${name}.json`] ?? "")))
    .join("\n");
  const briefings = texts.map(([, text]) => briefingSchema.parse(JSON.parse(text)));
  return { dataset, texts, briefings, whole, dates: attestedDates(dataset, files) };
}
type Ground = Awaited<ReturnType<typeof groundOf>>;

/** The views of the data that a slide is made of. */
function sidesOf(slide: Slide): readonly Omit<Side, "label">[] {
  if (slide.view === "section" || slide.view === "statement") return [];
  // What is neither compared nor a slide of its own sort is a view of the data.
  return slide.view === "compare" ? (slide.sides ?? []) : [{ ...slide, view: slide.view as LinkedView }];
}
const picturesOf = ({ dataset }: Ground, slide: Slide) => sidesOf(slide).map((side) => pictureOf(dataset, side));

function statementCitations({ dataset }: Ground, { statement }: Slide) {
  if (!statement) return [];
  return "count" in statement ? (dataset.countById.get(statement.count)?.citations ?? []) : statement.citations;
}

const EVENT_VIEWS: ReadonlySet<string> = new Set(["overview", "timeline", "actors"]);
const COUNT_VIEWS: ReadonlySet<string> = new Set(["overview", "membership"]);

/** The ids of what a picture shows. */
function shownIn({ view, record, dataset: shown, filters }: Picture) {
  const inView = EVENT_VIEWS.has(view) ? selectionOf(shown, filters).events : [];
  const ofActor = view === "actor" ? (shown.eventsOfActor.get(record) ?? []).map((i) => shown.events[i]) : [];
  const one = view === "event" ? [shown.eventById.get(record)] : [];
  const events = [...inView, ...ofActor, ...one].flatMap((event) => event ?? []);
  const ids = new Set(events.map(({ id }) => id));
  const range = dayRange(filters);
  const drawn = shown.counts.filter(({ group, when }) => showsGroup(filters, group) && overlaps(when, range));
  const figures = figuresModel(shown, filters).figures.flatMap(({ count, also }) => [
    ...(count ? [count] : []),
    ...also,
  ]);
  const counts = [
    ...(COUNT_VIEWS.has(view) ? [...drawn, ...figures] : []),
    ...shown.counts.filter(({ event }) => event !== undefined && ids.has(event)),
  ];
  const actors = [record, ...events.flatMap(({ participants }) => participants.map(({ actor }) => actor))];
  return { events, counts, actors: actors.flatMap((id) => shown.actorById.get(id) ?? []) };
}

/** Keys whose values are for machines: the numbers in them say nothing. */
const NOT_WORDS: ReadonlySet<string> = new Set(
  "id source event actor partOf parent organization series about URL url links count accessed index when joinedWhen listedWhen start end".split(
    " ",
  ),
);
const inWords = (records: unknown) => JSON.stringify(records, (key, value) => (NOT_WORDS.has(key) ? undefined : value));

/** Records as text, with the disagreements about them and the dates of the sources that they cite. */
function evidence(of: Dataset, records: readonly { id: string; citations?: readonly { source: string }[] }[]): string {
  const about = new Set(records.map(({ id }) => id));
  const disagreements = of.disagreements.filter((one) => one.about.some(({ id }) => about.has(id)));
  const cited = [
    ...records.flatMap(({ citations = [] }) => citations),
    ...disagreements.flatMap((one) => one.claims.map(({ citation }) => citation)),
  ];
  const sources = cited.flatMap(({ source }) => of.sourceById.get(source) ?? []);
  return inWords([records, disagreements, sources.map(({ issued, note }) => [issued, note])]);
}

const WORDS =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const NUMBER = new RegExp(
  `(?<![A-Za-z\\d])\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\b(?:${WORDS.join("|")}|hundredth|first|second|third|fourth|fifth)\\b`,
  "gi",
);
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  hundredth: 100,
};

/** Every number of a text, in digits or in words, as digits. */
function numbersIn(text: string): string[] {
  return (text.match(NUMBER) ?? []).map((found) => {
    const word = found.toLowerCase();
    const ordinal = ORDINALS[word];
    if (ordinal !== undefined) return String(ordinal);
    return WORDS.includes(word) ? String(WORDS.indexOf(word) + 2) : found.replace(/,/g, "");
  });
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DATE = new RegExp(`(?:\\b(\\d{1,2}) )?\\b(${MONTHS}) (\\d{4})`, "g");

/** Days of a month: "the 13th", and both numbers of "10 and 11 December". */
const DAY = new RegExp(
  `(?<![A-Za-z\\d])\\d{1,2}(?:(?:st|nd|rd|th)\\b|(?=(?:(?:, | and | or |–)\\d{1,2})* (?:${MONTHS})))`,
  "g",
);
const daysIn = (text: string) => (text.match(DAY) ?? []).map((day) => String(Number.parseInt(day, 10)));
const numbersBut = (text: string) => numbersIn(text.replace(DAY, ""));

const CODED = /(\d{4})-(\d{2})(?:-(\d{2}))?/g;
/** The numbers of records: those in their words, their values and their years. */
const attested = (json: string) => new Set(numbersIn(json.replace(CODED, "$1").replace(DAY, "")));
/** The days of the month that records give, in their dates and in their words. */
const attestedDays = (json: string) =>
  new Set([...daysIn(json), ...[...json.matchAll(CODED)].map(([, , , day]) => String(Number(day)))]);

/** Dates with a month and a year in a text, with their day where they have one. */
const datesIn = (text: string) => text.match(DATE) ?? [];

/** All dates that records give, in words and at every coarser precision: "4 May 2014", "May 2014". */
function attestedDates(dataset: Dataset, files: Readonly<Record<string, string>>): Set<string> {
  const records = Object.keys(RECORD_LISTS)
    .map((name) => files[`${name}.json`])
    .join("\n");
  const coded = [...records.matchAll(/(?<=["/])\d{4}-\d{2}(?:-\d{2})?/g)].map(([date]) => date);
  const issued = dataset.sources.flatMap((source: Source) => (source.issued ? [issuedText(source.issued)] : []));
  const plain = [...coded, ...issued, dataset.descriptor.created].filter(
    (date) => /^\d{4}-\d{2}/.test(date) && readDate(date).ok,
  );
  const worded = [...plain, ...plain.map((date) => date.slice(0, 7))].map((date) => formatDate(dateOf(date)));
  return new Set([...worded, ...datesIn(records)]);
}

/** What stands on a slide to be read by a room. */
function shownText({ headline, subtitle = "", annotations = [], sides, statement }: Slide): string {
  const remark = statement?.text ?? "";
  return [
    headline,
    subtitle,
    remark,
    ...annotations.map(({ text }) => text),
    ...(sides ?? []).map(({ label }) => label),
  ].join("\n");
}

/** The records on which a slide rests, as text. */
function groundsOf(ground: Ground, slide: Slide): string {
  const { dataset } = ground;
  const shown = picturesOf(ground, slide).flatMap((picture) => {
    const { events, counts, actors } = shownIn(picture);
    return evidence(picture.dataset, [...events, ...counts, ...actors, ...(counts.length > 0 ? dataset.series : [])]);
  });
  const { statement } = slide;
  const count = statement && "count" in statement ? dataset.countById.get(statement.count) : undefined;
  const cited = statementCitations(ground, slide).flatMap(({ source }) => dataset.sourceById.get(source) ?? []);
  return [...shown, ...(count ? [evidence(dataset, [count])] : []), inWords(cited)].join("\n");
}

const GROUNDS = await Promise.all(["weprotect", "mine-ban"].map(groundOf));
const cases = GROUNDS.flatMap((ground) =>
  ground.briefings.flatMap((briefing) =>
    briefing.slides.map((slide) => [`${briefing.id}, ${slide.id}`, slide, ground] as const),
  ),
);

describe.each(GROUNDS.map((ground) => [ground.dataset.id, ground] as const))("the files of %s", (_, ground) => {
  const { dataset, texts, briefings } = ground;

  test.each(texts)("%s is read without a fault", async (file, text) => {
    const { deck, faults } = await readBriefing(file, text);
    expect(faults).toEqual([]);
    expect(`${deck.head.id}.json`).toBe(file);
    expect(deck.head).toMatchObject({ format: 1, dataset: dataset.id, dataVersion: dataset.descriptor.version });
    expect(deck.head.theme).toBeUndefined();
  });

  test.each(briefings.map((briefing) => [briefing.id, briefing] as const))(
    "%s: slides have ids of their own",
    (_, { slides }) => {
      expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
      expect(slides.length).toBeGreaterThanOrEqual(7);
      expect(slides.length).toBeLessThanOrEqual(10);
    },
  );
});

describe.each(cases)("%s", (_, slide, ground) => {
  const { dataset, whole, dates } = ground;
  const pictures = picturesOf(ground, slide);

  test("shows what it names", () => {
    expect(pictures.flatMap(({ problems }) => problems)).toEqual([]);
    expect(annotationProblems(dataset, slide)).toEqual([]);
    expect(statementCitations(ground, slide).filter(({ source }) => !dataset.sourceById.has(source))).toEqual([]);
    const { statement } = slide;
    if (statement && "count" in statement) expect(dataset.countById.get(statement.count)).toBeDefined();
    for (const picture of pictures) {
      const { events, counts } = shownIn(picture);
      if (EVENT_VIEWS.has(picture.view)) expect(events.length).toBeGreaterThan(0);
      if (COUNT_VIEWS.has(picture.view)) expect(counts.length).toBeGreaterThan(0);
      if (picture.display.ranges)
        expect(growthModel(picture.dataset, picture.filters).ranges.length).toBeGreaterThan(0);
    }
  });

  test("points at what is on it, inside the stretch of time that is drawn", () => {
    const ids = new Set(
      pictures.flatMap((picture) => Object.values(shownIn(picture)).flatMap((records) => records.map(({ id }) => id))),
    );
    const annotations = slide.annotations ?? [];
    expect(annotations.filter(({ about }) => !ids.has(about.id))).toEqual([]);
    expect(new Set(annotations.map(({ about }) => about.id)).size).toBe(annotations.length);
    for (const { display } of pictures.filter(({ display: { zoom } }) => zoom)) {
      const window = dateOf(display.zoom);
      for (const { about } of annotations) {
        const when = dataset.eventById.get(about.id)?.when;
        if (when) expect(overlaps(when, window), about.id).toBe(true);
      }
    }
  });

  test("has room for its words", () => {
    expect(slide.headline.length).toBeLessThanOrEqual(90);
    expect((slide.subtitle ?? "").length).toBeLessThanOrEqual(110);
    expect((slide.annotations ?? []).length).toBeLessThanOrEqual(3);
    expect((slide.annotations ?? []).filter(({ text }) => text.length > 90)).toEqual([]);
    // A statement and a section title have no place for them.
    if (pictures.length === 0) expect(slide.annotations).toBeUndefined();
  });

  test("has notes that name who says it, and a planned time", () => {
    const notes = slide.notes ?? "";
    const words = notes.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(150);
    expect(notes).toContain("**Caveat.**");
    expect(notes).toContain("**Says who?**");
    expect(slide.minutes).toBeGreaterThan(0);
  });

  test("names its sources, unless it is a title", () => {
    const sources = [
      ...pictures.flatMap((picture) => picture.sources),
      ...statementCitations(ground, slide).flatMap(({ source }) => dataset.sourceById.get(source) ?? []),
    ];
    if (slide.view === "section") expect(sources).toEqual([]);
    else expect(sourceLine(dataset, [...new Set(sources)])).toMatch(/^Sources?: /);
  });

  test("says no number and no date that is not in the data", () => {
    // A title slide shows no record: its numbers may stand anywhere in the data, as those of notes may.
    const grounds = slide.view === "section" ? whole : groundsOf(ground, slide);
    const unfounded = [
      { text: shownText(slide), numbers: attested(grounds), days: attestedDays(grounds) },
      { text: slide.notes ?? "", numbers: attested(whole), days: attestedDays(whole) },
    ].flatMap(({ text, numbers, days }) => [
      ...numbersBut(text).filter((number) => !numbers.has(number)),
      ...daysIn(text).filter((day) => !days.has(day)),
    ]);
    expect(unfounded).toEqual([]);
    expect(datesIn(`${shownText(slide)}\n${slide.notes ?? ""}`).filter((date) => !dates.has(date))).toEqual([]);
  });
});

/** What headlines say beyond single figures, worked out from the records. */
describe("what headlines conclude", () => {
  const [ground] = GROUNDS;
  if (!ground) throw new Error("no dataset");
  const { dataset, briefings } = ground;

  const slideOf = (briefing: string, id: string) => {
    const found = cases.find(([name]) => name === `${briefing}, ${id}`)?.[1];
    if (!found) throw new Error(`no slide ${id} in ${briefing}`);
    return found;
  };
  const countOf = (id: string) => {
    const found = dataset.countById.get(id);
    if (!found) throw new Error(`no count ${id}`);
    return found;
  };

  test("“in ten slides” has ten", () => {
    const ten: Briefing | undefined = briefings.find(({ id }) => id === "weprotect-in-ten-slides");
    expect(ten?.slides).toHaveLength(10);
  });

  test("counts on one slide's line are of one definition, except where the slide is about definitions", () => {
    const mixed = cases
      .filter(([, { view }]) => view === "membership")
      .filter(
        ([, { annotations = [] }, of]) =>
          new Set(annotations.map(({ about }) => of.dataset.countById.get(about.id)?.series)).size > 1,
      )
      .map(([name]) => name);
    expect(mixed).toEqual(["how-membership-grew, three-definitions"]);
    expect(
      new Set(
        slideOf("how-membership-grew", "three-definitions").annotations?.map(({ about }) => countOf(about.id).series),
      ),
    ).toEqual(new Set(dataset.series.map(({ id }) => id)));
    expect(dataset.series).toHaveLength(3);
  });

  test("from 70 governments to 99 in five years", () => {
    const [first, last] = [countOf("wg-2017-05-70"), countOf("wg-2022-06-99")];
    expect(
      [first, last].map(({ value, group, series, unit, date }) => [value, group, series, unit, date.slice(0, 4)]),
    ).toEqual([
      [70, "countries", "members", undefined, "2017"],
      [99, "countries", "members", undefined, "2022"],
    ]);
  });

  test("three reports agree on 99", () => {
    expect(countOf("wg-2022-06-99").citations).toHaveLength(3);
  });

  test("five threat assessments are on their slide, the first and the last of the months named", () => {
    const [picture] = picturesOf(ground, slideOf("weprotect-in-ten-slides", "threat-assessments"));
    const events = picture ? shownIn(picture).events : [];
    expect(events.map(({ id }) => id)).toEqual(["gta-2018", "gta-2019", "gta-2021", "gta-2023", "gta-2025"]);
  });

  test("the four kinds of June 2022 add up to the total", () => {
    const [picture] = picturesOf(ground, slideOf("weprotect-in-ten-slides", "brussels-2022"));
    const figures = picture ? figuresModel(picture.dataset, picture.filters).figures : [];
    const values = figures.map(({ count }) => count?.value ?? 0);
    expect(values).toEqual([99, 56, 71, 9, 235]);
    expect(99 + 56 + 71 + 9).toBe(235);
  });

  test("the two sides of the comparison of figures are of two definitions", () => {
    const sides = picturesOf(ground, slideOf("how-membership-grew", "two-counts")).map((one) =>
      figuresModel(one.dataset, one.filters),
    );
    expect(sides.map(({ series }) => series?.id)).toEqual(["signatories", "members"]);
    expect(sides.map(({ figures }) => figures[0]?.count?.value)).toEqual([62, 99]);
  });

  test("what is said to be missing is missing", () => {
    const laterThan = (date: string) => dataset.counts.filter(({ when }) => when.earliest > dateOf(date).latest);
    const groupsIn = (year: string) =>
      new Set(
        dataset.counts
          .filter(({ date }) => date.startsWith(year) && date.length >= 7 && !date.includes("/"))
          .map(({ group }) => group),
      );
    expect(laterThan("2022-06-02").filter(({ group }) => group === "international")).toEqual([]);
    expect(laterThan("2024-12-05").map(({ group }) => group)).toEqual(["all"]);
    expect(groupsIn("2023")).toEqual(new Set(["all"]));
    expect(groupsIn("2025")).toEqual(new Set(["all"]));
    const governments = dataset.roster.filter(({ group, series }) => group === "countries" && series === "members");
    expect(governments.filter(({ joined }) => joined !== undefined).length).toBeLessThan(governments.length / 10);
  });
});

describe("what headlines on the mine ban conclude", () => {
  const ground = GROUNDS[1];
  if (!ground) throw new Error("no dataset");
  const { countById, eventById, events } = ground.dataset;

  test("14 months from the challenge to the signing", () => {
    const months = (id: string) => {
      const [year = 0, month = 0] = (eventById.get(id)?.date ?? "").split("-").map(Number);
      return 12 * year + month;
    };
    expect(months("signing-1997") - months("axworthy-challenge-1996")).toBe(14);
  });

  test("ten more parties between the end of 2007 and June 2025", () => {
    expect((countById.get("p-2025-06-166")?.value ?? 0) - (countById.get("p-2007-12-156")?.value ?? 0)).toBe(10);
  });

  test("five states gave notice, and five left", () => {
    const states = (of: "announcer" | "leaver") =>
      events
        .filter(({ kind }) => kind === "withdrawal")
        .flatMap(({ participants }) => participants.filter(({ role }) => role === of).map(({ actor }) => actor));
    expect(new Set(states("announcer"))).toEqual(new Set(states("leaver")));
    expect(states("leaver")).toHaveLength(5);
  });
});
