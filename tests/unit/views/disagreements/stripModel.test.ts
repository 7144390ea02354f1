import { expect, test } from "vitest";
import type { Disagreement } from "../../../../src/domain/schema";
import { claimLetter, stripOf } from "../../../../src/views/disagreements/stripModel";
import { shippedDataset } from "../../../shipped";

const citation = { source: "a-source" };

/** A disagreement with claims of these dates; the first is displayed, "" is a claim without a date. */
const dated = (...dates: string[]): Disagreement => ({
  id: "x",
  topic: "When it was",
  about: [{ type: "event", id: "e" }],
  claims: dates.map((date, index) => ({
    value: `claim ${index}`,
    citation,
    ...(date && { date }),
    ...(index === 0 && { displayed: true }),
  })),
  comment: "Left open.",
});

test("days of one month stand on that month", () => {
  const strip = stripOf(dated("2013-12-09~", "", "2013-12-11", "2013-12"));
  expect(strip?.ticks.map(({ label }) => label)).toEqual(["1 December 2013", "16 December 2013"]);
  expect(strip?.marks.map(({ letter, displayed }) => [letter, displayed])).toEqual([
    ["a", true],
    ["c", false],
    ["d", false],
  ]);
  expect(strip?.marks[0]?.from).toBeCloseTo((8 / 31) * 100);
  expect(strip?.marks[0]?.width).toBeCloseTo(100 / 31);
  expect(strip?.marks[2]).toMatchObject({ from: 0, width: 100 });
});

test("dates of several months stand on whole years, drawn as wide as they are imprecise", () => {
  const inYear = stripOf(dated("2015-08", "2015-06"));
  expect(inYear?.ticks.map(({ label }) => label)).toEqual(["January 2015", "July 2015"]);
  const strip = stripOf(dated("2013-07-22", "2014"));
  expect(strip?.ticks).toEqual([
    { label: "2013", at: 0 },
    { label: "2014", at: 50 },
  ]);
  expect(stripOf(dated("2001", "2013"))?.ticks.map(({ label }) => label)).toEqual([
    "2001",
    "2004",
    "2007",
    "2010",
    "2013",
  ]);
  expect(strip?.marks[1]).toMatchObject({ from: 50, width: 50 });
});

test("an open end reaches the end of the strip", () => {
  expect(stripOf(dated("../2013", "2014/.."))?.marks).toMatchObject([
    { from: 0, width: 50 },
    { from: 50, width: 50 },
  ]);
});

test("one candidate is no choice: there is no strip", () => {
  expect(stripOf(dated("2013", ""))).toBeUndefined();
});

test("claims are lettered like a CSS counter", () => {
  expect([0, 25, 26, 52].map(claimLetter)).toEqual(["a", "z", "aa", "ba"]);
});

test("every mark of the shipped data lies on its strip", async () => {
  const { disagreements } = await shippedDataset("weprotect");
  const marks = disagreements.flatMap((one) => stripOf(one)?.marks ?? []);
  expect(marks.length).toBeGreaterThan(20);
  for (const { from, width } of marks) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(width).toBeGreaterThan(0);
    expect(from + width).toBeLessThanOrEqual(100.0001);
  }
});
