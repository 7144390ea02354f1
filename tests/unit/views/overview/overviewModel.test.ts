import { expect, test } from "vitest";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { leadSentence } from "../../../../src/views/overview/overviewModel";
import { emptyDataset, smallDataset } from "../../../datasets";
import { shippedDataset } from "../../../shipped";

const dataset = await shippedDataset("weprotect");

test("the whole record", () => {
  expect(leadSentence(dataset, NO_FILTERS)).toMatch(
    /^WeProtect Global Alliance, 2012 to 2025: 78 events, \d+ actors that took part and \d+ sources\. Sources disagree on \d+ of these events; each is marked\.$/,
  );
});

test("a part of it says of how many", () => {
  expect(leadSentence(dataset, { ...NO_FILTERS, from: "2016", to: "2016" })).toMatch(
    /^WeProtect Global Alliance, 2016: \d of 78 events, /,
  );
});

test("an event that reaches beyond the chosen years does not widen them", () => {
  expect(leadSentence(dataset, { ...NO_FILTERS, to: "2013" })).toMatch(/^WeProtect Global Alliance, 2012 to 2013: /);
});

test("one event on which sources disagree", async () => {
  const small = await smallDataset();
  const disputed = small.events.filter(({ id }) => small.disagreementsOn("event", id).length > 0);
  expect(disputed.length).toBeGreaterThan(0);
  const [first] = disputed;
  const alone = leadSentence(small, { ...NO_FILTERS, q: first?.title ?? "" });
  expect(alone).toMatch(/ 1 of 8 events, .* Sources disagree on this event; it is marked\.$/);
});

test("nothing left, and nothing there", async () => {
  expect(leadSentence(dataset, { ...NO_FILTERS, q: "zzz" })).toBe(
    "WeProtect Global Alliance: none of its 78 events passes the present filters.",
  );
  expect(leadSentence(await emptyDataset(), NO_FILTERS)).toMatch(/\. This dataset holds no events yet\.$/);
});
