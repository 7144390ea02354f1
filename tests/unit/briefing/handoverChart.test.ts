import { describe, expect, test } from "vitest";
import { chartData, sheetDay } from "../../../src/briefing/handover/chartData";
import { columnName, placesIn } from "../../../src/briefing/handover/sheetFile";
import { toDay } from "../../../src/domain/dates";
import { NO_FILTERS } from "../../../src/domain/filters";
import { emptyDataset } from "../../datasets";
import { shippedDataset } from "../../shipped";

test("days are those of a spreadsheet", () => {
  // What Excel, LibreOffice and Google Sheets show for these dates as plain numbers.
  expect(sheetDay(toDay(1900, 3, 1))).toBe(61);
  expect(sheetDay(toDay(2000, 1, 1))).toBe(36_526);
  expect(sheetDay(toDay(2014, 12, 10))).toBe(41_983);
  expect(sheetDay(toDay(2024, 2, 29))).toBe(45_351);
});

describe("the growth chart of an office program", () => {
  test("has every published count once, at its own value and in the days of its date", async () => {
    const dataset = await shippedDataset("weprotect");
    const { groups, totals } = chartData(dataset, NO_FILTERS);
    const drawn = [...groups.lines, ...totals.lines].flatMap(({ group, points }) =>
      points.flatMap(({ published, value, day, before, after }) =>
        published ? [{ group, value, day, before, after }] : [],
      ),
    );
    expect(drawn).toHaveLength(dataset.counts.length);
    for (const { group, value, when } of dataset.counts) {
      const fits = drawn.some(
        (point) =>
          point.group === group &&
          point.value === value &&
          point.day >= sheetDay(when.earliest) - 1 &&
          point.day <= sheetDay(when.latest) &&
          (when.earliest === when.latest ? point.before + point.after === 0 : point.before + point.after > 0),
      );
      expect([group, value, when.earliest, fits]).toEqual([group, value, when.earliest, true]);
    }
    expect(totals.lines.every(({ group }) => group === "all")).toBe(true);
    expect(groups.lines.some(({ group }) => group === "all")).toBe(false);
    // Every group is named once.
    const labels = [...groups.lines, ...totals.lines].flatMap(({ points }) =>
      points.flatMap(({ label }) => label ?? []),
    );
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.length).toBe(new Set(dataset.counts.map(({ group }) => group)).size);
  });

  test("runs level to the day of the next count, and interpolates nothing", async () => {
    const { groups } = chartData(await shippedDataset("weprotect"), NO_FILTERS);
    for (const { joined, points } of groups.lines) {
      points.forEach(({ published, value, day }, index) => {
        if (published) return;
        expect(joined).toBe(true);
        expect([value, day]).toEqual([points[index - 1]?.value, points[index + 1]?.day]);
      });
      expect(points.map(({ day }) => day)).toEqual(points.map(({ day }) => day).toSorted((a, b) => a - b));
    }
  });

  test("has an axis that begins and ends at the turn of a year, around all of it", async () => {
    const { groups, totals } = chartData(await shippedDataset("weprotect"), NO_FILTERS);
    const turn = (day: number) => new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(5, 10);
    expect([turn(groups.from), turn(groups.to)]).toEqual(["01-01", "01-01"]);
    expect([totals.from, totals.to]).toEqual([groups.from, groups.to]);
    for (const { points } of [...groups.lines, ...totals.lines]) {
      for (const { day } of points) expect(day > groups.from && day < groups.to).toBe(true);
    }
  });

  test("shows the groups chosen, and nothing where nothing was counted", async () => {
    const dataset = await shippedDataset("weprotect");
    const { groups, totals } = chartData(dataset, { ...NO_FILTERS, groups: ["ngos"] });
    expect(new Set(groups.lines.map(({ group }) => group))).toEqual(new Set(["ngos"]));
    expect(totals.lines).toEqual([]);
    expect(chartData(await emptyDataset(), NO_FILTERS).groups.lines).toEqual([]);
  });

  test("gives each line rows of its own", async () => {
    const { groups } = chartData(await shippedDataset("weprotect"), NO_FILTERS);
    const places = placesIn(groups);
    expect(places[0]?.first).toBe(2);
    places.slice(1).forEach((place, index) => {
      expect(place.first).toBe((places[index]?.last ?? 0) + 1);
    });
  });
});

test("columns are named as in a spreadsheet", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
