import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import { type Day, fromDay } from "../../domain/dates";
import type { Subject } from "../../domain/emphasis";
import { dayRange, type Filters } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { type Tick, ticksOf } from "./axisTicks";
import { type Disputed, disputedOf } from "./bandCandidates";
import { type BandFrame, LANE_IDS, lanesHeight, timeScale } from "./bandFrame";
import { eventsByLane, type Mark, marksOfLane } from "./bandMarks";
import { type Density, densityOf, isCrowded } from "./density";
import type { TimeWindow } from "./timeWindow";

/** Everything that the band draws for one window, in CSS pixels. */
export interface BandPicture {
  readonly frame: BandFrame;
  readonly marks: readonly Mark[];
  /** The other dates of events on whose date sources disagree. */
  readonly disputed: readonly Disputed[];
  /** One entry a lane; undefined where the lane shows its marks one by one. */
  readonly densities: readonly (Density | undefined)[];
  readonly ticks: readonly Tick[];
  /** The years of the filters on the axis, cut to the frame; undefined where they let everything through. */
  readonly bracket: Bracket | undefined;
}

/** A stretch of the axis, and whether each of its ends lies inside the frame. */
export interface Bracket {
  readonly x0: number;
  readonly x1: number;
  readonly startsHere: boolean;
  readonly endsHere: boolean;
}

function bracketOf(filters: Filters, window: TimeWindow, frame: BandFrame): Bracket | undefined {
  if (!filters.from && !filters.to) return undefined;
  const { earliest, latest } = dayRange(filters);
  if (latest + 1 < window.from || earliest > window.to) return undefined;
  const { x } = timeScale(window, frame);
  return {
    x0: Math.max(0, x(earliest)),
    x1: Math.min(frame.width, x(latest + 1)),
    startsHere: earliest >= window.from,
    endsHere: latest + 1 <= window.to,
  };
}

/** Computes the picture of a window; without any event the line of time has no dates, and nothing is drawn on it. The selection changes what stands out, never where it stands. */
export function pictureOf(dataset: Dataset, filters: Filters, window: TimeWindow, frame: BandFrame): BandPicture {
  const { mask, total } = selectionOf(dataset, filters);
  const empty = total === 0;
  const scale = timeScale(window, frame);
  const lanes = eventsByLane(dataset, scale, frame).map((events) => ({
    events,
    crowded: isCrowded(events.length, frame),
  }));
  const marks = lanes.flatMap(({ events, crowded }, lane) => marksOfLane(events, lane, mask, scale, frame, crowded));
  return {
    frame,
    marks,
    disputed: disputedOf(dataset, mask, (lane) => lanes[lane]?.crowded === true, scale, frame, marks),
    densities: lanes.map(({ events, crowded }) => (crowded ? densityOf(events, mask, window, frame) : undefined)),
    ticks: empty ? [] : ticksOf(window, frame),
    bracket: empty ? undefined : bracketOf(filters, window, frame),
  };
}

/** How far from a mark a pointer may be, in CSS pixels; less for events outside the selection. */
const REACH = 12;
const REACH_OUTSIDE = 5;
/** A wide mark gives way to any other mark that is within reach. */
const BEHIND = 6;

/** How far from another date of an event a pointer may be to mean that event. */
const REACH_CANDIDATE = 5;

/**
 * The mark at or nearest to a point, or undefined where none is within reach. One of the other dates claimed for an event means
 * its mark.
 * @param open position of the event whose other dates are seen in a crowded lane too
 */
export function markAt(picture: BandPicture, x: number, y: number, open?: number): Mark | undefined {
  const { frame, densities } = picture;
  const lane = Math.floor((y / lanesHeight(frame)) * LANE_IDS.length);
  let best: Mark | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const mark of picture.marks) {
    if (mark.lane !== lane) continue;
    const dx = Math.max(mark.x0 - x, 0, x - mark.x1);
    const above = densities[lane] ? 0 : Math.max(Math.abs(mark.y - y) - mark.height / 2, 0);
    const wide = mark.x1 - mark.x0 > 2 * REACH ? BEHIND : 0;
    const distance = Math.hypot(dx, above);
    if (distance > (mark.selected ? REACH : REACH_OUTSIDE)) continue;
    const order = distance + wide + (mark.selected ? 0 : REACH);
    if (order < nearest) {
      nearest = order;
      best = mark;
    }
  }
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

/** The events, as positions in `dataset.events`, that pointing at a subject marks. */
export function eventsTouched(dataset: Dataset, subject: Subject | undefined): readonly number[] {
  if (!subject) return [];
  if (subject.type === "actor") return dataset.eventsOfActor.get(subject.id) ?? [];
  const id = subject.type === "event" ? subject.id : dataset.countById.get(subject.id)?.event;
  const event = id === undefined ? undefined : dataset.eventById.get(id);
  return event ? [event.index] : [];
}

const years = (from: Day, to: Day): string => {
  const first = fromDay(from).year;
  const last = fromDay(to).year;
  return first === last ? `${first}` : `${first} to ${last}`;
};

/** What the band shows, in a sentence for those who do not see it. */
export function bandSentence(dataset: Dataset, filters: Filters, window: TimeWindow): string {
  const { events, total } = selectionOf(dataset, filters);
  if (total === 0) return whyNone(dataset, "events");
  const noun = total === 1 ? "event" : "events";
  return `${formatNumber(events.length)} of ${formatNumber(total)} ${noun} by kind, on a line of time from ${years(window.from, window.to - 1)}.`;
}
