import type { CDPSession } from "@playwright/test";

/** What a page holds after collection, its workers included. In bytes. */
export interface Heap {
  readonly objects: number;
  /** What lies outside the heap of objects: array buffers. */
  readonly buffers: number;
}

/** The messages of the DevTools protocol that are sent here, to a page or to one of its workers. */
type Send = (method: "HeapProfiler.collectGarbage" | "Runtime.getHeapUsage") => Promise<unknown>;

async function held(send: Send): Promise<Heap> {
  // The second collection takes what the finalisers of the first let go.
  await send("HeapProfiler.collectGarbage");
  await send("HeapProfiler.collectGarbage");
  const usage = await send("Runtime.getHeapUsage");
  // The protocol's answer: numbers by name. Older browsers do not tell of buffers.
  const { usedSize = 0, backingStorageSize = 0 } = usage as { usedSize?: number; backingStorageSize?: number };
  return { objects: usedSize, buffers: backingStorageSize };
}

/** The workers of the page, each with a way to talk to it: they are nested in the session of the page. */
async function workersOf(session: CDPSession): Promise<Send[]> {
  const found: string[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") found.push(sessionId);
  });
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let last = 0;
  return found.map(
    (sessionId): Send =>
      (method) =>
        new Promise((resolve, reject) => {
          last += 1;
          waiting.set(last, resolve);
          const message = JSON.stringify({ id: last, method });
          session.send("Target.sendMessageToTarget", { sessionId, message }).catch(reject);
        }),
  );
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
