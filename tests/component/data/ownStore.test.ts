/** Keeping datasets in a real store, where two things happen at once: in this window and in another one. */
import { afterEach, expect, test } from "vitest";
import { changeOwn, findOwn, keepOwn, listOwn, type OwnHead, removeOwn } from "../../../src/data/ownStore";

const head = (added: string): OwnHead => ({
  format: 1,
  id: "my-a",
  title: "A",
  ownTitle: "A",
  origin: { kind: "files", names: ["a.zip"] },
  added,
  changed: added,
  bytes: 1,
  records: { events: 1 },
  faults: 0,
  problems: 0,
  absent: [],
  unused: [],
  failures: [],
});
const filesOf = (byte: number) => new Map([["events.json", new Uint8Array([byte])]]);

afterEach(async () => {
  for (const { id } of (await listOwn()).list) await removeOwn(id);
});

test("two new datasets of one name that are kept at once are both there", async () => {
  const kept = await Promise.all([
    keepOwn({ head: head("2026-11-22T10:00:00Z"), files: filesOf(1) }),
    keepOwn({ head: head("2026-11-22T10:00:01Z"), files: filesOf(2) }),
  ]);
  expect(kept.map(({ id, notKept }) => [id, notKept])).toEqual([
    ["my-a", ""],
    ["my-a-2", ""],
  ]);
  expect((await findOwn("my-a"))?.files).toEqual(filesOf(1));
  expect((await findOwn("my-a-2"))?.files).toEqual(filesOf(2));
});

test("a new title does not bring back the files that another edition replaces at the same time", async () => {
  const first = head("2026-11-22T10:00:00Z");
  await keepOwn({ head: first, files: filesOf(1) });
  await Promise.all([changeOwn("my-a", { title: "Ours" }), keepOwn({ head: first, files: filesOf(2) })]);
  expect((await findOwn("my-a"))?.files).toEqual(filesOf(2));
});

test("a new title does not bring back a dataset that is removed at the same time", async () => {
  await keepOwn({ head: head("2026-11-22T10:00:00Z"), files: filesOf(1) });
  await Promise.all([removeOwn("my-a"), changeOwn("my-a", { title: "Ours" })]);
  await changeOwn("my-a", { title: "Ours" });
  expect((await listOwn()).list).toEqual([]);
});
