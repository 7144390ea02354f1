import { expect, test } from "vitest";
import { type Filters, isFiltered, NO_FILTERS } from "../../../../src/domain/filters";
import type { Disagreement } from "../../../../src/domain/schema";
import {
  byTopic,
  type Entry,
  entriesOf,
  leadSentence,
  partByShown,
  topicOf,
} from "../../../../src/views/disagreements/disagreementsModel";
import { emptyDataset, smallDataset, smallDatasetWith } from "../../../datasets";
import { shippedDataset } from "../../../shipped";

type Claim = Disagreement["claims"][number];

const citation = { source: "tide-gazette-2001" };
const claim = (more: Partial<Claim> = {}): Claim => ({ value: "one or the other", citation, ...more });
const disagreement = (id: string, claims: Claim[], about: Disagreement["about"]): Disagreement => ({
  id,
  topic: `Topic ${id}`,
  about,
  claims,
  comment: "Left open.",
});
const brandt = { type: "actor", id: "jonas-brandt" } as const;
const idsOf = (entries: readonly Entry[]) => entries.map((entry) => entry.disagreement.id);

test.each([
  ["counts", [claim({ count: "a" }), claim({ count: "b" })]],
  ["counts", [claim({ count: "a", date: "2002" }), claim({ date: "2003" })]],
  ["when", [claim({ date: "2001" }), claim()]],
  ["rest", [claim({ date: "2001" }), claim(), claim()]],
  ["rest", [claim(), claim()]],
] as const)("the topic is what half of the claims or more are: %s", (topic, claims) => {
  expect(topicOf(disagreement("x", [...claims], [brandt]))).toBe(topic);
});

test("they stand in order of what they are about, else of what they claim; undated ones last", async () => {
  const dataset = await smallDatasetWith("disagreements.json", {
    disagreements: [
      disagreement("undated", [claim(), claim()], [brandt]),
      disagreement("of-2002", [claim({ date: "1990" }), claim()], [{ type: "event", id: "first-summit-2002" }]),
      disagreement("open", [claim({ date: "../1999" }), claim({ date: "2005" })], [brandt]),
      disagreement("of-2001", [claim(), claim()], [brandt, { type: "event", id: "working-party-2001" }]),
      disagreement("of-1980", [claim({ date: "1980" }), claim({ date: "1981" })], [brandt]),
    ],
  });
  const entries = entriesOf(dataset);
  expect(idsOf(entries)).toEqual(["of-1980", "of-2001", "of-2002", "open", "undated"]);
  expect(byTopic(entries).map(({ topic, entries }) => [topic, idsOf(entries)])).toEqual([
    ["when", ["of-1980", "of-2002", "open"]],
    ["rest", ["of-2001", "undated"]],
  ]);
});

test("what it is about is read from the dataset", async () => {
  const entry = entriesOf(await smallDataset()).find(({ disagreement: { id } }) => id === "signatories-2002");
  expect(entry?.about.events.map(({ id }) => id)).toEqual(["first-summit-2002"]);
  expect(entry?.about.counts.map(({ id }) => id)).toEqual(["sig-2002-countries"]);
  expect(entry?.about.actors).toEqual([]);
  expect(entry?.about.series.map(({ id }) => id)).toEqual(["signatories"]);
  expect(entry?.about.sources).toEqual([]);
});

test.each<[what: string, change: Partial<Filters>, shown: string[]]>([
  ["the years of an event", { to: "2001" }, ["working-party-date"]],
  ["an actor that takes part", { actors: ["jonas-brandt"] }, ["working-party-date", "signatories-2002"]],
  ["a count's years, though no event passes", { from: "2002", to: "2002", q: "zzz" }, ["signatories-2002"]],
  ["not a count of a group left out", { groups: ["companies"], q: "zzz" }, []],
])("the filters part them: %s", async (_, change, expected) => {
  const dataset = await smallDataset();
  const filters = { ...NO_FILTERS, ...change };
  const { shown, others } = partByShown(dataset, filters, entriesOf(dataset));
  expect(isFiltered(filters)).toBe(true);
  expect(idsOf(shown)).toEqual(expected);
  expect(shown.length + others.length).toBe(2);
});

test("without filters all are shown", async () => {
  const dataset = await shippedDataset("weprotect");
  expect(isFiltered(NO_FILTERS)).toBe(false);
  const entries = entriesOf(dataset);
  expect(entries).toHaveLength(dataset.disagreements.length);
  expect(byTopic(entries).flatMap((group) => group.entries)).toHaveLength(entries.length);
});

test("the sentence counts each record once, and passes no verdict", async () => {
  expect(leadSentence(entriesOf(await smallDataset()))).toBe(
    "2 disagreements between sources, about 2 events, 1 actor and 1 count. For each of them the record displays one of the claims, which is no verdict between them.",
  );
  const none = await smallDatasetWith("disagreements.json", {
    disagreements: [disagreement("x", [claim(), claim()], [brandt])],
  });
  expect(leadSentence(entriesOf(none))).toBe(
    "1 disagreement between sources, about 1 actor. The record displays none of the claims.",
  );
  expect(leadSentence(entriesOf(await shippedDataset("weprotect")))).toMatch(
    /^\d+ disagreements between sources, about \d+ events, \d+ actors and \d+ counts\. For \d+ of them the record displays one of the claims, which is no verdict between them\.$/,
  );
  expect(entriesOf(await emptyDataset())).toEqual([]);
});
