/**
 * Runs something when the browser has nothing else to do. Safari has no requestIdleCallback: a tenth of the time it has does there.
 * @param latest in milliseconds, after which it runs in any case
 * @returns takes it back, as long as it has not run
 */
export function whenIdle(run: () => void, latest = 2000): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run, latest / 10);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: latest });
  return () => cancelIdleCallback(handle);
}
