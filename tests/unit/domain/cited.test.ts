import { expect, test } from "vitest";
import { citedElsewhere, citedFor, restsOnOne, sharesTextWith } from "../../../src/domain/cited";
import { generatedDataset, smallDataset } from "../../datasets";

const ids = (list: readonly { readonly record: { readonly id: string } }[]) => list.map(({ record }) => record.id);

test("everything that rests on a source is found, in order of time", async () => {
  const dataset = await smallDataset();
  const report = citedFor(dataset, "accord-annual-2005");
  expect(ids(report.events)).toEqual(["inspection-programme", "second-summit-2006"]);
  expect(ids(report.counts)).toEqual([
    "mem-2005-companies",
    "mem-2005-countries",
    "mem-2005-international",
    "mem-2005-ngos",
  ]);
  expect(ids(report.actors)).toEqual(["accord-secretariat"]);
  expect(ids(report.series)).toEqual(["members"]);
  expect(ids(report.roster)).toEqual(["roster-tidewater", "roster-gull-watch"]);
  expect(report.claims.map(({ claim }) => claim.value)).toEqual(["autumn 2001"]);
  expect(report.records).toBe(2 + 4 + 1 + 1 + 2 + 1);
});

test("an office rests on its own sources, apart from its holder's description", async () => {
  const dataset = await smallDataset();
  const gazette = citedFor(dataset, "tide-gazette-2001");
  expect(gazette.offices.map(({ record }) => [record.actor.id, record.office.title])).toEqual([
    ["ada-marlow", "Minister of Ports"],
  ]);
  expect(gazette.actors).toEqual([]);
});

test("a record says whether it has another witness", async () => {
  const { events } = citedFor(await smallDataset(), "tide-gazette-2001");
  expect(events.map(({ record, alone }) => [record.id, alone])).toEqual([
    ["marlow-letter-2001", undefined],
    ["working-party-2001", "source"],
  ]);
});

test("sources that share one text are one witness, also through a third and whichever names the other", async () => {
  const source = (id: string, sameTextAs?: string) => ({
    id,
    type: "report",
    title: id,
    custom: { kind: "press", ...(sameTextAs && { sameTextAs }) },
  });
  const dataset = await smallDataset({
    "sources.json": JSON.stringify({
      sources: [source("a", "b"), source("b", "a"), source("c"), source("d", "c"), source("e", "d"), source("f")],
    }),
  });
  const rests = (...cited: string[]) =>
    restsOnOne(
      dataset,
      cited.map((id) => ({ source: id })),
    );
  expect(rests()).toBeUndefined();
  expect(rests("f")).toBe("source");
  expect(rests("f", "f")).toBe("source");
  expect(rests("a", "b")).toBe("text");
  expect(rests("c", "e")).toBe("text");
  expect(rests("a", "c")).toBeUndefined();
  expect(rests("a", "b", "f")).toBeUndefined();
  expect(sharesTextWith(dataset, "c").sort()).toEqual(["d", "e"]);
  expect(sharesTextWith(dataset, "f")).toEqual([]);
});

test("a mark leaves out its own record, and counts all where it gathers from several", async () => {
  const dataset = await smallDataset();
  const event = dataset.eventById.get("accord-signed-2003");
  const cited = event?.citations ?? [];
  const { records } = citedFor(dataset, "accord-text");
  expect(citedElsewhere(dataset, "accord-text", cited)).toEqual({ records: records - 1, other: true });
  expect(citedElsewhere(dataset, "accord-text", [...cited])).toEqual({ records, other: false });
});

test("a source that nothing cites supports nothing", async () => {
  expect(citedFor(await smallDataset(), "nowhere").records).toBe(0);
});

test("ten thousand events are indexed once, and quickly", async () => {
  const dataset = await generatedDataset(10_000);
  const begun = performance.now();
  const sum = dataset.sources.reduce((total, { id }) => total + citedFor(dataset, id).events.length, 0);
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(sum).toBe(
    dataset.events.reduce((total, { citations }) => total + new Set(citations.map((c) => c.source)).size, 0),
  );
});
