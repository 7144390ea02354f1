import type { Measure } from "./measure/measures";

/** A bound that the app is held to beside its figures: nothing fails where it is missed, the table says so. */
export interface Reach {
  readonly measure: Measure;
  /** By how many events; a ratio is to the same figure of the empty page. */
  readonly bounds: Readonly<Record<number, number>>;
  readonly sense: "at most" | "at least";
  readonly ratio?: true;
}

const same = (bound: number) => ({ 100: bound, 1000: bound, 10000: bound, 100000: bound });
const TWO_FRAMES = { ...same(33), 100000: 40 };
const FRAME_RATE = { ...same(60), 100000: 50 };

export const REACH: readonly Reach[] = [
  { measure: "firstPaint", bounds: same(1.6), sense: "at most", ratio: true },
  { measure: "ready", bounds: { 100: 350, 1000: 380, 10000: 500, 100000: 1200 }, sense: "at most" },
  { measure: "longestTask", bounds: same(50), sense: "at most" },
  ...(["year", "actor", "word", "clear", "zoom", "select"] as const).map(
    (measure): Reach => ({ measure, bounds: TWO_FRAMES, sense: "at most" }),
  ),
  { measure: "yearDrag", bounds: FRAME_RATE, sense: "at least" },
  { measure: "bandDrag", bounds: FRAME_RATE, sense: "at least" },
  { measure: "elements", bounds: same(1500), sense: "at most" },
  { measure: "heap", bounds: { 100: 10, 1000: 12, 10000: 25, 100000: 120 }, sense: "at most" },
  { measure: "firstScript", bounds: same(150), sense: "at most" },
  { measure: "script", bounds: same(290), sense: "at most" },
];

/** With a slower processor, every interaction. In milliseconds. */
export const REACH_SLOWER = 100;

/** Whether a figure keeps a bound, by what its table shows: a display that misses one frame in 120 still shows 60 a second. */
export function keeps(figure: number, bound: number, sense: Reach["sense"]): boolean {
  return sense === "at most" ? figure <= bound : Math.round(figure) >= bound;
}
