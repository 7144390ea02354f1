/** How far the loading of a dataset is. */
export interface LoadProgress {
  /** Bytes that have come, of those that its descriptor announces. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** Events that have been found in what came of their file. */
  readonly found: number;
  /** Events read, of those in the file; nothing before all files are there. */
  readonly records: number;
  readonly totalRecords: number;
  /** Whether the thread that reads is waited for, rather than the server. */
  readonly reading: boolean;
}

const NOTHING: LoadProgress = { bytes: 0, totalBytes: 0, found: 0, records: 0, totalRecords: 0, reading: false };

let current = NOTHING;
const listeners = new Set<() => void>();

/** Tells how far the loading is; `undefined` begins anew. */
export function tellProgress(change: Partial<LoadProgress> | undefined): void {
  const next = change ? { ...current, ...change } : NOTHING;
  // Bytes come in thousands of pieces: nobody sees less than a hundredth.
  const onlyBytes = change !== undefined && Object.keys(change).join() === "bytes";
  if (onlyBytes && next.bytes < next.totalBytes && next.bytes - current.bytes < next.totalBytes / 100) return;
  current = next;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`: the progress now, and a way to be told of more. */
export const loadProgress = {
  get: (): LoadProgress => current,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
