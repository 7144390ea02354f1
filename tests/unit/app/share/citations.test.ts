import { plugins } from "@citation-js/core";
import { parse } from "@retorquere/bibtex-parser";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CITATION_FORMS, type CitationForm, STYLES, type Style } from "../../../../src/app/share/citationForms";
import { bibliography, bibtex, cite, cslJson, ris } from "../../../../src/app/share/citations";
import { type CslItem, sourceItem, viewItem } from "../../../../src/app/share/cslItems";
import { italicHtml, plainText } from "../../../../src/app/share/runs";
import { toDay } from "../../../../src/domain/dates";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { sourcesBehind } from "../../../../src/domain/sourcesBehind";
import { cslFaults } from "../../../csl";
import { smallDataset } from "../../../datasets";
import { readRis } from "../../../ris";
import { shippedDataset } from "../../../shipped";

const dataset = await shippedDataset("weprotect");
const { version } = dataset.descriptor;
const URL_OF_VIEW = `https://atlas.example/weprotect/timeline?from=2013&to=2014&kind=summit&version=${version}`;
const filters = { ...NO_FILTERS, from: "2013", to: "2014", kinds: ["summit" as const] };
const view = viewItem(dataset, filters, {
  shown: { view: "timeline", id: "" },
  title: "Timeline",
  url: URL_OF_VIEW,
  accessed: toDay(2026, 11, 21),
});
const everything = [view, ...sourcesBehind(dataset, NO_FILTERS, { view: "about", id: "" }).map(sourceItem)];
const STYLE_IDS = Object.keys(STYLES) as Style[];
const FORM_IDS = Object.keys(CITATION_FORMS) as CitationForm[];

const titled = (title: string): CslItem => ({ ...view, id: "nasty", title });
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
const asText = (items: readonly CslItem[], style: Style) =>
  bibliography(items, style).map(({ runs }) => plainText(runs));

/** What each form says, read back by another program; formatted text as it is. */
function readBack(items: readonly CslItem[], form: CitationForm, style: Style): string {
  const made = cite({ items, form, style });
  if ("entries" in made) return made.entries.map(({ runs }) => plainText(runs)).join("\n");
  if (form === "bibtex") {
    return parse(made.file, { sentenceCase: false })
      .entries.flatMap(({ fields }) => [fields.title, fields.note, fields.url])
      .join("\n");
  }
  if (form === "ris")
    return readRis(made.file)
      .flatMap((record) => [...record.values()].flat())
      .join("\n");
  return JSON.parse(made.file)
    .flatMap((item: CslItem) => [item.title, item.version, item.URL])
    .join("\n");
}

describe("a citation of a view", () => {
  test.each(
    FORM_IDS.flatMap((form) =>
      (form === "text" ? STYLE_IDS : STYLE_IDS.slice(0, 1)).map((style) => [form, style] as const),
    ),
  )("holds filters, version and address: %s, %s", (form, style) => {
    const said = readBack([view], form, style);
    expect(said).toContain("Timeline: 2013 to 2014; Summits");
    expect(said.replace(URL_OF_VIEW, "")).toContain(version);
    expect(said).toContain(URL_OF_VIEW);
  });

  test("names who made the record, the edition's date and the day of reading", () => {
    expect(asText([view], "harvard")[0]).toBe(
      `Alliance Atlas contributors (2026) ‘Timeline: 2013 to 2014; Summits, data version ${version}’. ` +
        `WeProtect Global Alliance. Available at: ${URL_OF_VIEW} (Accessed: 21 November 2026).`,
    );
    expect(asText([view], "apa")[0]).toBe(
      `Alliance Atlas contributors. (2026). Timeline: 2013 to 2014; Summits (Version ${version}) [Dataset]. ` +
        `WeProtect Global Alliance. ${URL_OF_VIEW}`,
    );
    expect(asText([view], "chicago")[0]).toBe(
      `Alliance Atlas contributors. 2026. “Timeline: 2013 to 2014; Summits, data version ${version}.” ` +
        `WeProtect Global Alliance. ${URL_OF_VIEW}.`,
    );
  });

  test("is called by the view alone while nothing is filtered", () => {
    expect(
      viewItem(dataset, NO_FILTERS, { shown: { view: "timeline", id: "" }, title: "Timeline", url: "", accessed: 0 })
        .title,
    ).toBe("Timeline");
  });

  test("takes its date from the version's entry in the changelog, at its own precision", async () => {
    const small = await smallDataset();
    const issued = (date: string) =>
      viewItem(
        {
          ...small,
          descriptor: { ...small.descriptor, version: "2", changelog: [{ version: "2", date, changes: [] }] },
        },
        NO_FILTERS,
        { shown: { view: "overview", id: "" }, title: "Overview", url: "", accessed: 0 },
      ).issued;
    expect(issued("2026-03")).toEqual({ "date-parts": [[2026, 3]] });
    expect(issued("2026~")).toEqual({ "date-parts": [[2026]], circa: true });
  });
});

describe("the sources behind it", () => {
  const bibliographies = STYLE_IDS.map((style) => bibliography(everything, style));

  test("are all there in every form, each under its own key", () => {
    const { entries, errors } = parse(bibtex(everything), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(everything.map(({ id }) => id));
    expect(entries.map(({ fields }) => fields.title)).toEqual(everything.map(({ title }) => oneLine(title)));
    const records = readRis(ris(everything));
    expect(records.map((record) => record.get("ID"))).toEqual(everything.map(({ id }) => [id]));
    expect(records.map((record) => record.get("UR")?.[0])).toEqual(everything.map(({ URL }) => URL));
    // A reader that is not ours: citation-js'.
    const read = plugins.input.chain(ris(everything), { forceType: "@ris/file" });
    expect(read.map(({ title, URL }) => [title, URL])).toEqual(
      everything.map(({ title, URL }) => [oneLine(title), URL]),
    );
    expect(cslFaults(cslJson(everything))).toEqual([]);
    for (const entries of bibliographies) {
      expect(entries.map(({ id }) => id).sort()).toEqual(everything.map(({ id }) => id).sort());
    }
  });

  test("leave without what only this app reads", () => {
    for (const form of FORM_IDS) {
      expect(JSON.stringify(cite({ items: everything.slice(0, 20), form, style: "harvard" }))).not.toMatch(
        /"custom"|standIn|sameTextAs/,
      );
    }
  });

  test("without author, date or address give sane strings", () => {
    const bare: CslItem = { id: "bare", type: "webpage", title: "A page" };
    expect(asText([bare], "harvard")).toEqual(["A page (no date)."]);
    expect(asText([bare], "apa")).toEqual(["A page. (n.d.)."]);
    expect(asText([bare], "chicago")).toEqual(["“A Page.” n.d."]);
    for (const { runs } of bibliographies.flat()) {
      expect(plainText(runs)).not.toMatch(/undefined|null|NaN|\[object|\(\)|,,|\uE000|\uE001/);
    }
    expect(parse(bibtex([bare])).entries[0]?.fields).toEqual({ title: "A page" });
    expect(readRis(ris([bare]))[0]?.get("TI")).toEqual(["A page"]);
  });
});

describe("bad input", () => {
  const NASTY = {
    markup: "<script>alert(1)</script> & <i>italic</i> <b onclick=x>",
    "open brace": "a { b",
    "braces the wrong way round": "} a \\ b {",
    "signs of TeX": "100% of $5 & #1, a_b ~ c^d \\input{x}",
    quotes: "he said “it’s ‘so’”",
    "right to left": "שלום <b>עולם</b>: العربية",
    "several lines": "one\ntwo\r\n\tthree\u0007",
    long: `${"A long title with {braces} and <tags>, ".repeat(50)}end`,
    formula: '=HYPERLINK("x")',
    "a field of RIS": "x\r\nER  - \r\nTY  - BOOK",
    "a command of citeproc": "{:issued: 1900} {:title: other}",
    "a protocol": "javascript:alert(1)",
  };

  test.each(Object.entries(NASTY))("a title survives BibTeX and RIS: %s", (_, title) => {
    const kept = oneLine(title.replace(/\p{Cc}/gu, " "));
    const items = [titled(title), view];
    const { entries, errors } = parse(bibtex(items), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ fields }) => fields.title)).toEqual([kept, view.title]);
    expect(readRis(ris(items)).map((record) => record.get("TI"))).toEqual([[kept], [view.title]]);
    expect(JSON.parse(cslJson(items))[0].title).toBe(title);
  });

  test.each(Object.entries(NASTY))("and every style: %s", (_, title) => {
    const unquoted = (text: string) => oneLine(text.replace(/\p{Cc}/gu, " ")).replace(/[“”‘’"']/g, "");
    for (const style of STYLE_IDS) {
      const [entry] = bibliography([titled(title)], style);
      expect(unquoted(plainText(entry?.runs ?? []))).toContain(unquoted(title));
      expect(italicHtml(entry?.runs ?? []).replace(/<\/?i>/g, "")).not.toMatch(/[<>]/);
    }
  });

  test("any title of letters, signs and braces comes back from BibTeX", () => {
    const sign = fc.constantFrom(...'aB {}\\<>&%$#_~^"=@,;:()[]|/*+.!?שé–€');
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 40 }), (text) => {
        const title = `x${text}x`;
        expect(parse(bibtex([titled(title)]), { sentenceCase: false }).entries[0]?.fields.title).toBe(oneLine(title));
      }),
      { numRuns: 200 },
    );
  });

  test("an author's braces and an address with braces do not end a field", () => {
    const item: CslItem = {
      ...view,
      author: [{ literal: "Search } and { Rescue" }, { family: "O’Neil {x", given: "A & B" }],
      URL: "https://x.example/{a}?q=%20&r=\\",
    };
    const { entries, errors } = parse(bibtex([item]), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries[0]?.fields.author).toEqual([
      { name: "Search } and { Rescue" },
      { lastName: "O’Neil {x", firstName: "A & B" },
    ]);
    expect(entries[0]?.fields.url).toBe("https://x.example/%7Ba%7D?q=%20&r=%5C");
  });
});
