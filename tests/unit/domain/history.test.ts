import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareVersions,
  differences,
  type History,
  historySchema,
  isUnchanged,
  isVersion,
  snapshotOf,
  snapshotsOf,
  withVersion,
} from "../../../src/domain/history";
import type { ListName, Records } from "../../../src/domain/records";

const LISTS: readonly ListName[] = ["events", "actors", "series", "counts", "roster", "sources", "disagreements"];
type Lists = Parameters<typeof snapshotOf>[0];

const cited = { citations: [{ source: "s" }] };
/** One record of each list; its last field is what an edit replaces. */
const MAKE: { [N in ListName]: (id: string, value: string) => Records[N] } = {
  events: (id, summary) => ({
    id,
    date: "2003",
    title: `E ${id}`,
    kind: "speech",
    participants: [],
    ...cited,
    summary,
  }),
  actors: (id, description) => ({ id, name: `A ${id}`, type: "person", ...cited, description }),
  series: (id, definition) => ({ id, label: `S ${id}`, subject: "us", ...cited, definition }),
  counts: (id, note) => ({
    ...{ id, date: "2003", group: "countries", value: 1, qualifier: "exactly", series: "s", confidence: "high" },
    ...cited,
    note,
  }),
  roster: (id, note) => ({ id, name: `R ${id}`, group: "countries", series: "s", ...cited, note }),
  sources: (id, note) => ({ id, type: "webpage", title: `D ${id}`, custom: { kind: "press" }, note }),
  disagreements: (id, comment) => ({ id, topic: `T ${id}`, about: [], claims: [], comment }),
};
const EDITED: Record<ListName, string> = {
  events: "summary",
  actors: "description",
  series: "definition",
  counts: "note",
  roster: "note",
  sources: "note",
  disagreements: "comment",
};

type Step = "keep" | "edit" | "withdraw" | "add";
/** For each list, what happens to each of its records from one version to the next. */
const steps = fc.record(
  Object.fromEntries(
    LISTS.map((list) => [list, fc.array(fc.constantFrom<Step>("keep", "edit", "withdraw", "add"), { maxLength: 8 })]),
  ) as Record<ListName, fc.Arbitrary<Step[]>>,
);

function listsOf(all: Record<ListName, Step[]>, side: "before" | "after"): Lists {
  const records = <N extends ListName>(list: N): Records[N][] =>
    all[list].flatMap((step, i) => {
      if (step === (side === "before" ? "add" : "withdraw")) return [];
      return [MAKE[list](`r${i}`, step === "edit" && side === "after" ? `new ${i}` : `old ${i}`)];
    });
  return {
    events: records("events"),
    actors: records("actors"),
    series: records("series"),
    counts: records("counts"),
    roster: records("roster"),
    sources: records("sources"),
    disagreements: records("disagreements"),
    briefings: [],
  };
}

const ids = (all: readonly Step[], which: Step) => all.flatMap((step, i) => (step === which ? [`r${i}`] : []));

describe("differences", () => {
  test("are exactly the edits, list by list", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const found = differences(snapshotOf(listsOf(all, "before")), snapshotOf(listsOf(all, "after")));
        for (const list of LISTS) {
          const { added, changed, withdrawn } = found[list];
          expect(added.map(({ id }) => id)).toEqual(ids(all[list], "add"));
          expect(withdrawn.map(({ id }) => id)).toEqual(ids(all[list], "withdraw"));
          expect(changed.map(({ id, fields }) => [id, fields])).toEqual(
            ids(all[list], "edit").map((id) => [id, [EDITED[list]]]),
          );
        }
        expect(isUnchanged(found)).toBe(Object.values(all).every((list) => list.every((step) => step === "keep")));
      }),
    );
  });

  test("tell a field that is new, and one that was dropped", () => {
    const event = MAKE.events("r0", "same");
    const empty = listsOf(
      { events: [], actors: [], series: [], counts: [], roster: [], sources: [], disagreements: [] },
      "after",
    );
    const before = snapshotOf({ ...empty, events: [{ ...event, partOf: "r1" }] });
    const after = snapshotOf({ ...empty, events: [{ ...event, status: "planned" }] });
    expect(differences(before, after).events.changed).toEqual([
      { id: "r0", title: "E r0", fields: ["partOf", "status"] },
    ]);
  });

  test("do not depend on the order in which keys are written, but on that of citations", () => {
    const empty = listsOf(
      { events: [], actors: [], series: [], counts: [], roster: [], sources: [], disagreements: [] },
      "after",
    );
    const event = MAKE.events("r0", "same");
    const a = { source: "a", says: "x" };
    const b = { source: "b" };
    const of = (citations: typeof event.citations) => snapshotOf({ ...empty, events: [{ ...event, citations }] });
    expect(isUnchanged(differences(of([a, b]), of([{ says: "x", source: "a" }, b])))).toBe(true);
    expect(differences(of([a, b]), of([b, a])).events.changed.map(({ fields }) => fields)).toEqual([["citations"]]);
  });
});

describe("a history", () => {
  test("keeps every version, whatever happened between them", () => {
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 4 }), (rounds) => {
        const snapshots = rounds.map((all, i) => snapshotOf(listsOf(all, i % 2 ? "after" : "before")));
        const history = snapshots.reduce<History | undefined>(
          (kept, now, i) => withVersion(kept, `1.${i}.0`, "2026-01-01", now),
          undefined,
        );
        const read = historySchema.parse(JSON.parse(JSON.stringify(history)));
        expect(read).toEqual(history);
        const again = snapshotsOf(read);
        expect(again).toHaveLength(snapshots.length);
        for (const [i, snapshot] of snapshots.entries()) {
          const kept = again[i];
          expect(kept && isUnchanged(differences(kept, snapshot))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("writes down only what changed since the version before", () => {
    const all = { events: ["keep", "edit", "withdraw", "add"] as Step[] };
    const none = { actors: [], series: [], counts: [], roster: [], sources: [], disagreements: [] };
    const first = withVersion(undefined, "1.0.0", "2026-01-01", snapshotOf(listsOf({ ...none, ...all }, "before")));
    const second = withVersion(first, "1.1.0", "2026-02-01", snapshotOf(listsOf({ ...none, ...all }, "after")));
    expect(second.versions[0]).toEqual(first.versions[0]);
    expect(second.versions[1]?.records).toEqual({
      events: {
        r1: expect.objectContaining({ title: "E r1" }),
        r2: null,
        r3: expect.objectContaining({ title: "E r3" }),
      },
    });
  });

  test("calls counts by figure and date, and names on lists by their actor", () => {
    const empty = listsOf(
      { events: [], actors: ["keep"], series: [], counts: [], roster: [], sources: [], disagreements: [] },
      "after",
    );
    const entry = { id: "r9", actor: "r0", group: "countries" as const, series: "s", ...cited };
    const count = { ...MAKE.counts("c", ""), value: 1250, qualifier: "at-least" as const, date: "2022-06-02" };
    const { roster, counts } = snapshotOf({ ...empty, roster: [entry], counts: [count] });
    expect(roster.get("r9")?.title).toBe("A r0");
    expect(counts.get("c")?.title).toBe("over 1,250 governments, 2 June 2022");
  });
});

describe("versions", () => {
  test.each(["1.0", "1.0.0.0", "v1.0.0", "01.0.0", "1.0.0-beta", "", "one"])("%j is none", (text) =>
    expect(isVersion(text)).toBe(false),
  );

  test("are in order of their numbers, not of their letters", () => {
    const versions = ["0.9.9", "1.0.0", "1.0.2", "1.0.10", "1.2.0", "1.10.0", "2.0.0"];
    expect(versions.every(isVersion)).toBe(true);
    expect([...versions].reverse().sort(compareVersions)).toEqual(versions);
    expect(compareVersions("1.2.3", "1.2.3")).toBe(0);
  });
});
