import type { GrowthModel } from "../growth/growthModel";
import type { ChartFrame } from "./chartFrame";
import { TEXT, textWidth } from "./chartText";

/** The words beside the marks of the chosen years. */
export interface RangeLabel {
  readonly text: string;
  readonly x: number;
  readonly anchor: "start" | "end";
}

const GAP = 5;

/** Beside a line, on the wanted side where the text fits there, else on the other. */
function beside(x: number, text: string, wanted: RangeLabel["anchor"], { plot, width }: ChartFrame): RangeLabel {
  const needed = textWidth(text, TEXT.value) + GAP;
  const fits = { start: x + needed <= width, end: x - needed >= plot.left };
  const other = wanted === "start" ? "end" : "start";
  const anchor = fits[wanted] || !fits[other] ? wanted : other;
  return { text, x: anchor === "start" ? x + GAP : x - GAP, anchor };
}

/**
 * Each end named inside the chosen years; where they are too narrow for both names, one name for both beside them.
 */
export function rangeLabels({ range: { from, to } }: GrowthModel, frame: ChartFrame): RangeLabel[] {
  if (from && to) {
    const [left, right] = [frame.x(from.day), frame.x(to.day)];
    const needed = textWidth(from.label + to.label, TEXT.value) + 4 * GAP;
    if (right - left < needed) {
      const both = `${from.label} ${to.label}`;
      const after = beside(right, both, "start", frame);
      return [after.anchor === "start" ? after : { text: both, x: left - GAP, anchor: "end" }];
    }
  }
  return [
    ...(from ? [beside(frame.x(from.day), from.label, "start", frame)] : []),
    ...(to ? [beside(frame.x(to.day), to.label, "end", frame)] : []),
  ];
}
