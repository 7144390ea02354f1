import { useEffect, useState } from "react";

/** Safari has no requestIdleCallback: a moment after the first paint does there. */
const whenIdle = (run: () => void) => {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
};

/**
 * What no first paint needs: asked for when the browser is idle. Undefined until it is there; where it cannot be loaded the
 * page goes without it.
 * @param load memoised: another function asks for something else, and what the last one brought is given no longer
 */
export function useLater<T>(load: () => Promise<T>): T | undefined {
  const [brought, setBrought] = useState<{ by: typeof load; what: T }>();
  useEffect(
    () =>
      whenIdle(() => {
        load().then(
          (what) => setBrought({ by: load, what }),
          () => undefined,
        );
      }),
    [load],
  );
  return brought?.by === load ? brought.what : undefined;
}
