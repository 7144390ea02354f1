import type { Actor } from "./actor";
import type { DateSpan } from "./dates";
import { EVENT_KINDS, type EventKind, STATUSES, type Status } from "./event";
import { folded } from "./filters";
import type { Postings } from "./postings";
import type { EventRecord } from "./schema";
import type { Source } from "./source";

/**
 * The events as columns: one entry an event, in order of time (earliest day, latest day, id). Everything that has to be quick
 * runs over these; the records themselves stay bytes until one is shown. All parts can be handed from one thread to another.
 */
export interface Columns {
  readonly size: number;
  /** First and last possible day; open ends are the limits of Int32. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** The years of those days; open ends are the limits of Int16. */
  readonly firstYear: Int16Array;
  readonly lastYear: Int16Array;
  /** Index into KIND_CODES. */
  readonly kind: Uint8Array;
  /** Index into STATUS_CODES. */
  readonly status: Uint8Array;
  /** 1 where the date is exact to the day. */
  readonly exact: Uint8Array;
  /** Those who take part, each once, as numbers in the order of `Dataset.actorById`. */
  readonly participants: Postings;
  /** The sources cited, each once, as numbers in the order of `Dataset.sourceById`. */
  readonly cited: Postings;
  /** The event of which one is a part, -1 where there is none. */
  readonly partOf: Int32Array;
  /** Title, summary and place of all events, folded as the search compares them; `textStarts` has where each begins, and the end. */
  readonly text: string;
  readonly textStarts: Uint32Array;
  /** The records as JSON in UTF-8; that of event `i` is `starts[i]` … `ends[i] - 1`. */
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** A hash table from ids to events: see `eventSlots.ts`. Event + 1; 0 is free. */
  readonly slots: Uint32Array;
}

/** Kinds and statuses in the order of their codes. */
export const KIND_CODES = Object.keys(EVENT_KINDS) as EventKind[];
export const STATUS_CODES = Object.keys(STATUSES) as Status[];

/** The kind and status that a code stands for. */
export const kindOf = (code: number): EventKind => KIND_CODES[code] ?? "announcement";
export const statusOf = (code: number): Status => STATUS_CODES[code] ?? "happened";

const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;

/** A day as Int32: open ends become the type's limits. */
export function clampDay(day: number): number {
  return Math.max(INT32_MIN, Math.min(INT32_MAX, day));
}

/** Whether a day of a column is the open end of a date. */
export const isOpen = (day: number): boolean => day === INT32_MIN || day === INT32_MAX;

/** Whether a date is exact to the day at both ends, as far as its source says. */
export function isExact(date: DateSpan): boolean {
  return (
    date.precision === "day" &&
    !date.approximate &&
    !date.uncertain &&
    Number.isFinite(date.earliest) &&
    Number.isFinite(date.latest)
  );
}

/** Stands between title, summary and place in the text of an event. */
const BETWEEN = "\n";

/** What a search for words reads of an event, of an actor who takes part in it, and of a source that it cites. */
export const textOfEvent = ({ title, summary, place }: Pick<EventRecord, "title" | "summary" | "place">): string =>
  folded([title, summary, place?.name ?? ""].join(BETWEEN));
export const textOfActor = ({ name, aliases = [] }: Actor): string => folded([name, ...aliases].join("\n"));
export const textOfSource = (source: Source): string =>
  folded([source.title, source.publisher ?? "", source["container-title"] ?? ""].join("\n"));

/** How many letters the title of an event has in that text, without its record being read. */
export function lettersOfTitle({ text, textStarts }: Columns, place: number): number {
  const start = textStarts[place] as number;
  return text.indexOf(BETWEEN, start) - start;
}

/** The buffers of columns, to be handed to another thread instead of being copied. */
export function buffersOf({
  participants,
  cited,
  ...columns
}: Pick<Columns, "participants" | "cited">): ArrayBufferLike[] {
  return [...Object.values(columns), ...Object.values(participants), ...Object.values(cited)].flatMap((part) =>
    ArrayBuffer.isView(part) ? [part.buffer] : [],
  );
}
