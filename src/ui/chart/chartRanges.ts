import type { Group } from "../../domain/membership";
import { type ClaimRange, disputeInWords } from "../growth/disputes";
import type { ChartFrame } from "./chartFrame";
import type { Dot, Target } from "./chartMarks";

/** The range between the claims of a disagreement as placed: a bracket at the figure displayed. */
export interface RangeMark extends Target {
  readonly range: ClaimRange;
  readonly group: Group;
  /** Heights of the highest and the lowest claim, px. */
  readonly top: number;
  readonly bottom: number;
  /** Whether the highest claim is "over", the lowest "up to": that end has an arrow instead of a cap. */
  readonly opensUp: boolean;
  readonly opensDown: boolean;
  /** From the first to the last of the claims, where they stand at different dates. */
  readonly band?: { readonly left: number; readonly right: number };
}

/** Between the bracket and the dot beside which it stands: steps rise at the dot itself. */
const GAP = 5;
/** A band narrower than this says nothing that the bracket does not. */
const LEAST_BAND = 3;

/** The name of the range for a tooltip and a screen reader. */
export function rangeName(range: ClaimRange): string {
  return `Range between claims: ${disputeInWords({ disagreement: range.disagreement, range })}; ${range.disagreement.topic}`;
}

/** Places the ranges at the dots of their counts. Their claims are dots of the same group, so that all are drawn with it. */
export function rangeMarks(
  ranges: readonly ClaimRange[],
  dots: readonly Dot[],
  frame: ChartFrame,
  row: number,
): RangeMark[] {
  const dotOf = new Map(dots.map((dot) => [dot.point.count.id, dot]));
  return ranges.flatMap((range): RangeMark[] => {
    const own = range.counts.flatMap(({ id }) => dotOf.get(id) ?? []);
    const at = dotOf.get(range.displayed.id);
    if (!at) return [];
    const left = Math.min(...own.map(({ x }) => x));
    const right = Math.max(...own.map(({ x }) => x));
    const [top, bottom] = [frame.y(range.highest.value), frame.y(range.lowest.value)];
    return [
      {
        key: `range ${range.disagreement.id}-${range.group}`,
        range,
        group: range.group,
        x: at.x - at.r - GAP,
        y: (top + bottom) / 2,
        row,
        name: rangeName(range),
        top,
        bottom,
        opensUp: range.highest.qualifier === "at-least",
        opensDown: range.lowest.qualifier === "at-most",
        band: right - left < LEAST_BAND ? undefined : { left, right },
      },
    ];
  });
}

const CAP = 5;
/** How far an arrow reaches past the claim that it leaves open. */
const ARROW = 11;
const HEAD = 3.5;

/** The outline of the bracket: "[", of which an end that is open is an arrow. */
export function bracketPath({ x, top, bottom, opensUp, opensDown }: RangeMark): string {
  const cap = (y: number) => `M${x + CAP} ${y}H${x}`;
  const arrow = (y: number, way: 1 | -1) => {
    const tip = y + way * ARROW;
    return `${cap(y)}V${tip}M${x - HEAD} ${tip - way * HEAD}L${x} ${tip}L${x + HEAD} ${tip - way * HEAD}`;
  };
  return [
    `M${x} ${top}V${bottom}`,
    opensUp ? arrow(top, -1) : cap(top),
    opensDown ? arrow(bottom, 1) : cap(bottom),
  ].join("");
}
