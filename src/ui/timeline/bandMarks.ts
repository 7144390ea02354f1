import { type Columns, STATUS_CODES } from "../../domain/columns";
import type { DateSpan } from "../../domain/dates";
import { type BandFrame, laneMiddle, type TimeScale, trackHeight } from "./bandFrame";
import { laneAt } from "./bandLanes";
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
export const DOT = 7;
const TALL = 13;
/** Marks wider than this lie behind the others instead of being stacked with them. */
const WIDE = 3 * DOT;
const MOST_ROWS = 7;

/**
 * The stretch that a date takes: from its first possible day to the end of its last, widened to the least width
 * around its middle. Open ends run out of the frame.
 */
export function stretchOf(
  when: Pick<DateSpan, "earliest" | "latest">,
  scale: TimeScale,
  frame: BandFrame,
): { x0: number; x1: number } {
  const beyond = WIDE * frame.unit;
  const x0 = Math.max(scale.x(when.earliest), -beyond);
  const x1 = Math.min(scale.x(when.latest + 1), frame.width + beyond);
  const lacking = DOT * frame.unit - (x1 - x0);
  return lacking > 0 ? { x0: x0 - lacking / 2, x1: x1 + lacking / 2 } : { x0, x1 };
}

/** Where an event stands in time, and in its lane one way or the other. */
interface Stretched {
  readonly place: number;
  readonly x0: number;
  readonly x1: number;
}

/** The stretch of an event. The open ends of columns are so far out that they run out of any frame. */
export function stretchAt(
  { earliest, latest }: Columns,
  place: number,
  scale: TimeScale,
  frame: BandFrame,
): { x0: number; x1: number } {
  return stretchOf({ earliest: earliest[place] ?? 0, latest: latest[place] ?? 0 }, scale, frame);
}

/** Whether a mark lies behind the others of its lane. */
export const isWide = ({ x0, x1 }: { x0: number; x1: number }, { unit }: BandFrame): boolean => x1 - x0 > WIDE * unit;

const HAPPENED = STATUS_CODES.indexOf("happened");

/**
 * Places events of one lane: the wide ones behind, the others stacked where they overlap.
 * @param places of the events, in order of time
 * @param crowded whether the lane shows how many there are: then nothing is stacked
 * @param mask which of them stand out; none without it
 */
export function marksOfLane(
  columns: Columns,
  places: readonly number[],
  scale: TimeScale,
  frame: BandFrame,
  { mask, crowded = false }: { mask?: Uint8Array; crowded?: boolean } = {},
): Mark[] {
  const room = trackHeight(frame);
  const stretched = places
    .map((place): Stretched => ({ place, ...stretchAt(columns, place, scale, frame) }))
    .sort((a, b) => a.x0 - b.x0);
  const layers = [stretched.filter((one) => isWide(one, frame)), stretched.filter((one) => !isWide(one, frame))];
  return layers.flatMap((layer) => {
    const rows = crowded ? [] : stack(layer, MOST_ROWS);
    return layer.map(({ place, x0, x1 }, position): Mark => {
      const { row, rows: among } = rows[position] ?? { row: 0, rows: 1 };
      const pitch = room / among;
      const lane = laneAt(columns, place);
      return {
        index: place,
        lane,
        x0,
        x1,
        y: laneMiddle(frame, lane) + (row - (among - 1) / 2) * pitch,
        height: Math.min(TALL * frame.unit, pitch - 1.5),
        exact: columns.exact[place] === 1,
        happened: columns.status[place] === HAPPENED,
        selected: mask?.[place] === 1,
      };
    });
  });
}

/** The mark of an event that stands for itself, as in a crowded lane: at the middle of its lane. */
export function markAlone(
  columns: Columns,
  place: number,
  scale: TimeScale,
  frame: BandFrame,
  mask: Uint8Array,
): Mark | undefined {
  return marksOfLane(columns, [place], scale, frame, { mask, crowded: true })[0];
}
