import { useEffect, useState } from "react";
import { whenIdle } from "./whenIdle";

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
