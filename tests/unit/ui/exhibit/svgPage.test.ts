import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { provenanceOf } from "../../../../src/ui/exhibit/provenance";
import { composePage, FIGURE_WIDTH, PAGE_WIDTH } from "../../../../src/ui/exhibit/svgPage";
import { type Measure, wrapped, xml } from "../../../../src/ui/exhibit/svgText";
import { smallDataset } from "../../../datasets";
import { eventsExhibit, PERMALINK } from "./exhibits";

const measure: Measure = (text, { size }) => [...text].length * size * 0.5;
const DRAWING = { width: FIGURE_WIDTH, height: 200, markup: "<path d='M0 0H10'/>" };
const TITLE = { family: "serif", size: 34, weight: 600, ink: "--ink", lead: 1.2 } as const;

async function pageWith(title: string) {
  const exhibit = eventsExhibit(await smallDataset(), { from: "2005", q: "a" }, { title });
  const said = provenanceOf(exhibit, PERMALINK);
  return { said, page: composePage(said, DRAWING, measure, "@font-face{}") };
}

const parser = new XMLParser({ ignoreAttributes: false, processEntities: true, trimValues: false });

describe("SVG page", () => {
  test.each([
    ["plain", "What happened"],
    ["with markup", "<script>alert('x')</script> & \"<![CDATA[ ]]>"],
    ["with control characters", "a\u0000b\u0008c\u000bd\uffff"],
    ["with lone surrogates", "a\ud800b\udc00"],
    ["with bidi marks", "\u202eabc\u2066def"],
    ["from right to left", "שלום عليكم 2014, twice"],
    ["of 2,000 characters", "word ".repeat(400)],
    ["of one word of 2,000 letters", "w".repeat(2000)],
  ])("is well-formed XML with a title %s, which stays text", async (_, title) => {
    const { page } = await pageWith(title);
    expect(XMLValidator.validate(page.svg)).toBe(true);
    const { svg } = parser.parse(page.svg);
    expect(svg.script).toBeUndefined();
    expect(svg.title["#text"]).toBe(
      title
        .toWellFormed()
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
        .replace(/[\u0000\u0008\u000b\uffff]/g, "\u{fffd}"),
    );
  });

  test("no line is wider than the page, no letter is lost, and the page grows with its title", async () => {
    for (const title of ["word ".repeat(400), "w".repeat(2000)]) {
      const lines = wrapped(title, FIGURE_WIDTH, TITLE, measure);
      for (const line of lines) expect(measure(line, TITLE)).toBeLessThanOrEqual(FIGURE_WIDTH);
      expect(lines.join("").replaceAll(" ", "")).toBe(title.replaceAll(" ", ""));
    }
    const [short, long] = [await pageWith("Short"), await pageWith("word ".repeat(400))];
    expect(long.page.height).toBeGreaterThan(short.page.height + 500);
    expect(long.page.width).toBe(PAGE_WIDTH);
  });

  test("says title, filters, as of, version, sources, licence and address, to readers and to programs", async () => {
    const { said, page } = await pageWith("What happened");
    const { svg } = parser.parse(page.svg);
    const seen = page.svg
      .slice(page.svg.indexOf("</style>"))
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
    for (const text of [said.title, said.asOf, said.version, said.licence, "from 2005; “a”"]) {
      expect(seen).toContain(xml(text));
    }
    for (const { title } of said.sources) expect(seen).toContain(xml(title));
    expect(seen.replaceAll(" ", "")).toContain(xml(PERMALINK));
    const about = svg.metadata["rdf:RDF"]["rdf:Description"];
    expect(about["dc:title"]).toBe(said.title);
    expect(about["dc:identifier"]).toBe(PERMALINK);
    expect(about["dc:rights"]).toContain(said.licence);
    expect(about["dc:date"]).toBe(said.day);
    expect([about["dc:source"]].flat()).toHaveLength(said.sources.length);
  });

  test("of very many sources it names some, says how many more, and keeps all in its metadata", async () => {
    const { said } = await pageWith("What happened");
    const sources = Array.from({ length: 500 }, (_, i) => ({ title: `Source ${i}`, publisher: "", date: "", url: "" }));
    const { svg } = composePage({ ...said, sources }, DRAWING, measure, "");
    expect(svg).toContain("and 452 more");
    expect(svg.match(/<dc:source>/g)).toHaveLength(500);
  });
});
