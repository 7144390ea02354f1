import { isOpen } from "../../domain/columns";
import type { BandFrame, TimeScale } from "./bandFrame";
import { type Days, type LaneColumns, stretchOfLane } from "./bandLanes";

/** Width of a column of a crowded lane, in CSS pixels. */
export const COLUMN = 3;
/** A lane with more events than one for this many pixels shows how many there are instead of each. */
const PIXELS_PER_EVENT = 4;

/** How many events there are in each column of a crowded lane; an imprecise one is shared out among its columns. */
export interface Density {
  readonly all: Float32Array;
  readonly selected: Float32Array;
}

/** Whether a lane holds too many events to tell them apart. */
export function isCrowded(events: number, frame: BandFrame): boolean {
  return events > frame.width / PIXELS_PER_EVENT;
}

/** What is added up: each event says what changes at its first column and after its last, so that its length costs nothing. */
interface Changes {
  readonly scale: TimeScale;
  /** By how much more or less is shared out from here on. */
  readonly shares: Float64Array;
  /** How many events more or fewer there are from here on: whole numbers, which tell nothing from next to nothing. */
  readonly events: Int32Array;
}

const noChanges = (scale: TimeScale, frame: BandFrame): Changes => {
  const size = Math.max(1, Math.ceil(frame.width / COLUMN));
  return { scale, shares: new Float64Array(size + 1), events: new Int32Array(size + 1) };
};

function add({ scale, shares, events }: Changes, earliest: number, latest: number) {
  const size = shares.length - 1;
  const from = Math.floor(scale.x(earliest) / COLUMN);
  const to = Math.max(from, Math.ceil(scale.x(latest + 1) / COLUMN) - 1);
  if (to < 0 || from >= size) return;
  const share = 1 / (isOpen(earliest) || isOpen(latest) ? size : to - from + 1);
  const first = Math.max(0, from);
  const after = Math.min(size, to + 1);
  shares[first] = (shares[first] as number) + share;
  shares[after] = (shares[after] as number) - share;
  events[first] = (events[first] as number) + 1;
  events[after] = (events[after] as number) - 1;
}

function summed({ shares, events }: Changes): Float32Array {
  const columns = new Float32Array(shares.length - 1);
  let share = 0;
  let here = 0;
  for (let column = 0; column < columns.length; column++) {
    share += shares[column] as number;
    here += events[column] as number;
    // Where no event is, what is left of adding and taking away fractions is no event either.
    if (here === 0) share = 0;
    columns[column] = share;
  }
  return columns;
}

/**
 * Counts the events of one lane by column.
 * @param days those inside the frame
 * @param mask one entry an event of the dataset, 1 where it counts
 */
export function densityOf(
  lane: LaneColumns,
  days: Days,
  scale: TimeScale,
  frame: BandFrame,
  mask: Uint8Array,
): Float32Array {
  const { places, earliest, latest } = lane;
  const { start, end } = stretchOfLane(lane, days);
  const changes = noChanges(scale, frame);
  for (let at = start; at < end; at++) {
    const last = latest[at] as number;
    if (last < days.first || mask[places[at] as number] !== 1) continue;
    add(changes, earliest[at] as number, last);
  }
  return summed(changes);
}
