import { startTransition, useEffect, useState } from "react";
import { whenIdle } from "./whenIdle";

/** Whether the browser has come to rest since the component was there. What is drawn then is drawn in slices. */
export function useRested(): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setRested(true))), []);
  return rested;
}
