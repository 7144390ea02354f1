/** A second thread that reads events: a large file takes half the time where the machine has a processor for it. */
import { transfer, wrap } from "comlink";
import { buffersOf } from "../domain/columns";
import type { ReadBatch, ReadItems } from "./eventList";
import { watchThread } from "./watchThread";

/** What the second thread does. */
export interface SecondReader {
  readonly readBytes: (bytes: Uint8Array, count: number) => ReadItems | undefined;
}

/** The name by which the code of the reading thread knows that it is the second one. */
export const SECOND = "second reader";

/** From so many bytes on it is worth a start, which takes about 50 ms. */
const WORTH_A_SECOND = 4e6;

/** So many batches it has in hand: one at work and one for when it is done. */
const IN_HAND = 2;

/** The buffers of what was read, to be handed to another thread instead of being copied. */
export const buffersOfItems = ({ part, ...places }: ReadItems): ArrayBufferLike[] => [
  ...buffersOf(part),
  ...Object.values(places).map(({ buffer }) => buffer),
];

/**
 * Starts a second thread for a file of so many bytes, where that is worth it and one can be had. It is there once for each batch that
 * it may have in hand; `end` gives it back.
 */
export type StartSecond = (
  size: number,
) => { readonly readers: readonly ReadBatch[]; readonly end: () => void } | undefined;

/** Of the code that runs in this thread, which must be the worker's: what a page runs is none that a thread could. */
export const startSecond: StartSecond = (size) => {
  if (size < WORTH_A_SECOND || typeof Worker === "undefined" || navigator.hardwareConcurrency < 2) return undefined;
  let worker: Worker;
  try {
    worker = new Worker(self.location.href, { type: "module", name: SECOND });
  } catch {
    return undefined;
  }
  const remote = wrap<SecondReader>(worker);
  const { lost } = watchThread(worker);
  const read: ReadBatch = (bytes, count) => {
    const copy = bytes.slice();
    return Promise.race([remote.readBytes(transfer(copy, [copy.buffer]), count), lost]);
  };
  return { readers: Array<ReadBatch>(IN_HAND).fill(read), end: () => worker.terminate() };
};
