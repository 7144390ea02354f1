import { describe, expect, test } from "vitest";
import { toDay } from "../../../../src/domain/dates";
import { type Filters, NO_FILTERS } from "../../../../src/domain/filters";
import { isSound } from "../../../../src/domain/membership";
import { drawnPoints, growthModel } from "../../../../src/ui/growth/growthModel";
import { valueScale } from "../../../../src/ui/growth/valueScale";
import { emptyDataset } from "../../../datasets";
import { shippedDataset } from "../../../shipped";
import { count, countsDataset } from "./countsDataset";

const filters = (change: Partial<Filters> = {}): Filters => ({ ...NO_FILTERS, ...change });
const real = await shippedDataset("weprotect");

describe("lines on the shipped data", () => {
  const model = growthModel(real, NO_FILTERS);
  const lines = [...model.groups, ...(model.totals ? [model.totals] : [])].flatMap((marks) => marks.lines);

  test("every published count is drawn once, and nothing else", () => {
    expect(
      drawnPoints(model)
        .map(({ count: { id } }) => id)
        .sort(),
    ).toEqual(real.counts.map(({ id }) => id).sort());
  });

  test("a line joins counts of one series, group and unit, forwards in time, and only sound ones", () => {
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const counts = line.points.map(({ id }) => real.countById.get(id));
      expect(new Set(counts.map((one) => `${one?.series} ${one?.group} ${one?.unit}`)).size).toBe(1);
      expect(counts.every((one) => one && isSound(one))).toBe(true);
      const days = line.points.map(({ day }) => day);
      expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      expect(line.points.map(({ value }) => value)).toEqual(counts.map((one) => one?.value));
    }
  });

  test("the 48 governments and the 50 with international organisations are on different lines", () => {
    const lineOf = (id: string) => lines.find(({ points }) => points.some((point) => point.id === id));
    expect(lineOf("wp-2014-48")?.points).toHaveLength(1);
    expect(lineOf("wp-2014-50mixed")?.points.map(({ id }) => id)).toEqual([
      "wp-2014-50mixed",
      "wp-2015-63mixed-site",
      "wp-2015-62mixed",
    ]);
  });

  test("the step of 2 June 2022 goes through the count of that day, not through the one of that month", () => {
    const points = new Map(drawnPoints(model).map((point) => [point.count.id, point]));
    expect(points.get("wg-2022-06-99")?.onLine).toBe(true);
    expect(points.get("wg-2022-06-99-agbr")?.onLine).toBe(false);
  });

  test("low confidence is never on a line", () => {
    for (const { count: one, onLine } of drawnPoints(model)) if (one.confidence === "low") expect(onLine).toBe(false);
  });

  test("three stretches, each from its series' start to the next", () => {
    expect(model.ground.stretches.map(({ series, from }) => [series.id, from])).toEqual([
      ["global-alliance", toDay(2012, 12, 5)],
      ["signatories", toDay(2014, 12)],
      ["members", toDay(2016, 5)],
    ]);
  });

  test("pins are the summits", () => {
    expect(model.pins.length).toBe(real.events.filter(({ kind }) => kind === "summit").length);
    const narrowed = growthModel(real, filters({ from: "2014", to: "2014" }));
    expect(narrowed.pins.filter(({ shown }) => shown).map(({ event }) => event.id)).toEqual([
      "weprotect-summit-london-2014",
    ]);
  });
});

describe("scales", () => {
  const scales = (change: Partial<Filters>) => {
    const { span, yMax, yTicks, stretches, marks, totals } = growthModel(real, filters(change)).ground;
    const names = marks.map(({ last }) => last?.count.id);
    return { span, yMax, yTicks, stretches, names, hasTotals: totals !== undefined };
  };
  test.each<Partial<Filters>>([
    { groups: ["companies"] },
    { groups: ["all"] },
    { from: "2014", to: "2015" },
    { to: "2012" },
    { kinds: ["summit"], q: "nothing has these words" },
  ])("%o moves none", (change) => expect(scales(change)).toEqual(scales({})));

  test("counts of all members do not stretch the groups' scale", async () => {
    const dataset = await countsDataset([count("a", "2016", 7), count("t", "2017", 900, { group: "all" })]);
    expect(growthModel(dataset, NO_FILTERS).ground.yMax).toBeLessThan(20);
  });

  test("the chosen years are marked where they end inside the span", () => {
    expect(growthModel(real, NO_FILTERS).range).toEqual({});
    expect(growthModel(real, filters({ to: "2014-12" })).range).toEqual({
      from: undefined,
      to: { day: toDay(2015), label: "to December 2014" },
    });
    expect(growthModel(real, filters({ to: "2099" })).range.to).toBeUndefined();
    expect(growthModel(real, filters({ from: "2013" })).range.from).toEqual({ day: toDay(2013), label: "from 2013" });
  });
});

describe("dots", () => {
  const pointsOf = async (...counts: Parameters<typeof countsDataset>[0]) =>
    new Map(drawnPoints(growthModel(await countsDataset(counts), NO_FILTERS)).map((point) => [point.count.id, point]));

  test("an exact day stands on it, without a whisker", async () => {
    const point = (await pointsOf(count("a", "2016-03-04", 5))).get("a");
    expect(point).toMatchObject({ day: toDay(2016, 3, 4), onLine: true });
    expect(point?.whisker).toBeUndefined();
  });

  test("a year stands in its middle with a whisker over it, on no line", async () => {
    const point = (await pointsOf(count("a", "2016", 5))).get("a");
    expect(point).toMatchObject({ onLine: false, whisker: { from: toDay(2016), to: toDay(2016, 12, 31) } });
    expect(point?.day).toBe(Math.floor((toDay(2016) + toDay(2016, 12, 31)) / 2));
  });

  test("an open date stands at its known end; its whisker ends with the stretch or the span", async () => {
    const points = await pointsOf(
      count("f", "2012-05/..", 5, { series: "founders" }),
      count("m", "2016-02/..", 6),
      count("u", "../2016-02-03", 7),
      count("z", "2018-05-05", 9),
    );
    expect(points.get("f")).toMatchObject({ day: toDay(2012, 5), whisker: { to: toDay(2015), openEnd: true } });
    expect(points.get("m")).toMatchObject({ day: toDay(2016, 2), whisker: { to: toDay(2019), openEnd: true } });
    expect(points.get("u")).toMatchObject({ day: toDay(2016, 2, 3), whisker: { from: toDay(2015), openStart: true } });
  });

  test("of several counts of one date the best is on the line, the others beside it", async () => {
    const points = await pointsOf(
      count("low", "2016-03", 9, { confidence: "low" }),
      count("medium", "2016-03", 8, { confidence: "medium" }),
      count("best", "2016-03-10", 7),
      count("other-unit", "2016-03", 6, { unit: "countries and bodies" }),
    );
    expect([...points.values()].filter(({ onLine }) => onLine).map(({ count: { id } }) => id)).toEqual([
      "best",
      "other-unit",
    ]);
  });

  test("no line runs from one series into the next", async () => {
    const dataset = await countsDataset([
      count("f", "2014-05-05", 5, { series: "founders" }),
      count("m", "2016-05-05", 9),
      count("n", "2017-05-05", 10),
    ]);
    const [marks] = growthModel(dataset, NO_FILTERS).groups;
    expect(marks?.lines.map(({ points }) => points.map(({ id }) => id))).toEqual([["f"], ["m", "n"]]);
  });
});

test("an empty dataset gives an empty chart", async () => {
  const model = growthModel(await emptyDataset(), NO_FILTERS);
  expect(model).toMatchObject({ groups: [], pins: [], ground: { stretches: [], totals: undefined } });
  expect(model.ground.yMax).toBeGreaterThan(0);
});

describe("valueScale", () => {
  test.each([
    [0, 2, [0, 1, 2]],
    [3, 3, [0, 1, 2, 3]],
    [28, 30, [0, 5, 10, 15, 20, 25, 30]],
    [130, 150, [0, 25, 50, 75, 100, 125, 150]],
    [1200, 1200, [0, 200, 400, 600, 800, 1000, 1200]],
  ])("up to %i", (highest, yMax, yTicks) => expect(valueScale(highest)).toEqual({ yMax, yTicks }));
});
