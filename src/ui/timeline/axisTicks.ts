import { utcTicks } from "d3-time";
import { once } from "../../domain/once";
import { type BandFrame, timeScale } from "./bandFrame";
import type { TimeWindow } from "./timeWindow";

/** A tick of the axis. `major` where a year begins. */
export interface Tick {
  readonly x: number;
  readonly label: string;
  /** Where the label is centred: on the tick or, near the frame's ends, as far inside as it needs. */
  readonly labelX: number;
  readonly major: boolean;
}

const MS_PER_DAY = 86_400_000;
/** Room for one label and its distance from the next, at a text size of 16 px. */
const SPACING = 68;
const WIDTH_OF_LETTER = 7;
const GAP = 6;

const format = (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }));
const YEAR = format({ year: "numeric" });
const MONTH = format({ month: "short" });
const DAY = format({ day: "numeric", month: "short" });

function labelOf(date: Date): string {
  if (date.getUTCDate() > 1) return DAY().format(date);
  return date.getUTCMonth() === 0 ? YEAR().format(date) : MONTH().format(date);
}

/**
 * Ticks at whole years, months or days, as many as fit. Where no year begins in the window, the first tick names it.
 * A label stays inside the frame; one that would touch the one before it is left empty: the line stays.
 */
export function ticksOf(window: TimeWindow, frame: BandFrame): Tick[] {
  const scale = timeScale(window, frame);
  const count = Math.max(2, Math.floor(frame.width / (SPACING * frame.unit)));
  const dates = utcTicks(new Date(window.from * MS_PER_DAY), new Date(window.to * MS_PER_DAY), count).filter(
    (date) => date.getTime() % MS_PER_DAY === 0,
  );
  const isYear = (date: Date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const yearMissing = !dates.some(isYear);
  let taken = 0;
  let named = false;
  return dates.map((date) => {
    const x = scale.x(date.getTime() / MS_PER_DAY);
    const naming = yearMissing && !named;
    const text = naming ? `${labelOf(date)} ${YEAR().format(date)}` : labelOf(date);
    const half = (text.length * WIDTH_OF_LETTER * frame.unit) / 2;
    const labelX = Math.max(half, Math.min(frame.width - half, x));
    const fits = labelX - half >= taken;
    if (fits) {
      taken = labelX + half + GAP * frame.unit;
      named ||= naming;
    }
    return { x, labelX, label: fits ? text : "", major: isYear(date) };
  });
}
