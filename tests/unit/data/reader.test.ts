import { afterEach, expect, test, vi } from "vitest";

/** A thread that starts and then behaves as told. */
function stubWorker(behave: (thread: EventTarget) => void) {
  const started: EventTarget[] = [];
  vi.stubGlobal(
    "Worker",
    class extends EventTarget {
      constructor() {
        super();
        started.push(this);
        behave(this);
      }
      postMessage() {
        queueMicrotask(() => this.dispatchEvent(new Event("error")));
      }
      terminate() {}
    },
  );
  return started;
}

const CATALOG = '{ "default": "a", "datasets": [{ "id": "a", "title": "A", "path": "a" }] }';
const file = () => ({ file: "catalog.json", bytes: new TextEncoder().encode(CATALOG) });
const freshReader = async () => {
  vi.resetModules();
  return import("../../../src/data/reader");
};

afterEach(() => vi.unstubAllGlobals());

test("where a thread cannot start, the page reads by itself", async () => {
  stubWorker(() => {
    throw new DOMException("refused", "SecurityError");
  });
  const { withReader } = await freshReader();
  const read = await withReader((reader) => reader.catalog(file()));
  expect(read).toMatchObject({ value: { default: "a" } });
});

test("where a thread is lost half-way, the work is done again in the page, and no other thread is tried", async () => {
  const started = stubWorker(() => undefined);
  const { withReader } = await freshReader();
  const work = vi.fn((reader: Parameters<Parameters<typeof withReader>[0]>[0]) => reader.catalog(file()));
  expect(await withReader(work)).toMatchObject({ value: { default: "a" } });
  expect(await withReader(work)).toMatchObject({ value: { default: "a" } });
  expect([work.mock.calls.length, started.length]).toEqual([3, 1]);
});

test("what goes wrong in the work itself is not tried again", async () => {
  stubWorker(() => undefined);
  const { withReader } = await freshReader();
  const work = vi.fn(() => Promise.reject(new RangeError("no such file")));
  await expect(withReader(work)).rejects.toThrow("no such file");
  expect(work).toHaveBeenCalledOnce();
});

test("a thread that never answers is given up when the reader says so, and tells that it is waited for", async () => {
  const ended = vi.fn();
  vi.stubGlobal(
    "Worker",
    class extends EventTarget {
      postMessage() {}
      terminate = ended;
    },
  );
  const { withReader, goOnWithoutThread } = await freshReader();
  const { loadProgress } = await import("../../../src/data/loadProgress");
  const reading = withReader((reader) => reader.catalog(file()));
  await Promise.resolve();
  expect(loadProgress.get().reading).toBe(true);
  goOnWithoutThread();
  expect(await reading).toMatchObject({ value: { default: "a" } });
  expect(ended).toHaveBeenCalledOnce();
});
