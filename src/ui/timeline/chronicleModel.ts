import { type Columns, isOpen } from "../../domain/columns";
import type { Dataset } from "../../domain/dataset";
import type { Event } from "../../domain/event";
import { formatNumber } from "../../domain/membership";

/** One entry of the chronicle. `opensYear` where it is the first of its year. */
export interface Entry {
  readonly event: Event;
  readonly year: number;
  readonly opensYear: boolean;
}

/** The entries of the chronicle, of which each is read when it is drawn. */
export interface Entries {
  readonly length: number;
  readonly at: (position: number) => Entry | undefined;
  /** Position of an event among the entries by its place in the dataset, and the other way round. */
  readonly places: Uint32Array;
}

/** The year under which an event stands: that of its first possible day; of its last where the first is open. */
export function yearOf({ earliest, firstYear, lastYear }: Columns, place: number): number {
  return (isOpen(earliest[place] as number) ? lastYear[place] : firstYear[place]) as number;
}

/**
 * The entries in order of years; within a year in the order of the events.
 * @param places those of the events, ascending (`Selection.places`)
 */
export function entriesOf({ columns, events }: Dataset, places: Uint32Array): Entries {
  const yearAt = (place: number | undefined) => (place === undefined ? undefined : yearOf(columns, place));
  // Only dates without a beginning stand elsewhere than in order of time, and they come first; sorting is stable.
  const [first] = places;
  const inOrder = first === undefined || !isOpen(columns.earliest[first] as number);
  const ordered = inOrder ? places : places.slice().sort((a, b) => yearOf(columns, a) - yearOf(columns, b) || a - b);
  return {
    length: ordered.length,
    at: (position) => {
      const event = events[ordered[position] ?? -1];
      const year = yearAt(ordered[position]);
      if (!event || year === undefined) return undefined;
      return { event, year, opensYear: yearAt(ordered[position - 1]) !== year };
    },
    places: ordered,
  };
}

/**
 * Of a dataset of more events than this only the entries near the window are in the page, whatever the filters leave: a hundred
 * entries that come back at once take ten frames.
 */
export const LONGEST_WHOLE = 150;

/** So many entries are printed: about 200 pages. */
const PRINTED = 2000;

/** How many of so many entries, the last ones, are not printed. */
export const leftOutOnPaper = (entries: number): number => Math.max(0, entries - PRINTED);

/** What stands on paper in place of the entries that are left out, and where to find them. */
export function leftOutInWords(left: number, total: number): string {
  return `${formatNumber(left)} of these ${formatNumber(total)} events are not printed. All of them are in the table (CSV) that “Download” at the timeline of this page gives.`;
}

/** Width of a letter, and heights, in rem, of an entry in a list of a width: good enough that scrolling does not jump. */
const LETTER = 0.46;
const LINE = 1.5;
const FIXED = 4.6;

/** @param letters those of title, summary and place together */
function estimatedHeight(letters: number, width: number, rem: number): number {
  const wide = width >= 40 * rem;
  const column = Math.max(16 * rem, wide ? width - 15 * rem : width);
  // The title's last line and the summary's are half empty, and one more names those who took part.
  const lines = Math.max(2, Math.ceil((letters * LETTER * rem) / column + 1)) + 1 + (wide ? 0 : 1);
  return (FIXED + (lines - 2) * LINE) * rem;
}

/**
 * About how high the entry of each event will be, in CSS pixels, before it has been drawn once: by its place in the dataset. All at once,
 * since a list asks for all of them whenever its entries change.
 * @param width of the list, in CSS pixels
 * @param rem size of letters, in CSS pixels
 */
export function estimatedHeights({ size, textStarts }: Columns, width: number, rem: number): Float64Array {
  const heights = new Float64Array(size);
  const known: number[] = [];
  for (let place = 0; place < size; place++) {
    const letters = (textStarts[place + 1] as number) - (textStarts[place] as number);
    heights[place] = known[letters] ??= estimatedHeight(letters, width, rem);
  }
  return heights;
}

/** How many of the participants an entry names before the rest is asked for. */
export const NAMED = 4;

/** The ids of those who took part, each once, in the order of the record. */
export function participantsOf(event: Event): string[] {
  return [...new Set(event.participants.map(({ actor }) => actor))];
}
