import { writeFileSync } from "node:fs";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { pptxFile } from "../../../src/briefing/handover/pptxFile";
import type { Dataset } from "../../../src/domain/dataset";
import { formatDate } from "../../../src/domain/dates";
import type { Deck } from "../../../src/domain/deck";
import { escapeXml } from "../../../src/ui/exhibit/escapeXml";
import { countInWords } from "../../../src/ui/growth/countWords";
import type { Href } from "../../../src/ui/links";
import { shippedDataset } from "../../shipped";
import { everySlide, HOSTILE, UNDISTURBED } from "./handoverDeck";

const href: Href = (target) => `/harbour/${target.view}${"id" in target ? `/${target.id}` : ""}`;
const ADDRESSING = { href, absolute: (path: string) => `https://atlas.example${path}`, version: "1.2.3" };

let dataset: Dataset;
let deck: Deck;
let parts: Record<string, string>;
let books: Record<string, Record<string, string>>;

const texts = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

beforeAll(async () => {
  dataset = await shippedDataset("weprotect");
  deck = everySlide(dataset);
  const file = new Uint8Array(await (await pptxFile(dataset, deck, ADDRESSING, UNDISTURBED)).arrayBuffer());
  const dump = process.env["HANDOVER_PPTX"];
  if (dump) writeFileSync(dump, file);
  const all = unzipSync(file);
  parts = Object.fromEntries(Object.entries(all).map(([name, bytes]) => [name, strFromU8(bytes)]));
  books = Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => name.endsWith(".xlsx"))
      .map(([name, bytes]) => [name, texts(bytes)]),
  );
}, 60_000);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  isArray: (name) => ["c:ser", "c:pt", "row", "c", "c:dPt"].includes(name),
});
const slide = (number: number) => parts[`ppt/slides/slide${number}.xml`] ?? "";
const place = (view: string) => deck.slides.findIndex((one) => one.ok && one.slide.view === view) + 1;
/** Parts to which a slide refers, by a word of their path. */
const related = (number: number, word: string) =>
  [...(parts[`ppt/slides/_rels/slide${number}.xml.rels`] ?? "").matchAll(/Target="(?:\.\.|\/ppt)\/([^"]+)"/g)].flatMap(
    ([, target = ""]) => (target.includes(word) ? [`ppt/${target}`] : []),
  );

interface Series {
  name: string;
  days: number[];
  values: number[];
  unmarked: number[];
  sheet: string;
}

/** The series of a scatter chart, with what stands in the rows of its workbook to which they refer. */
function seriesOf(chart: string): Series[] {
  const xml = parser.parse(parts[chart] ?? "");
  const numbers = (cache: { "c:pt": { "c:v": string }[] }) => cache["c:pt"].map((point) => Number(point["c:v"]));
  return xml["c:chartSpace"]["c:chart"]["c:plotArea"]["c:scatterChart"]["c:ser"].map(
    (one: Record<string, Record<string, Record<string, never>>> & { "c:dPt"?: { "c:idx": { val: string } }[] }) => ({
      name: one["c:tx"]?.["c:strRef"]?.["c:strCache"]?.["c:pt"]?.[0]?.["c:v"],
      days: numbers(one["c:xVal"]?.["c:numRef"]?.["c:numCache"] ?? { "c:pt": [] }),
      values: numbers(one["c:yVal"]?.["c:numRef"]?.["c:numCache"] ?? { "c:pt": [] }),
      unmarked: (one["c:dPt"] ?? []).map((point) => Number(point["c:idx"].val)),
      sheet: one["c:yVal"]?.["c:numRef"]?.["c:f"],
    }),
  );
}

describe("a PowerPoint file", () => {
  test("has every slide, and only well-formed parts, whatever a title holds", () => {
    expect(Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(
      deck.slides.length,
    );
    for (const files of [parts, ...Object.values(books)]) {
      for (const [name, xml] of Object.entries(files)) {
        if (/\.(xml|rels)$/.test(name)) expect([name, XMLValidator.validate(xml)]).toEqual([name, true]);
      }
    }
    expect(slide(1)).toContain("A &lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot;");
    expect(HOSTILE).toContain("\u0001");
    expect(slide(1)).not.toContain("\u0001");
    // The properties of a paragraph stand first in it, or PowerPoint offers to repair the file.
    deck.slides.forEach((_, index) => {
      expect(slide(index + 1)).not.toMatch(/<\/a:r><a:pPr/);
    });
  });

  test("has its headlines as titles of the slides", () => {
    deck.slides.forEach((entry, index) => {
      const headline = entry.ok ? entry.slide.headline : "This slide could not be read";
      if (headline !== HOSTILE) expect(slide(index + 1)).toContain(`<a:t>${headline}</a:t>`);
      expect(slide(index + 1)).toMatch(/<p:ph\s[^>]*type="title"/);
    });
  });

  test("draws the counts as native scatter charts: exactly those that were published", () => {
    const charts = related(place("membership"), "charts/");
    expect(charts).toHaveLength(2);
    const drawn = charts.flatMap(seriesOf);
    const published = drawn
      .flatMap(({ values, unmarked }) => values.filter((_, index) => !unmarked.includes(index)))
      .toSorted((a, b) => a - b);
    expect(published).toEqual(dataset.counts.map(({ value }) => value).toSorted((a, b) => a - b));
  });

  test("draws level steps, and no dot where nothing was published", () => {
    for (const { name, days, values, unmarked } of related(place("membership"), "charts/").flatMap(seriesOf)) {
      for (const at of unmarked) expect([name, values[at], days[at]]).toEqual([name, values[at - 1], days[at + 1]]);
    }
  });

  test("says the same in the data sheet, with the words and dates as published", () => {
    for (const chart of related(place("membership"), "charts/")) {
      const [, book = ""] =
        /Target="\.\.\/([^"]+xlsx)"/.exec(parts[chart.replace("charts/", "charts/_rels/").concat(".rels")] ?? "") ?? [];
      const { row: rows } = parser.parse(books[`ppt/${book}`]?.["xl/worksheets/sheet1.xml"] ?? "").worksheet.sheetData;
      const cells = new Map<string, string>(
        rows.flatMap(({ c }: { c: { r: string; v?: string; is?: { t: { "#text": string } } }[] }) =>
          c.map(({ r, v, is }) => [r, v ?? is?.t["#text"]]),
        ),
      );
      expect([...cells.values()]).not.toContain("");
      for (const { name, days, values, sheet } of seriesOf(chart)) {
        const [, column, first, last] = /^Sheet1!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(sheet) ?? [];
        expect(cells.get(`${column}1`)).toBe(name);
        const numbers = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
        expect(numbers.map((row) => Number(cells.get(`${column}${row}`)))).toEqual(values);
        expect(numbers.map((row) => Number(cells.get(`A${row}`)))).toEqual(days);
      }
    }
    const written = Object.values(books)
      .map((book) => book["xl/worksheets/sheet1.xml"] ?? "")
      .join("");
    for (const count of dataset.counts) expect(written).toContain(`>${escapeXml(countInWords(count))}<`);
  });

  test("has no empty value, and years on the axis", () => {
    const charts = Object.entries(parts).filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThan(3);
    for (const [name, xml] of charts) {
      expect([name, /<c:v>\s*<\/c:v>|<c:v\/>/.test(xml)]).toEqual([name, false]);
      if (!xml.includes("<c:scatterChart>")) continue;
      expect(xml).toContain('formatCode="yyyy" sourceLinked="0"');
      expect(xml).not.toMatch(/<c:(auto|lblAlgn|noMultiLvlLbl) /);
      const [, from = "", to = ""] = /<c:max val="([\d.]+)"\/><c:min val="([\d.]+)"/.exec(xml) ?? [];
      expect(Number(to)).toBeLessThan(Number(from));
      expect(Number(to)).toBeGreaterThan((Date.UTC(2000, 0, 1) - Date.UTC(1899, 11, 30)) / 86_400_000);
    }
  });

  test("has alt text on every chart", () => {
    const frames = deck.slides.flatMap(
      (_, index) => slide(index + 1).match(/<p:graphicFrame>[\s\S]*?<\/p:graphicFrame>/g) ?? [],
    );
    const charts = frames.filter((frame) => frame.includes("/drawingml/2006/chart"));
    expect(charts).toHaveLength(Object.keys(books).length);
    for (const chart of charts) expect(chart).toMatch(/descr="[^"]{20,}"/);
  });

  test("has notes with the speaker's words, the counts, the sources and the live view, a paragraph a line", () => {
    const [notes = ""] = related(place("membership"), "notesSlides/");
    const said = [...(parts[notes] ?? "").matchAll(/<a:p>([\s\S]*?)<\/a:p>/g)].map(([, text = ""]) =>
      text.replace(/<[^>]+>/g, ""),
    );
    expect(said[0]).toBe("Say **this** first.");
    expect(said).toContain("Sources:");
    const count = dataset.counts.at(-1);
    expect(said).toContain(count && `${formatDate(count.when)}: ${countInWords(count)}`);
    expect(said).toContain("Live view: https://atlas.example/harbour/membership?version=1.2.3");
    const [timeline = ""] = related(place("timeline"), "notesSlides/");
    expect(parts[timeline]).toContain("points at the event “long-gone”");
  });

  test("links every slide to its live view, and says the sources at its foot", () => {
    deck.slides.forEach((_, index) => {
      expect(parts[`ppt/slides/_rels/slide${index + 1}.xml.rels`]).toMatch(
        /hyperlink" Target="https:\/\/atlas\.example\/harbour\/[^"]*version=1\.2\.3"/,
      );
      expect(slide(index + 1)).toContain(`Data ${dataset.descriptor.version}`);
    });
    expect(parts[`ppt/slides/_rels/slide${place("timeline")}.xml.rels`]).toContain("from=2013&amp;to=2014");
    expect(related(place("compare"), "charts/")).toHaveLength(1);
    expect(
      parts[`ppt/slides/_rels/slide${place("compare")}.xml.rels`]?.match(/relationships\/hyperlink"/g),
    ).toHaveLength(2);
    expect(slide(place("membership"))).toMatch(/Sources: [^<]+ and \d+ more\./);
  });

  test("says plainly what is gone", () => {
    expect(slide(15)).toContain("The event “long-gone” is not in this dataset any more.");
    expect(slide(16)).toContain("This slide could not be read");
  });
});

test("can be cancelled half-way", async () => {
  const controller = new AbortController();
  const seen: string[] = [];
  const made = pptxFile(dataset, deck, ADDRESSING, {
    ...UNDISTURBED,
    signal: controller.signal,
    report: (_, doing) => {
      seen.push(doing);
      if (seen.length === 5) controller.abort(new Error("enough"));
    },
  });
  await expect(made).rejects.toThrow("enough");
  expect(seen).toHaveLength(5);
});

test("of an empty briefing is a file, too", async () => {
  const blob = await pptxFile(dataset, { ...deck, slides: [] }, ADDRESSING, UNDISTURBED);
  expect(Object.keys(texts(new Uint8Array(await blob.arrayBuffer())))).toContain("ppt/presentation.xml");
});
