import { proxy, transfer, wrap } from "comlink";
import type { PackedDataset } from "../domain/dataset";
import type { ResourceName } from "../domain/resources";
import type { Catalog, Descriptor } from "../domain/schema";
import type { FileBytes } from "./fetchFile";
import { LoadError, type Problem, RETRY } from "./loadError";
import { tellProgress } from "./loadProgress";
import type { SentFile } from "./sentFile";
import { ThreadLost, watchThread } from "./watchThread";

type Read<T> = Promise<{ readonly value: T } | { readonly problem: Problem }>;

/** Is told how many of how many records have been read. */
export type OnRecords = (read: number, total: number) => void;

/** What reads files: everything that takes long or needs the schema, away from the thread that draws. */
export interface Reader {
  readonly catalog: (fetched: FileBytes) => Read<Catalog>;
  readonly descriptor: (fetched: FileBytes) => Read<Descriptor>;
  /** @param sent files that are read while they come */
  readonly dataset: (
    id: string,
    descriptor: Descriptor,
    sent: ReadonlyMap<ResourceName, SentFile>,
    onRecords?: OnRecords,
  ) => Promise<PackedDataset>;
}

interface Thread {
  readonly reader: Reader;
  /** Rejects when the thread is lost. */
  readonly lost: Promise<never>;
  /** Takes it for lost. */
  readonly giveUp: () => void;
  readonly end: () => void;
}

/** Tells the page as long as it waits for the thread, and for nothing else. */
export async function waitingFor<T>(answer: T): Promise<Awaited<T>> {
  tellProgress({ reading: true });
  try {
    return await answer;
  } finally {
    tellProgress({ reading: false });
  }
}

function startThread(): Thread | undefined {
  if (typeof Worker === "undefined") return undefined;
  try {
    const worker = new Worker(new URL("./readerWorker.ts", import.meta.url), { type: "module" });
    const remote = wrap<Reader>(worker);
    const { lost, giveUp } = watchThread(worker);
    const reader: Reader = {
      catalog: (fetched) => waitingFor(remote.catalog(fetched)),
      descriptor: (fetched) => waitingFor(remote.descriptor(fetched)),
      dataset: (id, descriptor, sent, onRecords = () => undefined) => {
        const ports = Array.from(sent.values(), ({ port }) => port);
        return remote.dataset(id, descriptor, transfer(sent, ports), proxy(onRecords));
      },
    };
    return { reader, lost, giveUp, end: () => worker.terminate() };
  } catch {
    return undefined;
  }
}

let thread: Thread | undefined;
let refused = false;

/** Starts the thread before it is needed, beside the code of the page. */
export function startReader(): void {
  if (!thread && !refused) thread = startThread();
}

const readHere = () =>
  import("./readerHere").then(
    ({ readerHere }) => readerHere,
    () => {
      throw new LoadError("the code that reads the data", "The code that reads the data could not be loaded.", RETRY);
    },
  );

/**
 * Does work that needs a reader, in a thread of its own; where none can be had, or it is lost half-way, again in this one. What
 * was handed to a lost thread is gone, so the work fetches its files itself.
 */
export async function withReader<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
  startReader();
  const now = thread;
  if (!now) return work(await readHere());
  try {
    return await Promise.race([work(now.reader), now.lost]);
  } catch (error) {
    if (!(error instanceof ThreadLost)) throw error;
    refused = true;
    endReader();
    return work(await readHere());
  }
}

/** Takes the thread for lost, because the reader waits for it in vain: what it was to do is done in the page (`withReader`). */
export function goOnWithoutThread(): void {
  thread?.giveUp();
}

/** Ends the thread: what reading a large dataset took in memory is given back. The next work starts another. */
export function endReader(): void {
  thread?.end();
  thread = undefined;
}
