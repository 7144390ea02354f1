import type { Day } from "../../domain/dates";
import { type Count, GROUPS } from "../../domain/membership";
import { groupInWords, shortName, starred } from "../growth/countWords";
import type { GrowthGround, Stretch } from "../growth/growthModel";
import { TEXT, textWidth } from "./chartText";
import { staircase } from "./placeLabels";
import { yearTicks } from "./timeTicks";

/** Where the parts of the chart stand, px. Depends on the dataset and the size alone: no filter moves a scale. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly x: (day: Day) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly Day[];
  readonly stretches: readonly StretchLabel[];
  /** Middles of the rows below the plot. */
  readonly pinY: number;
  readonly yearY: number;
  readonly totalsY: number;
}

/** The name of a definition above its stretch, and the break at which it begins. */
export interface StretchLabel {
  readonly stretch: Stretch;
  readonly x: number;
  readonly y: number;
  /** Where the dotted line stands; absent for the first definition. */
  readonly breakX?: number;
}

/** The straight line through (from, a) and (to, b). */
const linear = (from: number, to: number, a: number, b: number) => (value: number) =>
  a + ((value - from) / (to - from)) * (b - a);

const ROW = 19;
const PINS = 20;
const YEARS = 22;
const TOTALS = 62;
const LABEL_GAP = 13;
/** From this width there is room for longer names beside the lines. */
const ROOMY = 560;

/**
 * Room to the right of the plot in which the groups' names find place after their last dots. Solved from
 * x(day) + gap + name ≤ width, where x itself depends on that room.
 */
function rightMargin(
  names: readonly { day: Day; text: string }[],
  span: GrowthGround["span"],
  left: number,
  width: number,
) {
  const needed = names.map(({ day, text }) => {
    const share = (day - span.from) / (span.to - span.from);
    const roomLeft = width - LABEL_GAP - textWidth(text, TEXT.label) - left;
    return share > 0 ? width - left - roomLeft / share : 0;
  });
  return Math.min(width * 0.3, Math.max(14, ...needed));
}

function stretchLabels(
  { stretches }: GrowthGround,
  x: (day: Day) => number,
  left: number,
  width: number,
): Omit<StretchLabel, "y">[] {
  return stretches.map((stretch, index) => {
    const breakX = index > 0 ? x(stretch.from) : undefined;
    const textRoom = width - textWidth(stretch.series.label, TEXT.stretch);
    const wanted = breakX === undefined ? left : breakX + 6;
    return { stretch, breakX, x: Math.max(left, Math.min(wanted, textRoom)) };
  });
}

/** Lays out axes, margins and stretches. `names` are those of the last dots of all groups, shown or not. */
export function chartFrame(ground: GrowthGround, width: number, height: number): ChartFrame {
  const { span, yMax, marks, totals } = ground;
  const left = Math.max(26, textWidth(String(yMax), TEXT.axis) + 10);
  const name = width >= ROOMY ? groupInWords : shortName;
  const names = marks.flatMap(({ last }) =>
    last ? { day: last.day, text: `${starred(last.count)} ${name(last.count.group)}` } : [],
  );
  const right = width - rightMargin(names, span, left, width);
  const x = linear(span.from, span.to, left, right);
  const labels = stretchLabels(ground, x, left, width);
  const rows = staircase(
    labels.map((label) => ({
      left: label.x - 6,
      right: label.x + textWidth(label.stretch.series.label, TEXT.stretch),
    })),
  );
  const top = (Math.max(-1, ...rows) + 1) * ROW + 12;
  const bottom = height - PINS - YEARS - (totals ? TOTALS : 0);
  return {
    width,
    height,
    plot: { left, right, top, bottom },
    x,
    y: linear(0, yMax, bottom, top),
    xTicks: yearTicks(span.from, span.to, right - left, 46),
    stretches: labels.map((label, index) => ({ ...label, y: top - 12 - (rows[index] ?? 0) * ROW - ROW / 2 })),
    pinY: bottom + PINS / 2,
    yearY: bottom + PINS + YEARS / 2,
    totalsY: bottom + PINS + YEARS + TOTALS / 2 + 2,
  };
}

/** The name at the end of a group's line: the longest that fits. A full noun beside a star would contradict it. */
export function groupLabel(count: Count, room: number): string {
  const { group, unit } = count;
  const names = [...(unit === undefined ? [GROUPS[group].noun] : []), groupInWords(group), shortName(group)];
  const fits = (name: string) => textWidth(`${starred(count)} ${name}`, TEXT.label) <= room;
  return `${starred(count)} ${names.find(fits) ?? shortName(group)}`;
}
