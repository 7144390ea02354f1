import { expect, test } from "vitest";
import { type History, snapshotOf, withVersion } from "../../../../src/domain/history";
import { editionsOf, placeOf } from "../../../../src/views/about/versionsModel";
import { smallDataset } from "../../../datasets";

const EMPTY = {
  events: [],
  actors: [],
  series: [],
  counts: [],
  roster: [],
  sources: [],
  disagreements: [],
  briefings: [],
};
const source = (id: string, note: string, more = {}) => ({
  id,
  type: "webpage",
  title: `Page ${id}`,
  custom: { kind: "press" as const },
  note,
  ...more,
});

const CHANGELOG = [
  { version: "1.2.0", date: "2026-03-01", changes: ["Nothing but words."] },
  { version: "1.1.0", date: "2026-02-01", changes: ["Corrects a page."] },
  { version: "1.0.0", date: "2026-01-01", changes: ["First edition."] },
  { version: "0.9.0", date: "2025-12-01", changes: ["A draft."] },
];

function history(): History {
  const first = snapshotOf({ ...EMPTY, sources: [source("a", "old"), source("b", "old"), source("c", "old")] });
  const second = snapshotOf({
    ...EMPTY,
    sources: [source("a", "old"), source("b", "new", { URL: "https://b.example/" }), source("d", "new")],
  });
  const versions = withVersion(withVersion(undefined, "1.0.0", "2026-01-01", first), "1.1.0", "2026-02-01", second);
  return withVersion(versions, "1.2.0", "2026-03-01", second);
}

test("each version has its sentences, and what the history says of it", () => {
  const [third, second, first, draft] = editionsOf({ changelog: CHANGELOG }, history());
  expect(draft).toEqual(CHANGELOG[3]);
  expect(first).toMatchObject({ changes: ["First edition."], held: ["3 sources"] });
  expect(second?.lists).toEqual([
    {
      list: "sources",
      tally: "1 added, 1 changed, 1 withdrawn",
      parts: [
        { title: "Added", entries: [{ id: "d", title: "Page d" }] },
        { title: "Changed", entries: [{ id: "b", title: "Page b", fields: ["note", "address"] }] },
        { title: "Withdrawn", entries: [{ id: "c", title: "Page c" }] },
      ],
    },
  ]);
  expect(third?.lists).toEqual([]);
});

test("without a history the sentences stand alone", () => {
  expect(editionsOf({ changelog: CHANGELOG }, undefined)).toEqual(CHANGELOG);
});

test("a field that records no longer have is called by its own name", () => {
  const { versions } = history();
  const last = versions.at(-1);
  const renamed: History = {
    versions: [
      ...versions,
      {
        ...{ version: "1.3.0", date: "2026-04-01" },
        records: { sources: { a: { title: "Page a", fields: { colour: "01234567" } } } },
      },
    ],
  };
  const changelog = [{ version: "1.3.0", date: "2026-04-01", changes: [] }];
  const [edition] = editionsOf({ changelog }, renamed);
  expect(last?.records).toEqual({});
  expect(edition?.lists?.[0]?.parts[0]?.entries[0]?.fields).toContain("colour");
});

test("a record leads to its page, or to the view that lists it, as long as it is there", async () => {
  const dataset = await smallDataset();
  const [event, actor, count, series, named] = [
    dataset.events[0],
    dataset.actors[0],
    dataset.counts.find((one) => one.event === undefined),
    dataset.series[0],
    dataset.roster.find((entry) => entry.actor === undefined),
  ];
  const [listed, pinned] = [
    dataset.roster.find((entry) => entry.actor !== undefined),
    dataset.counts.find((one) => one.event !== undefined),
  ];
  const disagreement = dataset.disagreements[0];
  expect(placeOf(dataset, "events", event?.id ?? "")).toEqual({ to: { view: "event", id: event?.id } });
  expect(placeOf(dataset, "actors", actor?.id ?? "")).toEqual({ to: { view: "actor", id: actor?.id } });
  expect(placeOf(dataset, "counts", pinned?.id ?? "")).toEqual({ to: { view: "event", id: pinned?.event } });
  expect(placeOf(dataset, "counts", count?.id ?? "")).toEqual({ to: { view: "membership" } });
  expect(placeOf(dataset, "series", series?.id ?? "")).toEqual({ to: { view: "membership" } });
  expect(placeOf(dataset, "roster", listed?.id ?? "")).toEqual({ to: { view: "actor", id: listed?.actor } });
  expect(placeOf(dataset, "roster", named?.id ?? "")).toEqual({ to: { view: "membership" } });
  expect(placeOf(dataset, "disagreements", disagreement?.id ?? "")).toEqual({
    to: { view: "disagreements" },
    at: disagreement?.id,
  });
  for (const list of ["events", "actors", "series", "counts", "roster", "sources", "disagreements"] as const) {
    expect(placeOf(dataset, list, "gone"), list).toBeUndefined();
  }
});
