import type { Event } from "../../domain/event";
import { type BandFrame, type TimeScale, timeScale } from "./bandFrame";
import type { TimeWindow } from "./timeWindow";

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

function spread(columns: Float32Array, event: Event, scale: TimeScale) {
  const last = columns.length - 1;
  const from = Math.floor(scale.x(event.when.earliest) / COLUMN);
  const to = Math.max(from, Math.ceil(scale.x(event.when.latest + 1) / COLUMN) - 1);
  const first = Math.max(0, from);
  const end = Math.min(last, to);
  const share = 1 / (Number.isFinite(to - from) ? to - from + 1 : last + 1);
  for (let column = first; column <= end; column++) columns[column] = (columns[column] ?? 0) + share;
}

/** Counts the events of one lane by column. */
export function densityOf(events: readonly Event[], mask: Uint8Array, window: TimeWindow, frame: BandFrame): Density {
  const scale = timeScale(window, frame);
  const size = Math.max(1, Math.ceil(frame.width / COLUMN));
  const all = new Float32Array(size);
  const selected = new Float32Array(size);
  for (const event of events) {
    spread(all, event, scale);
    if (mask[event.index]) spread(selected, event, scale);
  }
  return { all, selected };
}
