import { XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import type { Dataset } from "../../../../src/domain/dataset";
import { LANES } from "../../../../src/domain/event";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { drawTimeline } from "../../../../src/ui/timeline/timelineDrawing";
import { emptyDataset, generatedDataset, smallDataset } from "../../../datasets";
import { disputedDataset } from "./disputed";

const drawn = (dataset: Dataset, { filters = NO_FILTERS, zoom = "", width = 1000 } = {}) =>
  drawTimeline({ dataset, filters, zoom }, width, (text) => text.length * 6.5);
const texts = (markup: string) => [...markup.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

test("well-formed, with resolved colours and no style sheet; its words are text", async () => {
  const { markup, width, height } = drawn(await disputedDataset());
  expect(XMLValidator.validate(`<svg>${markup}</svg>`)).toBe(true);
  expect(markup).not.toMatch(/class=|style=|var\(|NaN|Infinity|undefined/);
  expect(width).toBe(1000);
  expect(height).toBeGreaterThan(250);
  const words = texts(markup);
  for (const { label } of Object.values(LANES)) expect(words).toContain(label);
  expect(words).toEqual(expect.arrayContaining(["2002", "exact date", "another date that a source gives"]));
  expect(words).toContain("Bergen");
});

test("the picture is that of the window in view, and of the filters", async () => {
  const dataset = await smallDataset();
  const closer = drawn(dataset, { zoom: "2002-08-01/2002-10-31" });
  expect(texts(closer.markup)).toEqual(expect.arrayContaining(["Sept"]));
  expect(texts(closer.markup)).not.toContain("2006");
  const some = drawn(dataset, { filters: { ...NO_FILTERS, from: "2002", to: "2003" } });
  expect(some.markup).not.toBe(drawn(dataset).markup);
  expect(texts(drawn(dataset).markup)).not.toContain("another date that a source gives");
});

test("a narrow one has the names of the lanes inside, and a legend of more lines", async () => {
  const dataset = await smallDataset();
  const narrow = drawn(dataset, { width: 390 });
  expect(narrow.height).toBeGreaterThan(drawn(dataset).height);
  expect(narrow.markup).toContain('width="390"');
});

test("an empty dataset says so, without a scale", async () => {
  const words = texts(drawn(await emptyDataset()).markup);
  expect(words).toContain("This dataset holds no events yet.");
  expect(words.filter((word) => /^\d{4}$/.test(word ?? ""))).toEqual([]);
});

test("10,000 events are a few hundred kilobytes at most, in any window", async () => {
  const dataset = await generatedDataset(10_000);
  for (const zoom of ["", "2000-01-01/2000-06-30", "2000-01-01/2000-01-20"]) {
    const { markup } = drawn(dataset, { zoom, width: 1200 });
    expect(markup.length).toBeLessThan(300_000);
    expect(XMLValidator.validate(`<svg>${markup}</svg>`)).toBe(true);
  }
});

test("markup in a title stays text", async () => {
  const dataset = await smallDataset();
  const titled: Dataset = {
    ...dataset,
    events: dataset.events.map((event) => ({ ...event, title: `<b>"Gale"</b> & \u0000tide` })),
  };
  const { markup } = drawn(titled);
  expect(markup).not.toContain("<b>");
  expect(markup).toContain("&lt;b&gt;&quot;Gale&quot;&lt;/b&gt; &amp; ");
  expect(XMLValidator.validate(`<svg>${markup}</svg>`)).toBe(true);
});
