import { describe, expect, test } from "vitest";
import { barsPath, thumbYears, yearHistogram, yearsFilter } from "../../../src/app/filters/yearHistogram";
import { NO_FILTERS } from "../../../src/domain/filters";
import { emptyDataset } from "../../datasets";
import { shippedDataset } from "../../shipped";

const dataset = await shippedDataset("weprotect");

describe("yearHistogram", () => {
  test("has a bar for every year of the span, from 2012 to 2025", () => {
    const years = yearHistogram(dataset, NO_FILTERS).map(({ year }) => year);
    expect(years[0]).toBe(2012);
    expect(years.at(-1)).toBe(2025);
    expect(years).toHaveLength(14);
  });

  test("counts an event in each year that it may have touched", () => {
    // The taskforce's first year spans December 2013 to December 2014.
    const only = yearHistogram(dataset, { ...NO_FILTERS, q: "First year of the US-UK taskforce" });
    expect(only.filter(({ shown }) => shown > 0).map(({ year, shown }) => [year, shown])).toEqual([
      [2013, 1],
      [2014, 1],
    ]);
  });

  test("filters change what is shown, never what there is", () => {
    const all = yearHistogram(dataset, NO_FILTERS);
    const some = yearHistogram(dataset, { ...NO_FILTERS, actors: ["joanna-shields"] });
    expect(some.map((bar) => bar.all)).toEqual(all.map((bar) => bar.all));
    expect(some.reduce((sum, bar) => sum + bar.shown, 0)).toBeLessThan(all.reduce((sum, bar) => sum + bar.shown, 0));
  });

  test("an empty dataset has one year without events", async () => {
    const bars = yearHistogram(await emptyDataset(), NO_FILTERS);
    expect(bars).toHaveLength(1);
    expect(bars[0]).toMatchObject({ all: 0, shown: 0 });
  });
});

test("bars stand side by side on the ground of their box, and a year without events has none", () => {
  const bars = [2, 0, 4].map((all, i) => ({ year: 2012 + i, all, shown: 0 }));
  expect(barsPath(bars, ({ all }) => all / 4)).toBe("M0.1 1v-0.5h.8V1zM2.1 1v-1h.8V1z");
  expect(barsPath(bars, ({ shown }) => shown / 4)).toBe("");
});

describe("thumbs and filters", () => {
  test.each([
    [{ from: "", to: "" }, [2012, 2025]],
    [{ from: "2014-12", to: "2015-11-17" }, [2014, 2015]],
    [{ from: "1999", to: "2090" }, [2012, 2025]],
  ])("%o puts the thumbs at %o", (filters, expected) => {
    expect(thumbYears(dataset, filters)).toEqual(expected);
  });

  test.each([
    [[2012, 2025] as const, { from: "", to: "" }],
    [[2013, 2015] as const, { from: "2013", to: "2015" }],
    [[2012, 2014] as const, { from: "", to: "2014" }],
  ])("thumbs at %o mean %o", (thumbs, expected) => {
    expect(yearsFilter(dataset, thumbs)).toEqual(expected);
  });
});
