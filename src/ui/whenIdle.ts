/**
 * Runs something when the browser has nothing else to do, at the latest after two seconds. Safari has no requestIdleCallback: a moment
 * later does there.
 * @returns takes it back, as long as it has not run
 */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
