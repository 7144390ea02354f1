import type { Dataset } from "../../domain/dataset";
import type { DateSpan } from "../../domain/dates";
import type { Event } from "../../domain/event";
import { type BandFrame, LANE_IDS, laneMiddle, laneOf, type TimeScale, trackHeight } from "./bandFrame";
import { stack } from "./stacking";

/** An event as it stands in the band. `x0`–`x1` and `y` ± `height`/2 are what is drawn. */
export interface Mark {
  readonly index: number;
  readonly lane: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
  /** Whether the date is exact to the day: drawn filled and round, otherwise as an outline. */
  readonly exact: boolean;
  /** Whether the event happened; announced and planned ones are dashed. */
  readonly happened: boolean;
  readonly selected: boolean;
}

/** The least width of a mark, and its height where it stands alone, at a text size of 16 px. */
const DOT = 7;
const TALL = 13;
/** Marks wider than this lie behind the others instead of being stacked with them. */
const WIDE = 3 * DOT;
const MOST_ROWS = 7;

/** Whether a date is exact to the day at both ends, as far as its source says. */
export function isExact(date: DateSpan): boolean {
  return (
    date.precision === "day" &&
    !date.approximate &&
    !date.uncertain &&
    Number.isFinite(date.earliest) &&
    Number.isFinite(date.latest)
  );
}

/**
 * The stretch that a date takes: from its first possible day to the end of its last, widened to the least width
 * around its middle. Open ends run out of the frame.
 */
export function stretchOf(when: DateSpan, scale: TimeScale, frame: BandFrame): { x0: number; x1: number } {
  const beyond = WIDE * frame.unit;
  const x0 = Math.max(scale.x(when.earliest), -beyond);
  const x1 = Math.min(scale.x(when.latest + 1), frame.width + beyond);
  const lacking = DOT * frame.unit - (x1 - x0);
  return lacking > 0 ? { x0: x0 - lacking / 2, x1: x1 + lacking / 2 } : { x0, x1 };
}

function inFrame(when: DateSpan, scale: TimeScale, frame: BandFrame): boolean {
  return scale.x(when.latest + 1) >= 0 && scale.x(when.earliest) <= frame.width;
}

/** The events of each lane that are inside the frame, in order of time. */
export function eventsByLane(dataset: Dataset, scale: TimeScale, frame: BandFrame): Event[][] {
  const lanes: Event[][] = LANE_IDS.map(() => []);
  for (const event of dataset.events) if (inFrame(event.when, scale, frame)) lanes[laneOf(event)]?.push(event);
  return lanes;
}

/**
 * Places the events of one lane: the wide ones behind, the others stacked where they overlap.
 * @param crowded whether the lane shows how many there are: then nothing is stacked
 */
export function marksOfLane(
  events: readonly Event[],
  lane: number,
  mask: Uint8Array,
  scale: TimeScale,
  frame: BandFrame,
  crowded = false,
): Mark[] {
  const room = trackHeight(frame);
  const stretched = events
    .map((event) => ({ event, ...stretchOf(event.when, scale, frame) }))
    .sort((a, b) => a.x0 - b.x0);
  const isWide = ({ x0, x1 }: { x0: number; x1: number }) => x1 - x0 > WIDE * frame.unit;
  const layers = [stretched.filter(isWide), stretched.filter((item) => !isWide(item))];
  return layers.flatMap((layer) => {
    const places = crowded ? [] : stack(layer, MOST_ROWS);
    return layer.map(({ event, x0, x1 }, position) => {
      const { row, rows } = places[position] ?? { row: 0, rows: 1 };
      const pitch = room / rows;
      return {
        index: event.index,
        lane,
        x0,
        x1,
        y: laneMiddle(frame, lane) + (row - (rows - 1) / 2) * pitch,
        height: Math.min(TALL * frame.unit, pitch - 1.5),
        exact: isExact(event.when),
        happened: event.status === "happened",
        selected: mask[event.index] === 1,
      };
    });
  });
}
