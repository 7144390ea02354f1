import { useState } from "react";
import { usePrinting } from "../../ui/usePrinting";

/** A long list in steps: its first part, how many are left, and the way to draw the next step. On paper it stands whole. */
export function useSteps<T>(all: readonly T[], step: number) {
  const [steps, setSteps] = useState(1);
  const printing = usePrinting();
  const drawn = printing ? all : all.slice(0, steps * step);
  const left = all.length - drawn.length;
  return { drawn, next: Math.min(left, step), more: () => setSteps(steps + 1) };
}
