import { describe, expect, test } from "vitest";
import { dateOf } from "../../../src/domain/dates";
import { byStanding, countAsOf, formatCount, type Group, isDated } from "../../../src/domain/membership";
import { smallDataset } from "../../datasets";
import { shippedDataset } from "../../shipped";

describe("countAsOf on the shipped data", () => {
  const FIGURES: readonly (readonly [day: string, group: Group, figure: string | undefined, id: string | undefined])[] =
    [
      ["2012-12-04", "countries", undefined, undefined],
      ["2012-12-05", "countries", "48", "ga-2012-48"],
      ["2012-12-31", "companies", undefined, undefined],
      ["2014-11-30", "countries", "54", "ga-2014-54"],
      ["2014-12-31", "countries", "48", "wp-2014-48"],
      ["2014-12-31", "companies", "20", "wp-2014-20co"],
      ["2014-12-31", "ngos", "10", "wp-2014-10cso"],
      ["2014-12-31", "international", undefined, undefined],
      ["2014-12-31", "all", undefined, undefined],
      ["2015-12-31", "countries", "62", "wp-2015-62mixed"],
      ["2015-12-31", "ngos", "30", "wp-2015-30ngo-mission"],
      // Members of the merged alliance are counted from here on: no figure of the signatories stands in for a missing one.
      ["2017-05-29", "companies", "20", "wp-2015-20co-mission"],
      ["2017-05-30", "countries", "70", "wg-2017-05-70"],
      ["2017-05-30", "companies", undefined, undefined],
      ["2018-02-28", "countries", "82", "wg-2018-82"],
      ["2018-02-28", "companies", "over 20", "wg-2018-gt20co"],
      ["2020-12-31", "countries", "over 90", "wg-2020-gt90"],
      ["2022-06-02", "countries", "99", "wg-2022-06-99"],
      ["2022-06-02", "companies", "56", "wg-2022-06-56co"],
      ["2022-06-02", "ngos", "71", "wg-2022-06-71ngo"],
      ["2022-06-02", "international", "9", "wg-2022-06-9int"],
      ["2022-06-02", "all", "235", "tot-2022-235"],
      ["2024-12-31", "countries", "100", "wg-2024-12-100"],
      ["2025-12-31", "all", "over 350", "tot-2025-350"],
    ];
  test.each(FIGURES)("%s %s: %s", async (day, group, figure, id) => {
    const count = countAsOf(await shippedDataset("weprotect"), group, dateOf(day).latest);
    expect(count?.id).toBe(id);
    expect(count && formatCount(count)).toBe(figure);
  });

  test("December 2014 also has the 50 that counts international organisations, marked as such", async () => {
    const { countById } = await shippedDataset("weprotect");
    expect(countById.get("wp-2014-50mixed")).toMatchObject({
      value: 50,
      date: "2014-12",
      unit: "governments and international organisations",
    });
  });
});

describe("countAsOf on the small dataset", () => {
  const FIGURES: readonly (readonly [day: string, group: Group, id: string | undefined])[] = [
    ["2002-09-16", "countries", undefined],
    ["2002-09-17", "countries", "sig-2002-countries"],
    ["2002-09-17", "companies", "sig-2002-companies"],
    // Of low confidence, and dated to a year only.
    ["2004-12-31", "ngos", undefined],
    // An undated count never stands for a day.
    ["2030-01-01", "countries", "mem-2005-countries"],
    ["2006-05-30", "all", undefined],
    ["2006-05-31", "all", "mem-2006-all"],
  ];
  test.each(FIGURES)("%s %s: %s", async (day, group, id) => {
    expect(countAsOf(await smallDataset(), group, dateOf(day).latest)?.id).toBe(id);
  });
});

describe("figures in words", () => {
  test.each([
    [{ value: 50, qualifier: "exactly" }, "50"],
    [{ value: 50, qualifier: "at-least" }, "over 50"],
    [{ value: 70, qualifier: "about" }, "about 70"],
    [{ value: 1200, qualifier: "at-most" }, "up to 1,200"],
  ] as const)("%o: %s", (count, words) => expect(formatCount(count)).toBe(words));
});

describe("which count stands", () => {
  const count = async (change: object) => {
    const [first] = (await smallDataset()).counts;
    if (!first) throw new Error("The small dataset has no counts.");
    return { ...first, unit: undefined, ...change };
  };
  /** What distinguishes two counts of a day: the first stands. */
  const PAIRS: readonly (readonly [string, object, object])[] = [
    ["surer first", { confidence: "high", qualifier: "about" }, { confidence: "medium", qualifier: "exactly" }],
    ["exact before bounds", { qualifier: "exactly", unit: "x" }, { qualifier: "at-least" }],
    ["bounds before approximations", { qualifier: "at-least" }, { qualifier: "about" }],
    ["plain units before mixed ones", { when: dateOf("2002-09") }, { unit: "countries and others" }],
    ["narrow dates before wide ones", { id: "z" }, { id: "a", when: dateOf("2002-09") }],
    ["then by id", { id: "a" }, { id: "b" }],
  ];
  test.each(PAIRS)("%s", async (_, first, second) => {
    const [a, b] = [await count(first), await count(second)];
    expect([b, a].sort(byStanding)).toEqual([a, b]);
  });

  test.each([
    ["2014-12-10", true],
    ["2014-12", true],
    ["2014-10-01/2014-12-31", true],
    ["2014", false],
    ["2014/..", false],
  ])("a count dated %s carries the line: %s", async (date, dated) => {
    expect(isDated(await count({ when: dateOf(date) }))).toBe(dated);
  });
});
