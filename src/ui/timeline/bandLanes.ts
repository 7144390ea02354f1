import { type Columns, KIND_CODES } from "../../domain/columns";
import { EVENT_KINDS } from "../../domain/event";
import { type BandFrame, LANE_IDS, type TimeScale } from "./bandFrame";

/** The events of one lane, in order of time, as columns: day by day beside their places in `Dataset.events`. */
export interface LaneColumns {
  readonly places: Uint32Array;
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** The last day that an event reaches up to and with this one: what is looked for backwards in time ends where it is too early. */
  readonly reach: Int32Array;
}

const LANE_OF_KIND = Uint8Array.from(KIND_CODES, (kind) => LANE_IDS.indexOf(EVENT_KINDS[kind].lane));

/** The lane of an event, as its position from the top. */
export function laneAt({ kind }: Columns, place: number): number {
  return LANE_OF_KIND[kind[place] ?? 0] ?? 0;
}

function build(columns: Columns): LaneColumns[] {
  const { size, earliest, latest } = columns;
  const sizes = LANE_IDS.map(() => 0);
  for (let place = 0; place < size; place++) {
    const lane = laneAt(columns, place);
    sizes[lane] = (sizes[lane] ?? 0) + 1;
  }
  const lanes = sizes.map((events) => ({
    places: new Uint32Array(events),
    earliest: new Int32Array(events),
    latest: new Int32Array(events),
    reach: new Int32Array(events),
  }));
  const ends = LANE_IDS.map(() => 0);
  for (let place = 0; place < size; place++) {
    const number = laneAt(columns, place);
    const lane = lanes[number] as LaneColumns;
    const at = ends[number] as number;
    const last = latest[place] as number;
    lane.places[at] = place;
    lane.earliest[at] = earliest[place] as number;
    lane.latest[at] = last;
    lane.reach[at] = at > 0 ? Math.max(last, lane.reach[at - 1] as number) : last;
    ends[number] = at + 1;
  }
  return lanes;
}

const known = new WeakMap<Columns, readonly LaneColumns[]>();

/** The lanes of a dataset, top to bottom; computed once. */
export function lanesOf(columns: Columns): readonly LaneColumns[] {
  const lanes = known.get(columns) ?? build(columns);
  known.set(columns, lanes);
  return lanes;
}

/** The first position between 0 and `end` from which on something holds; `end` where it never does. */
export function firstWhere(end: number, holds: (position: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whole days, both included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** The days of which any part lies between two horizontal positions, the edges included. */
export function daysBetween(left: number, right: number, { x, moment }: TimeScale): Days {
  let first = Math.floor(moment(left)) - 1;
  while (x(first + 1) < left) first++;
  let last = Math.ceil(moment(right)) + 1;
  while (x(last) > right) last--;
  return { first, last };
}

/** The days inside the frame. */
export const daysInFrame = (scale: TimeScale, frame: BandFrame): Days => daysBetween(0, frame.width, scale);

/** Whether an event touches these days. */
export function touches({ earliest, latest }: Columns, place: number, { first, last }: Days): boolean {
  return (earliest[place] ?? 0) <= last && (latest[place] ?? 0) >= first;
}

/** From where to where (excluded) in a lane the events are that may touch these days: some between them may not. */
export function stretchOfLane({ earliest, reach }: LaneColumns, { first, last }: Days): { start: number; end: number } {
  const end = firstWhere(earliest.length, (at) => (earliest[at] as number) > last);
  return { start: firstWhere(end, (at) => (reach[at] as number) >= first), end };
}

/** The places of the events of a lane that touch these days, in order of time. */
export function placesTouching(lane: LaneColumns, days: Days): number[] {
  const { start, end } = stretchOfLane(lane, days);
  const places: number[] = [];
  for (let at = start; at < end; at++) {
    if ((lane.latest[at] as number) >= days.first) places.push(lane.places[at] as number);
  }
  return places;
}

/** How many events of a lane touch these days. */
export function countTouching(lane: LaneColumns, days: Days): number {
  const { start, end } = stretchOfLane(lane, days);
  let events = 0;
  for (let at = start; at < end; at++) if ((lane.latest[at] as number) >= days.first) events++;
  return events;
}
