import { type Day, dayText, readDate } from "../../domain/dates";

/** A stretch of time: `from` is its first moment, `to` the moment after its last. In days since 1970, fractions allowed. */
export interface TimeWindow {
  readonly from: Day;
  readonly to: Day;
}

/** The closest look: fewer days than this say no more. */
export const SHORTEST_DAYS = 14;

/** The whole of a dataset's span as a window. */
export function wholeWindow(span: { earliest: Day; latest: Day }): TimeWindow {
  return { from: span.earliest, to: span.latest + 1 };
}

/** The window moved and cut so that it lies inside the whole and is not shorter than the closest look. */
export function within(window: TimeWindow, whole: TimeWindow): TimeWindow {
  const longest = whole.to - whole.from;
  const days = Math.min(longest, Math.max(SHORTEST_DAYS, window.to - window.from));
  // A window that is too short grows on both sides.
  const middle = (window.from + window.to) / 2;
  const from = Math.min(whole.to - days, Math.max(whole.from, middle - days / 2));
  return { from, to: from + days };
}

/** Reads `Display.zoom`; "" or anything that is not an interval of days is the whole span. */
export function readWindow(zoom: string, whole: TimeWindow): TimeWindow {
  const reading = zoom === "" ? undefined : readDate(zoom);
  if (!reading?.ok) return whole;
  const { earliest, latest } = reading.date;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return whole;
  if (latest < whole.from || earliest >= whole.to) return whole;
  return within({ from: earliest, to: latest + 1 }, whole);
}

/** Writes a window as `Display.zoom`, in whole days; "" where it shows the whole span. */
export function writeWindow(window: TimeWindow, whole: TimeWindow): string {
  const from = Math.max(whole.from, Math.round(window.from));
  const last = Math.min(whole.to, Math.round(window.to)) - 1;
  if (from <= whole.from && last >= whole.to - 1) return "";
  return `${dayText(from)}/${dayText(last)}`;
}

/** The window made `factor` times as long (below 1: closer), with the moment `anchor` staying where it is. */
export function zoomed(window: TimeWindow, whole: TimeWindow, factor: number, anchor: Day): TimeWindow {
  const days = window.to - window.from;
  const next = Math.min(whole.to - whole.from, Math.max(SHORTEST_DAYS, days * factor));
  const share = (anchor - window.from) / days;
  const from = anchor - share * next;
  return within({ from, to: from + next }, whole);
}

/** The window moved by a number of days, stopping at the ends of the whole. */
export function panned(window: TimeWindow, whole: TimeWindow, days: number): TimeWindow {
  return within({ from: window.from + days, to: window.to + days }, whole);
}

/** The window moved no more than needed for a moment to stand inside it, a tenth away from its edges. */
export function showing(window: TimeWindow, whole: TimeWindow, moment: Day): TimeWindow {
  const margin = (window.to - window.from) / 10;
  if (moment >= window.from && moment < window.to) return window;
  const move = moment < window.from ? moment - margin - window.from : moment + margin - window.to;
  return panned(window, whole, move);
}

/** Whether two windows show the same days. */
export function sameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return Math.round(a.from) === Math.round(b.from) && Math.round(a.to) === Math.round(b.to);
}
