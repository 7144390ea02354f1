import { expect, test } from "vitest";
import { disputedRecords, sharedTexts, singleWitness, talliesOf } from "../../../../src/views/about/coverageModel";
import { emptyDataset, smallDataset, smallDatasetWith } from "../../../datasets";

test("tallies count every record once, most first", async () => {
  const { kinds, statuses, sources } = talliesOf(await smallDataset());
  expect(kinds[0]).toEqual({ label: "Summits", count: 2 });
  expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(8);
  expect(statuses).toEqual([
    { label: "happened", count: 7 },
    { label: "announced", count: 1 },
  ]);
  expect(sources.map(({ label }) => label)).toEqual(["primary", "press", "reference work"]);
});

test("sources that share a text are one group, whichever of them says so", async () => {
  const groups = sharedTexts(await smallDataset()).map((group) => group.map(({ id }) => id));
  expect(groups).toEqual([["accord-annual-2005", "accord-annual-2006"]]);
});

test("a record that cites two sources of one text rests on a single witness", async () => {
  const event = {
    id: "e",
    date: "2005",
    title: "E",
    summary: "An invented event.",
    kind: "meeting",
    participants: [],
  };
  const dataset = await smallDatasetWith("events.json", {
    events: [
      { ...event, id: "same-text", citations: [{ source: "accord-annual-2005" }, { source: "accord-annual-2006" }] },
      { ...event, id: "twice", citations: [{ source: "accord-text" }, { source: "accord-text", locator: "p. 2" }] },
      { ...event, id: "two", citations: [{ source: "accord-text" }, { source: "accord-annual-2005" }] },
    ],
  });
  expect(singleWitness(dataset)[0]).toEqual({ label: "Events", count: 3, single: 2 });
});

test("disputed records are counted once each, by type", async () => {
  expect(disputedRecords(await smallDataset())).toEqual([
    { count: 2, noun: "events" },
    { count: 1, noun: "count" },
    { count: 1, noun: "definition" },
    { count: 1, noun: "actor" },
    { count: 1, noun: "source" },
  ]);
});

test("an empty dataset has nothing to count", async () => {
  const dataset = await emptyDataset();
  expect(talliesOf(dataset)).toEqual({ kinds: [], statuses: [], sources: [] });
  expect([sharedTexts(dataset), singleWitness(dataset), disputedRecords(dataset)]).toEqual([[], [], []]);
});
