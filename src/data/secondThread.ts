/** A second thread that reads events: a large file takes half the time where the machine has a processor for it. */
import { type Remote, transfer, wrap } from "comlink";
import { buffersOf } from "../domain/columns";
import type { ReadElsewhere, ReadItems } from "./eventList";

/** What the second thread does. */
export interface SecondReader {
  readonly readBytes: (bytes: Uint8Array, count: number) => ReadItems | undefined;
}

/** The name by which the code of the reading thread knows that it is the second one. */
export const SECOND = "second reader";

/** From so many bytes on it is worth a start, which takes about 50 ms. */
export const WORTH_A_SECOND = 4e6;

/** So many batches may wait for the second thread: one at work and one for when it is done. */
const IN_HAND = 2;

/** The buffers of what was read, to be handed to another thread instead of being copied. */
export const buffersOfItems = ({ part, ...places }: ReadItems): ArrayBufferLike[] => [
  ...buffersOf(part),
  ...Object.values(places).map(({ buffer }) => buffer),
];

/**
 * Starts a second thread of the code that runs in this one.
 * @returns undefined where there is none to be had; `end` gives it back
 */
export function startSecond(): { readonly read: ReadElsewhere; readonly end: () => void } | undefined {
  if (typeof Worker === "undefined" || navigator.hardwareConcurrency < 2) return undefined;
  let worker: Worker;
  try {
    worker = new Worker(self.location.href, { type: "module", name: SECOND });
  } catch {
    return undefined;
  }
  const remote: Remote<SecondReader> = wrap<SecondReader>(worker);
  let inHand = 0;
  let fails = () => {};
  const lost = new Promise<never>((_, reject) => {
    fails = () => reject(new Error("The second thread ended."));
  });
  // It may be lost while nobody waits for it.
  lost.catch(() => undefined);
  for (const sign of ["error", "messageerror"]) {
    worker.addEventListener(sign, (event) => {
      event.preventDefault();
      inHand = Number.POSITIVE_INFINITY;
      fails();
    });
  }
  const read: ReadElsewhere = (bytes, count) => {
    if (inHand >= IN_HAND) return undefined;
    inHand++;
    const copy = bytes.slice();
    const reading = Promise.race([remote.readBytes(transfer(copy, [copy.buffer]), count), lost]).finally(() => {
      inHand--;
    });
    // Nobody asks for what was read of a file that is sent again.
    reading.catch(() => undefined);
    return reading;
  };
  return { read, end: () => worker.terminate() };
}
