import { expect, test } from "vitest";
import { NO_FILTERS, PLAIN_DISPLAY } from "../../../src/domain/filters";
import { settleDisplay, settleFilters } from "../../../src/url/settle";
import { smallDataset } from "../../datasets";

test("actors that the dataset does not have are dropped and named; the others stay", async () => {
  const dataset = await smallDataset();
  expect(settleFilters(dataset, { ...NO_FILTERS, actors: ["nobody", "norway"] })).toEqual({
    filters: { ...NO_FILTERS, actors: ["norway"] },
    problems: [{ param: "actor", value: "nobody", reason: "this dataset has no such actor" }],
  });
});

test("an event that the dataset does not have is not opened, and named", async () => {
  const dataset = await smallDataset();
  expect(settleDisplay(dataset, { ...PLAIN_DISPLAY, select: "nothing" })).toEqual({
    display: PLAIN_DISPLAY,
    problems: [{ param: "select", value: "nothing", reason: "this dataset has no such event" }],
  });
});

test("what is right stays the same object, so that memos hold", async () => {
  const dataset = await smallDataset();
  const filters = { ...NO_FILTERS, actors: ["norway"] };
  const display = { ...PLAIN_DISPLAY, select: "first-summit-2002" };
  expect(settleFilters(dataset, filters).filters).toBe(filters);
  expect(settleDisplay(dataset, display).display).toBe(display);
});
