import { LANE_IDS, lanesHeight } from "./bandFrame";
import { daysBetween, stretchOfLane } from "./bandLanes";
import { DOT, isWide, type Mark, markAlone, stretchAt } from "./bandMarks";
import type { BandPicture } from "./bandModel";

/** How far from a mark a pointer may be, in CSS pixels; less for events outside the selection. */
const REACH = 12;
const REACH_OUTSIDE = 5;
/** A wide mark gives way to any other mark that is within reach. */
const BEHIND = 6;
/** How far from another date of an event a pointer may be to mean that event. */
const REACH_CANDIDATE = 5;

/** How little a mark fits a pointer; infinite where it is out of reach. */
function cost(
  { x0, x1 }: { x0: number; x1: number },
  selected: boolean,
  x: number,
  /** How far above or below the mark the pointer is. */
  above: number,
): number {
  const beside = Math.max(x0 - x, 0, x - x1);
  const distance = above === 0 ? beside : Math.hypot(beside, above);
  if (distance > (selected ? REACH : REACH_OUTSIDE)) return Number.POSITIVE_INFINITY;
  return distance + (x1 - x0 > 2 * REACH ? BEHIND : 0) + (selected ? 0 : REACH);
}

/** What a pointer may mean, and how little that fits it. */
interface Hit {
  readonly mark: Mark | undefined;
  readonly cost: number;
}

const NOTHING: Hit = { mark: undefined, cost: Number.POSITIVE_INFINITY };

function hitAmong(marks: readonly Mark[], lane: number, x: number, y: number): Hit {
  let best = NOTHING;
  for (const mark of marks) {
    if (mark.lane !== lane) continue;
    const found = cost(mark, mark.selected, x, Math.max(Math.abs(mark.y - y) - mark.height / 2, 0));
    if (found < best.cost) best = { mark, cost: found };
  }
  return best;
}

/**
 * The same in a crowded lane, at any height, as if its marks were drawn one by one: of those that fit as well, the one that lies
 * furthest behind and begins first. Looks only at events near the pointer.
 */
function hitInCrowd({ ground, mask }: BandPicture, lane: number, x: number): Hit {
  const { columns, scale, frame, days } = ground;
  const column = ground.lanes[lane]?.lane;
  if (!column) return NOTHING;
  const reach = REACH + DOT * frame.unit;
  const near = daysBetween(x - reach, x + reach, scale);
  const first = Math.max(near.first, days.first);
  const { start, end } = stretchOfLane(column, { first, last: Math.min(near.last, days.last) });
  let nearest = Number.POSITIVE_INFINITY;
  let best = -1;
  let behind = false;
  let begins = 0;
  for (let at = start; at < end; at++) {
    if ((column.latest[at] as number) < first) continue;
    const place = column.places[at] as number;
    const stretch = stretchAt(columns, place, scale, frame);
    const found = cost(stretch, mask[place] === 1, x, 0);
    if (found > nearest || found === Number.POSITIVE_INFINITY) continue;
    const wide = isWide(stretch, frame);
    const before = wide === behind ? stretch.x0 < begins : wide;
    if (found === nearest && !before) continue;
    nearest = found;
    best = place;
    behind = wide;
    begins = stretch.x0;
  }
  return best < 0 ? NOTHING : { mark: markAlone(columns, best, scale, frame, mask), cost: nearest };
}

/**
 * The mark at or nearest to a point, or undefined where none is within reach. One of the other dates claimed for an event means
 * its mark.
 * @param open position of the event whose other dates are seen in a crowded lane too
 */
export function markAt(picture: BandPicture, x: number, y: number, open?: number): Mark | undefined {
  const { frame, densities, marks } = picture;
  const lane = Math.floor((y / lanesHeight(frame)) * LANE_IDS.length);
  const hit = densities[lane] ? hitInCrowd(picture, lane, x) : hitAmong(marks, lane, x, y);
  let best = hit.mark;
  let nearest = hit.cost;
  for (const { mark, foot, candidates, shown } of picture.disputed) {
    if (!shown && mark.index !== open) continue;
    for (const candidate of candidates) {
      const distance = Math.hypot(candidate.x - x, foot - y);
      if (distance > REACH_CANDIDATE * frame.unit || distance >= nearest) continue;
      nearest = distance;
      best = mark;
    }
  }
  return best;
}
