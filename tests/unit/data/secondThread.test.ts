import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startSecond } from "../../../src/data/secondThread";

const LARGE = 5e6;
const BYTES = new TextEncoder().encode("{}");

/** A thread that notes what it is told. */
class Thread extends EventTarget {
  static started: Thread[] = [];
  readonly told: unknown[] = [];
  constructor(
    readonly url: string,
    readonly options: WorkerOptions,
  ) {
    super();
    Thread.started.push(this);
  }
  postMessage(message: unknown) {
    this.told.push(message);
  }
  terminate() {}
}

beforeEach(() => {
  Thread.started = [];
  vi.stubGlobal("self", { location: { href: "https://example.org/reader.js" } });
  vi.stubGlobal("Worker", Thread);
  vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
});
afterEach(() => vi.unstubAllGlobals());

test("a second thread runs the code of the first, and may have two batches in hand, of which copies are sent", () => {
  const readers = startSecond(LARGE)?.readers ?? [];
  for (const read of readers) read(BYTES, 1).catch(() => undefined);
  const [thread] = Thread.started;
  expect(thread?.url).toBe("https://example.org/reader.js");
  expect(thread?.told).toHaveLength(2);
  expect(BYTES.byteLength).toBe(2);
});

test("what it had in hand when it was lost is told as lost, and so is what it is asked for later", async () => {
  const [read] = startSecond(LARGE)?.readers ?? [];
  const reading = read?.(BYTES, 1);
  Thread.started[0]?.dispatchEvent(new Event("error", { cancelable: true }));
  await expect(reading).rejects.toThrow("ended");
  await expect(read?.(BYTES, 1)).rejects.toThrow("ended");
});

test("a small file is not worth one", () => {
  expect(startSecond(100_000)).toBeUndefined();
  expect(Thread.started).toEqual([]);
});

test("there is none where there is one processor, no threads, or none that may start", () => {
  vi.stubGlobal("navigator", { hardwareConcurrency: 1 });
  expect(startSecond(LARGE)).toBeUndefined();
  vi.stubGlobal("navigator", { hardwareConcurrency: 8 });
  vi.stubGlobal(
    "Worker",
    class {
      constructor() {
        throw new DOMException("refused", "SecurityError");
      }
    },
  );
  expect(startSecond(LARGE)).toBeUndefined();
  vi.stubGlobal("Worker", undefined);
  expect(startSecond(LARGE)).toBeUndefined();
  expect(Thread.started).toEqual([]);
});
