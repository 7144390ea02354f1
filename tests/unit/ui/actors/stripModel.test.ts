import { expect, test } from "vitest";
import { generate } from "../../../../mocks/generate";
import { toDay } from "../../../../src/domain/dates";
import { STRIP_WIDTH, stripMarks, yearTicks } from "../../../../src/ui/actors/stripModel";
import { emptyDataset, eventOf, smallDataset } from "../../../datasets";

test("a short date is a tick, a long one a span, and open ends stop at the edge", async () => {
  const dataset = await smallDataset();
  const marks = (id: string) => stripMarks(dataset, [eventOf(dataset, id).index]);
  expect(marks("marlow-letter-2001")).toEqual({ ticks: expect.stringMatching(/^M\d+ 0V1$/), spans: "" });
  expect(marks("accord-signed-2003").ticks).toBe("");
  expect(marks("accord-signed-2003").spans).toMatch(/^M\d+ \.34H\d+V\.66H\d+Z$/);
  expect(marks("inspection-programme").spans).toContain(`H${STRIP_WIDTH}V`);
});

test("spans that overlap become one", async () => {
  const dataset = await smallDataset();
  const indexes = ["accord-signed-2003", "accord-signed-2003"].map((id) => eventOf(dataset, id).index);
  expect(stripMarks(dataset, indexes).spans.match(/M/g)).toHaveLength(1);
});

test("does not grow with the number of events", async () => {
  const dataset = await smallDataset(generate(10_000));
  const { ticks, spans } = stripMarks(
    dataset,
    dataset.events.map(({ index }) => index),
  );
  expect(ticks.match(/M/g)?.length).toBeLessThanOrEqual(STRIP_WIDTH + 1);
  expect(spans.match(/M/g)?.length).toBeLessThanOrEqual(STRIP_WIDTH / 2);
});

test("an empty dataset has a year, and no marks", async () => {
  const dataset = await emptyDataset();
  expect(yearTicks(dataset.span, 16)).toHaveLength(1);
  expect(stripMarks(dataset, [])).toEqual({ ticks: "", spans: "" });
});

test("years stand at round steps, at most as many as asked for", () => {
  const years = (from: number, to: number, most: number) =>
    yearTicks({ earliest: toDay(from), latest: toDay(to, 12, 31) }, most).map(({ year }) => year);
  expect(years(2012, 2015, 16)).toEqual([2012, 2013, 2014, 2015]);
  expect(years(1911, 2014, 12)).toEqual([1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010]);
  const [first] = yearTicks({ earliest: toDay(2012), latest: toDay(2015, 12, 31) }, 16);
  expect(first?.at).toBe(0);
});
