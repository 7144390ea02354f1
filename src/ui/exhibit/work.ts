/**
 * Long work that leaves the page alive: done a slice at a time, with a pause after each in which the page can draw, take a key,
 * or cancel it.
 */
export interface Work {
  readonly signal: AbortSignal;
  /** Says how far it is: 0 to 1, and what is being done, in words. */
  readonly report: (done: number, doing: string) => void;
  /** Lets the page have its turn. */
  readonly pause: () => Promise<void>;
}

/** So many rows or records are done at once: a few milliseconds, some more on a slow machine. */
const SLICE = 50;

/**
 * What `each` makes of a list of `size` items, slice by slice: of those from one index to before another.
 * @param doing what is being done, for the report: "Writing rows"
 * @throws the signal's reason, between two slices, when the work was cancelled
 */
export async function inSlices<R>(
  size: number,
  doing: string,
  { signal, report, pause: breathe }: Work,
  each: (from: number, to: number) => R,
): Promise<R[]> {
  const made: R[] = [];
  for (let from = 0; from < size; from += SLICE) {
    signal.throwIfAborted();
    const to = Math.min(size, from + SLICE);
    made.push(each(from, to));
    report(to / size, doing);
    await breathe();
  }
  signal.throwIfAborted();
  return made;
}

/** A promise, or the signal's reason as soon as the work is cancelled: for what cannot be stopped, but need not be awaited. */
export function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
