import { formatDate } from "../../domain/dates";
import { CONFIDENCES } from "../../domain/membership";
import { countInWords, STANDINGS } from "../growth/countWords";
import { disputeInWords } from "../growth/disputes";
import type { GroupMarks, GrowthModel, Pin, Point } from "../growth/growthModel";
import type { ChartFrame } from "./chartFrame";
import { dotBox, type Label, namesOf, stepBoxes, totalsLabels, valuesOf } from "./chartLabels";
import { type RangeMark, rangeMarks } from "./chartRanges";
import type { Box } from "./chartText";
import { dodge } from "./placeDots";

/** Anything that can be pointed at: hovered, walked to with the arrows, opened. */
export interface Target {
  /** "count wp-2014-48", "event london-2014": unique in the chart. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Order from top to bottom for ↑ and ↓: one row a group, then totals, pins and ranges. */
  readonly row: number;
  /** Its name for a screen reader. */
  readonly name: string;
  /** Event that Enter or a click opens. */
  readonly opens?: string;
}

/** A count as placed. */
export interface Dot extends Target {
  readonly point: Point;
  readonly r: number;
  /** `fade` names the end at which the date is open. */
  readonly whisker?: { readonly from: number; readonly to: number; readonly fade?: "start" | "end" };
}

/** A summit as placed. */
export interface PinMark extends Target {
  readonly pin: Pin;
}

export interface ChartMarks {
  readonly groups: readonly {
    readonly marks: GroupMarks;
    readonly dots: readonly Dot[];
    readonly name?: Label;
    readonly values: readonly Label[];
  }[];
  readonly totals?: {
    readonly dots: readonly Dot[];
    readonly values: readonly Label[];
    readonly heading?: Label;
  };
  readonly pins: readonly PinMark[];
  /** Below the dots; none unless the reader asked for them. */
  readonly ranges: readonly RangeMark[];
  /** All of them, row by row. */
  readonly targets: readonly Target[];
}

/** Radius of a dot on a line, in px; those beside the lines are smaller, those of low confidence smaller still. */
const RADIUS = 4.5;
const NARROW_RADIUS = 3.7;
const BESIDE = 0.8;
const FAINT = 0.64;
/** Below this width dots are smaller. */
const NARROW = 480;

function radiusOf({ count, onLine }: Point, { width }: ChartFrame): number {
  const radius = width < NARROW ? NARROW_RADIUS : RADIUS;
  if (count.confidence === "low") return radius * FAINT;
  return onLine ? radius : radius * BESIDE;
}

function whiskerFade({ openStart, openEnd }: NonNullable<Point["whisker"]>): "start" | "end" | undefined {
  if (openEnd) return "end";
  return openStart ? "start" : undefined;
}

function dotName({ count, series, disputes }: Point): string {
  return [
    `${countInWords(count)}, ${formatDate(count.when)}`,
    series.label,
    CONFIDENCES[count.confidence].label,
    ...(count.standing ? [STANDINGS[count.standing]] : []),
    ...(disputes.length > 0 ? [`sources disagree: ${disputes.map(disputeInWords).join(", ")}`] : []),
  ].join("; ");
}

function dotsOf(
  points: readonly Point[],
  frame: ChartFrame,
  row: number,
  y: (point: Point) => number,
): Omit<Dot, "x">[] {
  return points.map((point) => ({
    key: `count ${point.count.id}`,
    point,
    y: y(point),
    r: radiusOf(point, frame),
    row,
    name: dotName(point),
    opens: point.count.event,
    whisker: point.whisker && {
      from: Math.max(frame.plot.left, frame.x(point.whisker.from)),
      to: Math.min(frame.plot.right, frame.x(point.whisker.to)),
      fade: whiskerFade(point.whisker),
    },
  }));
}

/** Places dots of several rows together, so that they keep clear of each other across groups too. */
function placed(dots: readonly Omit<Dot, "x">[], frame: ChartFrame): Dot[] {
  const wanted = dots.map((dot) => ({ x: frame.x(dot.point.day), y: dot.y, r: dot.r, fixed: dot.point.onLine }));
  const shifts = dodge(wanted);
  return dots.map((dot, index) => ({ ...dot, x: (wanted[index]?.x ?? 0) + (shifts[index] ?? 0) }));
}

/**
 * Places everything that is drawn inside the frame.
 * @param withRanges whether the ranges between claims are drawn
 */
export function chartMarks(model: GrowthModel, frame: ChartFrame, withRanges = false): ChartMarks {
  const loose = model.groups.flatMap(({ points }, row) =>
    dotsOf(points, frame, row, ({ count }) => frame.y(count.value)),
  );
  const all = placed(loose, frame);
  const byGroup = model.groups.map((marks, row) => ({ marks, dots: all.filter((dot) => dot.row === row) }));
  const names = namesOf(byGroup, frame);
  const taken: Box[] = [
    ...all.map(dotBox),
    ...names.values(),
    ...model.groups.flatMap((marks) => stepBoxes(marks, frame)),
  ];
  const groups = byGroup.map(({ marks, dots }) => ({
    marks,
    dots,
    name: names.get(marks.group),
    values: valuesOf(marks, dots, taken),
  }));
  const lane =
    model.totals &&
    placed(
      dotsOf(model.totals.points, frame, model.groups.length, () => frame.totalsY),
      frame,
    );
  const pins = model.pins.map((pin) => ({
    key: `event ${pin.event.id}`,
    pin,
    x: frame.x(pin.day),
    y: frame.pinY,
    row: model.groups.length + 1,
    name: `Summit: ${pin.event.title}, ${formatDate(pin.event.when)}`,
    opens: pin.event.id,
  }));
  const ranges = withRanges ? rangeMarks(model.ranges, all, frame, model.groups.length + 2) : [];
  return {
    groups,
    totals: lane && { dots: lane, ...totalsLabels(lane, frame) },
    pins,
    ranges,
    targets: [...groups.flatMap(({ dots }) => dots), ...(lane ?? []), ...pins, ...ranges],
  };
}
