import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import { type Day, fromDay } from "../../domain/dates";
import type { Subject } from "../../domain/emphasis";
import { dayRange, type Filters } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { type Selection, selectionOf } from "../../domain/selection";
import type { Tick } from "./axisTicks";
import { type Disputed, disputedOf } from "./bandCandidates";
import { type BandFrame, timeScale } from "./bandFrame";
import { type BandGround, groundOf, type LaneGround } from "./bandGround";
import { laneAt, touches } from "./bandLanes";
import { type Mark, markAlone } from "./bandMarks";
import { type Density, densityOf } from "./density";
import type { TimeWindow } from "./timeWindow";

/** Everything that the band draws for one window, in CSS pixels. */
export interface BandPicture {
  readonly frame: BandFrame;
  /** Of the lanes that show their marks one by one; `markIn` gives those of crowded ones. */
  readonly marks: readonly Mark[];
  /** The other dates of events on whose date sources disagree. */
  readonly disputed: readonly Disputed[];
  /** One entry a lane; undefined where the lane shows its marks one by one. */
  readonly densities: readonly (Density | undefined)[];
  readonly ticks: readonly Tick[];
  /** The years of the filters on the axis, cut to the frame; undefined where they let everything through. */
  readonly bracket: Bracket | undefined;
  readonly ground: BandGround;
  /** One entry an event of the dataset: 1 where it is selected. */
  readonly mask: Uint8Array;
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

function densityIn({ lane, density }: LaneGround, ground: BandGround, { mask, places, total }: Selection) {
  if (!density) return undefined;
  const everything = places.length === total;
  const { days, scale, frame } = ground;
  return { all: density, selected: everything ? density : densityOf(lane, days, scale, frame, mask) };
}

/**
 * Computes the picture of a window; without any event the line of time has no dates, and nothing is drawn on it. The selection
 * changes what stands out, never where it stands.
 * @param ground of that window and frame, where it is known already
 */
export function pictureOf(
  dataset: Dataset,
  filters: Filters,
  window: TimeWindow,
  frame: BandFrame,
  ground: BandGround = groundOf(dataset, window, frame),
): BandPicture {
  const selection = selectionOf(dataset, filters);
  const { mask, total } = selection;
  const { lanes, scale, ticks } = ground;
  const marks = lanes.flatMap((lane) =>
    lane.marks.map((mark) => (mask[mark.index] === 1 ? { ...mark, selected: true } : mark)),
  );
  return {
    frame,
    marks,
    disputed: disputedOf(dataset, mask, (lane) => lanes[lane]?.density !== undefined, scale, frame, marks),
    densities: lanes.map((lane) => densityIn(lane, ground, selection)),
    ticks,
    bracket: total === 0 ? undefined : bracketOf(filters, window, frame),
    ground,
    mask,
  };
}

/** The mark of an event, by its position in `dataset.events`; undefined where it is outside the frame. */
export function markIn({ marks, ground, mask, densities }: BandPicture, place: number): Mark | undefined {
  const { columns, days, scale, frame } = ground;
  if (!densities[laneAt(columns, place)]) return marks.find(({ index }) => index === place);
  return touches(columns, place, days) ? markAlone(columns, place, scale, frame, mask) : undefined;
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
  const { places, total } = selectionOf(dataset, filters);
  if (total === 0) return whyNone(dataset, "events");
  const noun = total === 1 ? "event" : "events";
  return `${formatNumber(places.length)} of ${formatNumber(total)} ${noun} by kind, on a line of time from ${years(window.from, window.to - 1)}.`;
}
