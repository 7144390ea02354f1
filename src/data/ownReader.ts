/** The way to the thread in which datasets of the reader's own are unpacked and read: one thread a piece of work. */
import { proxy, wrap } from "comlink";
import type { GivenFile } from "../domain/own";
import { LoadError, type Problem } from "./loadError";
import type { OpenedPackage, PackageRequest } from "./openPackage";
import type { InFolder, PackageFiles } from "./packageFiles";
import type { OnRecords } from "./reader";

/** What was given, unpacked, and what it seems to be. */
export interface Unpacked extends InFolder {
  /** Whether a descriptor says the title. */
  readonly titled: boolean;
  /** A title to begin with where none is said: the name of the folder or file. */
  readonly suggestion: string;
}

/** What reads the reader's own files, away from the thread that draws. */
export interface OwnReader {
  readonly unpack: (
    given: readonly GivenFile[],
  ) => Promise<{ readonly value: Unpacked } | { readonly problem: Problem }>;
  readonly open: (files: PackageFiles, request: PackageRequest, onRecords?: OnRecords) => Promise<OpenedPackage>;
  /** A zip of the descriptor and the records as JSON. */
  readonly zip: (files: PackageFiles, request: PackageRequest) => Promise<ZippedPackage>;
}

/** A dataset packed to be taken along. */
export interface ZippedPackage {
  readonly zip: Uint8Array<ArrayBuffer>;
  /** Records that were left out because they or what they refer to cannot be read. */
  readonly leftOut: number;
}

function startThread(): { reader: OwnReader; lost: Promise<never>; end: () => void } | undefined {
  if (typeof Worker === "undefined") return undefined;
  try {
    const worker = new Worker(new URL("./ownWorker.ts", import.meta.url), { type: "module" });
    const remote = wrap<OwnReader>(worker);
    const lost = new Promise<never>((_, reject) => {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        const cause = "The dataset could not be read: the browser ended the work.";
        reject(new LoadError("the files", cause, "It may be too large for this device: try a part of it."));
      });
    });
    lost.catch(() => undefined);
    const reader: OwnReader = {
      unpack: (given) => remote.unpack(given),
      open: (files, request, onRecords = () => undefined) =>
        // The thread gets a copy: the page goes on needing the files, to keep them and to show their text.
        remote.open(files, request, proxy(onRecords)),
      zip: (files, request) => remote.zip(files, request),
    };
    return { reader, lost, end: () => worker.terminate() };
  } catch {
    return undefined;
  }
}

/**
 * Does a piece of work in a thread of its own, or here where none can be had.
 * @throws LoadError where the thread is lost; the signal's reason where it is aborted
 */
export async function withOwnReader<T>(work: (reader: OwnReader) => Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  const thread = startThread();
  if (!thread) return work((await import("./ownReaderHere")).ownReaderHere);
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([work(thread.reader), thread.lost, stopped]);
  } finally {
    thread.end();
  }
}
