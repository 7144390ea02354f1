import type { Day } from "../../domain/dates";
import { GROUPS } from "../../domain/membership";
import { starred } from "../growth/countWords";
import type { GroupMarks } from "../growth/growthModel";
import { type ChartFrame, groupLabel } from "./chartFrame";
import type { Dot } from "./chartMarks";
import { type Box, TEXT, textBox, textWidth } from "./chartText";
import { firstFree, spread } from "./placeLabels";

/** A text as placed; `y` is its middle. */
export interface Label {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** The day of the figure that it repeats. */
  readonly day: Day;
}

const NAME_HEIGHT = 18;

/** The room that a dot takes. */
export const dotBox = ({ x, y, r }: Dot): Box => ({
  left: x - r - 1,
  right: x + r + 1,
  top: y - r - 1,
  bottom: y + r + 1,
});

/** The horizontal and vertical pieces of the steps, which no value may cover. */
export function stepBoxes({ lines }: GroupMarks, frame: ChartFrame): Box[] {
  return lines.flatMap(({ points }) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index] ?? point;
      const [x1, x2, y1, y2] = [frame.x(before.day), frame.x(point.day), frame.y(before.value), frame.y(point.value)];
      return [
        { left: x1, right: x2, top: y1 - 1, bottom: y1 + 1 },
        { left: x2 - 1, right: x2 + 1, top: Math.min(y1, y2), bottom: Math.max(y1, y2) },
      ];
    }),
  );
}

/** A label of the figure of `dot`, with the box that it takes. */
export function labelOf(
  dot: Dot,
  text: string,
  size: number,
  { x, y, anchor }: Pick<Label, "x" | "y" | "anchor">,
): Label & Box {
  return { key: `label ${dot.key}`, text, day: dot.point.day, x, y, anchor, ...textBox(text, size, x, y, anchor) };
}

/** The names of the groups beside their last dots, by group, kept apart from each other. */
export function namesOf(
  groups: readonly { marks: GroupMarks; dots: readonly Dot[] }[],
  frame: ChartFrame,
): Map<string, Label & Box> {
  const wishes = groups.flatMap(({ marks, dots }) => {
    const dot = dots.find(({ point }) => point.count.id === marks.last?.count.id);
    if (!dot) return [];
    const left = dot.x + dot.r + 7;
    const text = groupLabel(dot.point.count, frame.width - left);
    return [{ key: marks.group, dot, text, y: dot.y, left, right: left + textWidth(text, TEXT.label) }];
  });
  const heights = spread(wishes, NAME_HEIGHT, frame.plot.top - NAME_HEIGHT / 2, frame.plot.bottom + NAME_HEIGHT / 2);
  return new Map(
    wishes.map(({ key, dot, left, text, y }) => [
      key,
      labelOf(dot, text, TEXT.label, { x: left, y: heights.get(key) ?? y, anchor: "start" }),
    ]),
  );
}

/** The last figure of every line that does not bear the group's name, where there is room for it. */
export function valuesOf(marks: GroupMarks, dots: readonly Dot[], taken: Box[]): Label[] {
  return marks.lines.flatMap(({ points }) => {
    const id = points.at(-1)?.id;
    const dot = dots.find(({ point }) => point.count.id === id);
    if (!dot || id === marks.last?.count.id) return [];
    const text = starred(dot.point.count);
    const at = (dx: number, dy: number, anchor: Label["anchor"]) =>
      labelOf(dot, text, TEXT.value, { x: dot.x + dx, y: dot.y + dy, anchor });
    const label = firstFree(
      [
        at(dot.r + 4, 0, "start"),
        at(0, -14, "middle"),
        at(dot.r + 2, -11, "start"),
        at(-dot.r - 2, -11, "end"),
        at(0, 14, "middle"),
      ],
      taken,
    );
    if (label) taken.push(label);
    return label ? [label] : [];
  });
}

/** The figures of the totals above and below their marks, the latest first, as many as find room. */
function totalValues(dots: readonly Dot[], frame: ChartFrame): (Label & Box)[] {
  const taken: (Label & Box)[] = [];
  for (const dot of dots.toReversed()) {
    if (dot.point.count.confidence === "low") continue;
    const text = starred(dot.point.count);
    const half = textWidth(text, TEXT.value) / 2;
    const x = Math.min(frame.width - half, Math.max(half, dot.x));
    const at = (dy: number) => labelOf(dot, text, TEXT.value, { x, y: frame.totalsY + dy, anchor: "middle" });
    const label = firstFree([at(-17), at(17)], taken);
    if (label) taken.push(label);
  }
  return taken;
}

/** Labels of the totals' lane: its heading before the first mark where there is room, and the figures. */
export function totalsLabels(dots: readonly Dot[], frame: ChartFrame): { values: Label[]; heading?: Label } {
  const values = totalValues(dots, frame);
  const [first] = dots;
  if (!first) return { values };
  const x = Math.min(...values.map(({ left }) => left), ...dots.map((dot) => dot.x)) - 12;
  const heading = labelOf(first, GROUPS.all.label, TEXT.label, { x, y: frame.totalsY, anchor: "end" });
  return { values, heading: heading.left >= 0 ? heading : undefined };
}
