import { fromDay } from "../../domain/dates";
import type { Event } from "../../domain/event";
import { formatNumber } from "../../domain/membership";

/** One entry of the chronicle. `opensYear` where it is the first of its year. */
export interface Entry {
  readonly event: Event;
  readonly year: number;
  readonly opensYear: boolean;
}

/** The year under which an event stands: that of its first possible day; of its last where the first is open. */
export function yearOf({ when }: Event): number {
  return fromDay(Number.isFinite(when.earliest) ? when.earliest : when.latest).year;
}

/** The entries in order of years; within a year in the order of the events. */
export function entriesOf(events: readonly Event[]): Entry[] {
  const dated = events.map((event) => ({ event, year: yearOf(event) })).sort((a, b) => a.year - b.year);
  return dated.map(({ event, year }, position) => ({ event, year, opensYear: dated[position - 1]?.year !== year }));
}

/** Above this length only the entries near the window are in the page. */
export const LONGEST_WHOLE = 150;

/** So many entries are printed: about 200 pages. */
const PRINTED = 2000;

/** How many of so many entries, the last ones, are not printed. */
export const leftOutOnPaper = (entries: number): number => Math.max(0, entries - PRINTED);

/** What stands on paper in place of the entries that are left out, and where to find them. */
export function leftOutInWords(left: number, total: number): string {
  return `${formatNumber(left)} of these ${formatNumber(total)} events are not printed. All of them are in the table (CSV) that “Download” at the timeline of this page gives.`;
}

/** Letters on a line, and heights in rem, of an entry in a list of a width: good enough that scrolling does not jump. */
const LETTER = 0.46;
const LINE = 1.5;
const FIXED = 4.6;
const YEAR_ON_TOP = 2.5;

/** About how high an entry will be, in CSS pixels, before it has been drawn once. */
export function estimatedHeight({ event, opensYear }: Entry, width: number, rem: number): number {
  const wide = width >= 40 * rem;
  const column = Math.max(16 * rem, wide ? width - 15 * rem : width);
  const lines = (letters: number) => Math.max(1, Math.ceil((letters * LETTER * rem) / column));
  const names = event.participants.length > 0 ? 1 : 0;
  const height = lines(event.title.length * 1.15) + lines(event.summary.length) + names + (wide ? 0 : 1);
  return (FIXED + height * LINE - 2 * LINE + (opensYear && !wide ? YEAR_ON_TOP : 0)) * rem;
}

/** How many of the participants an entry names before the rest is asked for. */
export const NAMED = 4;

/** The ids of those who took part, each once, in the order of the record. */
export function participantsOf(event: Event): string[] {
  return [...new Set(event.participants.map(({ actor }) => actor))];
}
