import { expect, test } from "vitest";
import { hrefFor } from "../../../src/app/address";
import { nearest } from "../../../src/app/near";
import { NO_FILTERS } from "../../../src/domain/filters";

const ids = ["joanna-shields", "damian-green", "david-cameron", "google", "weprotect-summit-london-2014"];

test.each([
  ["joanna-sheilds", "joanna-shields"],
  ["GOOGLE", "google"],
  ["weprotect-summit-london", "weprotect-summit-london-2014"],
  ["david-camerön", "david-cameron"],
])("nearest to %s is %s", (wanted, expected) => {
  expect(nearest(wanted, ids, (id) => id)[0]).toBe(expected);
});

test("addresses carry the filters in force, and a change to them", () => {
  const href = hrefFor("weprotect", { ...NO_FILTERS, from: "2013", kinds: ["summit"] });
  expect(href({ view: "overview" })).toBe("/weprotect?from=2013&kind=summit");
  expect(href({ view: "actor", id: "google" }, { kinds: [] })).toBe("/weprotect/actors/google?from=2013");
  expect(hrefFor("weprotect", NO_FILTERS)({ view: "timeline" })).toBe("/weprotect/timeline");
});
