import type { Dataset } from "../../domain/dataset";
import { type DateSpan, fromDay, toDay } from "../../domain/dates";

/** The strip's width in its own units: marks are merged to this resolution, so that its size does not grow with the events. */
export const STRIP_WIDTH = 1000;

/** A date that spans more days than this is drawn as wide as it is; others as a tick. */
const TICK_DAYS = 62;

/** Marks as SVG path data, in a box of STRIP_WIDTH × 1: ticks to be stroked, spans to be filled. */
export interface StripMarks {
  readonly ticks: string;
  readonly spans: string;
}

/** The marks of events, given by their places in `Dataset.events`, on the time axis of the whole dataset. */
export function stripMarks(dataset: Dataset, indexes: readonly number[]): StripMarks {
  const { earliest, latest } = dataset.columns;
  return dateMarks(
    dataset,
    // An open end lies as far outside the axis as one can be.
    indexes.map((index) => ({ earliest: earliest[index] as number, latest: latest[index] as number })),
  );
}

/** The marks of dates on the time axis of the whole dataset; what lies outside it is drawn at its end. */
export function dateMarks(
  { span }: Pick<Dataset, "span">,
  dates: readonly Pick<DateSpan, "earliest" | "latest">[],
): StripMarks {
  const { earliest, latest } = span;
  const days = latest - earliest + 1;
  const slot = (day: number) =>
    Math.round(((Math.min(Math.max(day, earliest), latest + 1) - earliest) / days) * STRIP_WIDTH);
  const ticks = new Set<number>();
  // How many spans begin less how many end at each slot: their union is read off in one pass.
  const steps = new Int32Array(STRIP_WIDTH + 1);
  for (const when of dates) {
    if (when.latest - when.earliest <= TICK_DAYS) {
      ticks.add(slot((when.earliest + when.latest + 1) / 2));
      continue;
    }
    const from = slot(when.earliest);
    const to = Math.max(slot(when.latest + 1), from);
    steps[from] = (steps[from] ?? 0) + 1;
    steps[to] = (steps[to] ?? 0) - 1;
  }
  let spans = "";
  let open = 0;
  for (let at = 0, begun = 0; at <= STRIP_WIDTH; at++) {
    const next = open + (steps[at] ?? 0);
    if (open === 0 && next > 0) begun = at;
    if (open > 0 && next === 0) spans += `M${begun} .34H${at}V.66H${begun}Z`;
    open = next;
  }
  const inOrder = [...ticks].sort((a, b) => a - b);
  return { ticks: inOrder.map((at) => `M${at} 0V1`).join(""), spans };
}

/** A year on the axis, and where it begins: 0 to 1. */
export interface YearTick {
  readonly year: number;
  readonly at: number;
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Years to be named on the dataset's time axis, at most so many, at round steps. */
export function yearTicks(span: Dataset["span"], most: number): YearTick[] {
  const first = fromDay(span.earliest).year;
  const last = fromDay(span.latest).year;
  const step = YEAR_STEPS.find((years) => (last - first + 1) / years <= most) ?? 5000;
  const days = span.latest - span.earliest + 1;
  const ticks: YearTick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ year, at: (toDay(year) - span.earliest) / days });
  }
  return ticks;
}
