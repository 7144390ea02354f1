import { describe, expect, test } from "vitest";
import { isoDates, isoPeriod } from "../../../../src/app/head/isoDates";
import { dateOf } from "../../../../src/domain/dates";

describe("dates for machines", () => {
  test.each([
    ["2013", { startDate: "2013" }],
    ["2013-07", { startDate: "2013-07" }],
    ["2013-07-22", { startDate: "2013-07-22" }],
    ["2014-12-10/2014-12-11", { startDate: "2014-12-10", endDate: "2014-12-11" }],
    ["2014/2015-06", { startDate: "2014", endDate: "2015-06" }],
    ["2016/..", { startDate: "2016" }],
    ["../2016", { endDate: "2016" }],
  ])("%s is given as exactly as it is known", (text, dates) => {
    expect(isoDates(dateOf(text))).toEqual(dates);
  });

  test.each(["2013~", "2013-12?", "2013-12-09%"])("of %s nothing is claimed", (text) => {
    expect(isoDates(dateOf(text))).toEqual({});
  });

  test("an uncertain end leaves the certain one", () => {
    expect(isoDates(dateOf("2019-12-11/2019-12-12?"))).toEqual({ startDate: "2019-12-11" });
  });

  test("an office may have one end, or none", () => {
    expect(isoPeriod("2010-05", undefined)).toEqual({ startDate: "2010-05" });
    expect(isoPeriod(undefined, "2016~")).toEqual({});
    expect(isoPeriod(undefined, undefined)).toEqual({});
  });
});
