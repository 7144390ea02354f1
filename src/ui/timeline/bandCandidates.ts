import type { Dataset } from "../../domain/dataset";
import type { DateSpan } from "../../domain/dates";
import { type BandFrame, laneMiddle, type TimeScale, trackHeight } from "./bandFrame";
import { laneAt } from "./bandLanes";
import { type Mark, markAlone, stretchOf } from "./bandMarks";
import { dateDisputes } from "./dateDisputes";

/** Another date that a source gives for an event: a small mark at its middle, with its whole stretch where that is wider. */
export interface Candidate {
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
}

/** An event whose date is disputed, as it stands in the band: its mark, and at the foot of its lane the other dates. */
export interface Disputed {
  readonly mark: Mark;
  readonly foot: number;
  readonly candidates: readonly Candidate[];
  /** Whether they are seen without being pointed at: the filters let the event through, and its lane is not crowded. */
  readonly shown: boolean;
}

/** Half the width and height of a candidate, at a text size of 16 px. */
export const HALF = 3.5;
/** How far it stays away from the line below its lane. */
const ABOVE_LINE = 0.5;

function candidateAt(when: DateSpan, scale: TimeScale, frame: BandFrame): Candidate {
  const days = [when.earliest, when.latest + 1].filter(Number.isFinite);
  const middle = days.reduce((sum, day) => sum + day, 0) / days.length;
  // What lies far outside need not be drawn there.
  const x = Math.max(-frame.width, Math.min(2 * frame.width, scale.x(middle)));
  return { x, ...stretchOf(when, scale, frame) };
}

const within = ({ x0, x1 }: { x0: number; x1: number }, frame: BandFrame) => x1 >= 0 && x0 <= frame.width;

/** An event on whose date sources disagree, by its position in `dataset.events`, and the days that others claim for it. */
interface Claimed {
  readonly place: number;
  readonly dates: readonly DateSpan[];
}

const known = new WeakMap<Dataset, readonly Claimed[]>();

/** Computed once. A date that means the same days as the one displayed is none of the others. */
function claimedOf(dataset: Dataset): readonly Claimed[] {
  const claimed =
    known.get(dataset) ??
    [...dateDisputes(dataset)].flatMap(([id, { others }]) => {
      const event = dataset.eventById.get(id);
      if (!event) return [];
      const { earliest, latest } = event.when;
      const dates = others.filter((date) => date.earliest !== earliest || date.latest !== latest);
      return dates.length > 0 ? { place: event.index, dates } : [];
    });
  known.set(dataset, claimed);
  return claimed;
}

/**
 * The other dates of every event whose date is disputed and that has one of them, or its mark, in the frame. A date that
 * means the same days as the one displayed needs no mark of its own.
 * @param crowded whether a lane shows how many events there are instead of each
 */
export function disputedOf(
  dataset: Dataset,
  mask: Uint8Array,
  crowded: (lane: number) => boolean,
  scale: TimeScale,
  frame: BandFrame,
  marks: readonly Mark[],
): Disputed[] {
  const claimed = claimedOf(dataset);
  if (claimed.length === 0) return [];
  const { columns } = dataset;
  const markOf = new Map(marks.map((mark) => [mark.index, mark]));
  return claimed.flatMap(({ place, dates }) => {
    const candidates = dates.map((date) => candidateAt(date, scale, frame));
    const mark = markOf.get(place) ?? markAlone(columns, place, scale, frame, mask);
    if (!mark || ![mark, ...candidates].some((one) => within(one, frame))) return [];
    const lane = laneAt(columns, place);
    return {
      mark,
      foot: laneMiddle(frame, lane) + trackHeight(frame) / 2 - (HALF + ABOVE_LINE) * frame.unit,
      candidates,
      shown: mark.selected && !crowded(lane),
    };
  });
}
