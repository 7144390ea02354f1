import { afterEach, describe, expect, test } from "vitest";
import { NO_FILTERS } from "../../../src/domain/filters";
import { growthExhibit } from "../../../src/ui/growth/growthExhibit";
import { emptyDataset, smallDataset } from "../../datasets";
import { count, countsDataset } from "../../unit/ui/growth/countsDataset";

async function drawing({ width = 900, ranges = false } = {}) {
  const exhibit = growthExhibit(await smallDataset(), NO_FILTERS, ranges);
  const drawn = await exhibit.draw?.(width);
  if (!drawn) throw new Error("a drawing was expected");
  const { height, markup } = drawn;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${markup}</svg>`;
  const svg = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(svg.querySelector("parsererror")).toBeNull();
  return { ...drawn, text, svg, rows: exhibit.table.rows.length };
}

const textsOf = (svg: Document) => [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);

afterEach(() => {
  delete document.documentElement.dataset["theme"];
});

describe("the chart as a drawing", () => {
  test("is plain SVG: nothing to resolve, nothing to run, nothing left in the page", async () => {
    const { markup } = await drawing();
    for (const word of [
      "var(",
      " class=",
      " style=",
      "currentColor",
      "aria-",
      "role=",
      "tabindex",
      "rgb(",
      "<script",
    ]) {
      expect(markup).not.toContain(word);
    }
    expect(document.querySelector("[data-paper]")).toBeNull();
  });

  test("has every axis label, definition and group name as text, and a mark for every count", async () => {
    const { svg, rows } = await drawing();
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        "2002",
        "30",
        "Signatories of the accord",
        "28 governments",
        "about 1,200",
        "All members",
      ]),
    );
    for (const text of svg.querySelectorAll("text")) {
      expect(text.getAttribute("font-family")).toContain("Arial");
      expect(Number(text.getAttribute("font-size"))).toBeGreaterThanOrEqual(12);
      expect(text.hasAttribute("dominant-baseline")).toBe(false);
    }
    // Each dot and pin is a path at its own place.
    const marks = svg.querySelectorAll('path[transform^="translate("]');
    expect(marks.length).toBeGreaterThanOrEqual(rows);
  });

  test("has the step lines, with the dashes of their group", async () => {
    const dataset = await countsDataset([
      count("a", "2016-01-01", 10, { group: "companies" }),
      count("b", "2018-06-01", 40, { group: "companies" }),
    ]);
    const drawn = await growthExhibit(dataset, NO_FILTERS, false).draw?.(800);
    expect(drawn?.markup).toMatch(
      /<path d="M[^"]+L[^"]+" fill="none" stroke="#bf4a08" stroke-width="2" stroke-dasharray="5, 3"/,
    );
  });

  test("has the colours of the light theme in the dark one", async () => {
    const light = await drawing();
    document.documentElement.dataset["theme"] = "dark";
    const dark = await drawing();
    expect(dark.markup).toBe(light.markup);
    expect(dark.markup).toContain("#12436d");
    expect(document.documentElement.dataset["theme"]).toBe("dark");
  });

  test("has the brackets where the reader asked for them", async () => {
    const plain = await drawing();
    const ranged = await drawing({ ranges: true });
    expect(ranged.svg.querySelectorAll("path").length).toBe(plain.svg.querySelectorAll("path").length + 1);
  });

  test("fits the width asked for: laid out anew when narrow, scaled when large", async () => {
    const narrow = await drawing({ width: 360 });
    const large = await drawing({ width: 1920 });
    expect([narrow.width, large.width]).toEqual([360, 1920]);
    expect(large.markup).toMatch(/^<g transform="scale\(2\)">/);
    expect(narrow.markup).not.toContain("scale(");
    for (const { text, width, height } of [narrow, large]) {
      const host = document.createElement("div");
      host.innerHTML = text;
      document.body.append(host);
      const box = host.querySelector("svg")?.getBBox();
      host.remove();
      expect(box?.x).toBeGreaterThanOrEqual(-1);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width + 1);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height + 1);
    }
  });

  test("of nothing is an empty frame, not an error", async () => {
    const drawn = await growthExhibit(await emptyDataset(), NO_FILTERS, true).draw?.(600);
    expect(drawn?.height).toBeGreaterThan(0);
  });
});
