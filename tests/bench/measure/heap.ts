import type { CDPSession } from "@playwright/test";
import { nested } from "./nested";

/** What a page holds after collection, its workers included. In bytes. */
export interface Heap {
  readonly objects: number;
  /** What lies outside the heap of objects: array buffers. */
  readonly buffers: number;
}

/** Asks a page or one of its workers, by the DevTools protocol. */
type Ask = (method: "HeapProfiler.collectGarbage" | "Runtime.getHeapUsage") => Promise<unknown>;

async function held(send: Ask): Promise<Heap> {
  // The second collection takes what the finalisers of the first let go.
  await send("HeapProfiler.collectGarbage");
  await send("HeapProfiler.collectGarbage");
  const usage = await send("Runtime.getHeapUsage");
  // The protocol's answer: numbers by name. Older browsers do not tell of buffers.
  const { usedSize = 0, backingStorageSize = 0 } = usage as { usedSize?: number; backingStorageSize?: number };
  return { objects: usedSize, buffers: backingStorageSize };
}

/** The workers of the page, each with a way to talk to it: they are nested in the session of the page. */
async function workersOf(session: CDPSession): Promise<Ask[]> {
  const found: string[] = [];
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") found.push(sessionId);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return found.map((sessionId) => nested(session, sessionId));
}

/** Collects what is no longer used in the page and its workers, and tells what is left. */
export async function heapOf(session: CDPSession): Promise<Heap> {
  const parts = [await held((method) => session.send(method))];
  for (const worker of await workersOf(session)) parts.push(await held(worker));
  return {
    objects: parts.reduce((sum, { objects }) => sum + objects, 0),
    buffers: parts.reduce((sum, { buffers }) => sum + buffers, 0),
  };
}
