/** Keeping datasets where the store works, is blocked, full, silent, or of another version. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { OwnHead } from "../../../src/data/ownStore";

const kept = new Map<string, unknown>();
let failure: Error | undefined;
let silent = false;
const answer = <T>(work: () => T) => {
  if (silent) return new Promise<T>(() => undefined);
  return failure ? Promise.reject(failure) : Promise.resolve(work());
};
/** As much of an object store as is used; what it answers at once is what a request would bring. */
const objects = {
  get: (key: string) => kept.get(key),
  getAllKeys: () => [...kept.keys()],
  put: (value: unknown, key: string) => void kept.set(key, value),
  delete: (key: string) => void kept.delete(key),
};
vi.mock("idb-keyval", () => ({
  createStore: () => (_mode: string, work: (store: typeof objects) => Promise<unknown>) => answer(() => work(objects)),
  promisifyRequest: async (brought: unknown) => brought,
  keys: () => answer(() => [...kept.keys()]),
  getMany: (keys: string[]) => answer(() => keys.map((key) => kept.get(key))),
}));

const head = (id: string, changed = "2026-11-22T10:00:00Z"): OwnHead => ({
  format: 1,
  id,
  title: id,
  ownTitle: id,
  origin: { kind: "files", names: ["a.zip"] },
  added: changed,
  changed,
  bytes: 2,
  records: { events: 1 },
  faults: 0,
  problems: 0,
  absent: [],
  unused: [],
  failures: [],
});
const files = new Map([["events.json", new Uint8Array([1, 2])]]);
const store = () => import("../../../src/data/ownStore");

beforeEach(() => {
  vi.resetModules();
  kept.clear();
  failure = undefined;
  silent = false;
});
afterEach(() => vi.useRealTimers());

test("what is kept is listed, last changed first, found, renamed, removed and brought back", async () => {
  const { keepOwn, listOwn, findOwn, changeOwn, removeOwn } = await store();
  expect(await keepOwn({ head: head("my-a"), files })).toEqual({ id: "my-a", notKept: "" });
  expect(await keepOwn({ head: head("my-b", "2026-11-23T10:00:00Z"), files })).toEqual({ id: "my-b", notKept: "" });
  expect((await listOwn()).list.map(({ id }) => id)).toEqual(["my-b", "my-a"]);
  await changeOwn("my-a", { title: "Ours" });
  expect(await findOwn("my-a")).toMatchObject({ head: { title: "Ours", ownTitle: "my-a" }, files, notKept: "" });
  const gone = await removeOwn("my-a");
  expect(await findOwn("my-a")).toBeUndefined();
  if (gone) await keepOwn(gone);
  expect(await findOwn("my-a")).toMatchObject({ head: { title: "Ours" } });
});

test.each([
  ["blocked", new DOMException("refused", "SecurityError"), "does not let the page keep datasets"],
  ["full", new DOMException("too much", "QuotaExceededError"), "has no room left"],
])("where the store is %s, a dataset is here until the page is left, and says so", async (_, error, words) => {
  const { keepOwn, listOwn, findOwn, changeOwn, removeOwn } = await store();
  failure = error;
  expect(await keepOwn({ head: head("my-a"), files })).toEqual({ id: "my-a", notKept: expect.stringContaining(words) });
  expect(await findOwn("my-a")).toMatchObject({ files, notKept: expect.stringContaining(words) });
  await changeOwn("my-a", { title: "Ours" });
  const { list, problem } = await listOwn();
  expect(list).toMatchObject([{ id: "my-a", head: { title: "Ours" }, notKept: expect.stringContaining(words) }]);
  expect(problem?.message).toContain(words);
  expect(await removeOwn("my-a")).toMatchObject({ head: { title: "Ours" } });
  expect((await listOwn()).list).toEqual([]);
  await expect(findOwn("my-b")).rejects.toThrow(words);
});

test("a store that never answers is given up", async () => {
  vi.useFakeTimers();
  const { listOwn } = await store();
  silent = true;
  const listing = listOwn();
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await listing).problem?.message).toContain("does not let the page keep datasets");
});

test("what another version of the app kept is named, and can be removed", async () => {
  const { findOwn, listOwn, removeOwn } = await store();
  kept.set("head my-a", { ...head("my-a"), format: 2 });
  kept.set("files my-a", files);
  kept.set("head my-b", "nonsense");
  expect((await listOwn()).list).toEqual([{ id: "my-a" }, { id: "my-b" }]);
  await expect(findOwn("my-a")).rejects.toThrow("was kept by another version");
  expect(await removeOwn("my-a")).toBeUndefined();
  expect((await listOwn()).list).toEqual([{ id: "my-b" }]);
});

test("what is removed is gone with every edition of it, also with the one that the store had when a later one found no room", async () => {
  const { keepOwn, listOwn, removeOwn } = await store();
  await keepOwn({ head: head("my-a"), files });
  failure = new DOMException("full", "QuotaExceededError");
  const later = { ...head("my-a"), changed: "2026-11-24T10:00:00Z" };
  expect(await keepOwn({ head: later, files })).toMatchObject({ id: "my-a", notKept: expect.stringContaining("room") });
  failure = undefined;
  await removeOwn("my-a");
  expect((await listOwn()).list).toEqual([]);
});

describe("another dataset of the same id is never written over", () => {
  const other = head("my-a", "2026-11-25T10:00:00Z");
  const otherFiles = new Map([["events.json", new Uint8Array([3])]]);

  test("a new one takes another id", async () => {
    const { keepOwn, findOwn } = await store();
    await keepOwn({ head: head("my-a"), files });
    expect(await keepOwn({ head: other, files: otherFiles })).toEqual({ id: "my-a-2", notKept: "" });
    expect(await findOwn("my-a")).toMatchObject({ files });
    expect(await findOwn("my-a-2")).toMatchObject({ head: { id: "my-a-2" }, files: otherFiles });
  });

  test("nor what another version of the app kept", async () => {
    const { keepOwn } = await store();
    kept.set("head my-a", { ...head("my-a"), format: 2 });
    expect(await keepOwn({ head: other, files })).toEqual({ id: "my-a-2", notKept: "" });
  });

  test("one that was opened while the store gave no answer leaves the kept one alone, when it is changed and when it is removed", async () => {
    const { keepOwn, changeOwn, findOwn, listOwn, removeOwn } = await store();
    await keepOwn({ head: head("my-a"), files });
    failure = new DOMException("refused", "SecurityError");
    await keepOwn({ head: other, files: otherFiles });
    await keepOwn({ head: head("my-a", "2026-11-26T10:00:00Z"), files: otherFiles });
    expect((await listOwn()).list.map(({ id }) => id)).toEqual(["my-a-2", "my-a"]);
    failure = undefined;
    await removeOwn("my-a-2");
    await changeOwn("my-a", { title: "Ours" });
    expect(await findOwn("my-a")).toMatchObject({ head: { title: "my-a" }, files });
    expect(await findOwn("my-a-2")).toMatchObject({ head: { title: "Ours" }, files: otherFiles, notKept: "" });
    failure = new DOMException("refused", "SecurityError");
    await keepOwn({ head: head("my-a", "2026-11-27T10:00:00Z"), files: otherFiles });
    failure = undefined;
    await removeOwn("my-a");
    expect(await findOwn("my-a")).toMatchObject({ files, notKept: "" });
  });
});

test("a browser that refuses channels between windows keeps and lists all the same", async () => {
  const refused = () => {
    throw new DOMException("refused", "SecurityError");
  };
  vi.stubGlobal("BroadcastChannel", refused);
  try {
    const { keepOwn, listOwn, onOwnChange } = await store();
    onOwnChange(() => undefined)();
    expect(await keepOwn({ head: head("my-a"), files })).toEqual({ id: "my-a", notKept: "" });
    expect((await listOwn()).list).toHaveLength(1);
  } finally {
    vi.unstubAllGlobals();
  }
});
