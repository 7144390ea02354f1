import type { Columns } from "../../domain/columns";
import type { Dataset } from "../../domain/dataset";
import { type Tick, ticksOf } from "./axisTicks";
import { type BandFrame, type TimeScale, timeScale } from "./bandFrame";
import { countTouching, type Days, daysInFrame, type LaneColumns, lanesOf, placesTouching } from "./bandLanes";
import { type Mark, marksOfLane } from "./bandMarks";
import { densityOf, isCrowded } from "./density";
import type { TimeWindow } from "./timeWindow";

/** A lane in a window. */
export interface LaneGround {
  readonly lane: LaneColumns;
  /** How many of its events are inside the frame. */
  readonly count: number;
  /** Of a crowded lane: how many events there are in each column. */
  readonly density: Float32Array | undefined;
  /** Of any other: its marks, none of them selected. */
  readonly marks: readonly Mark[];
}

/** What a window shows whatever the filters are: where everything stands. */
export interface BandGround {
  readonly columns: Columns;
  readonly frame: BandFrame;
  readonly window: TimeWindow;
  readonly scale: TimeScale;
  /** Those inside the frame. */
  readonly days: Days;
  readonly lanes: readonly LaneGround[];
  readonly ticks: readonly Tick[];
}

const known = new WeakMap<Columns, Uint8Array>();

/** The mask of all events. Counted with one, as selections are: code that has seen no mask is compiled anew for the first of them. */
function allOf(columns: Columns): Uint8Array {
  const all = known.get(columns) ?? new Uint8Array(columns.size).fill(1);
  known.set(columns, all);
  return all;
}

/** Computes where everything stands in a window. */
export function groundOf({ columns }: Dataset, window: TimeWindow, frame: BandFrame): BandGround {
  const scale = timeScale(window, frame);
  const days = daysInFrame(scale, frame);
  const lanes = lanesOf(columns).map((lane): LaneGround => {
    const count = countTouching(lane, days);
    const crowded = isCrowded(count, frame);
    return {
      lane,
      count,
      density: crowded ? densityOf(lane, days, scale, frame, allOf(columns)) : undefined,
      marks: crowded ? [] : marksOfLane(columns, placesTouching(lane, days), scale, frame),
    };
  });
  return { columns, frame, window, scale, days, lanes, ticks: columns.size === 0 ? [] : ticksOf(window, frame) };
}
