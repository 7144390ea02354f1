import type { Actor } from "./actor";
import { type DateSpan, dateOf, fromDay, toDay } from "./dates";
import { EVENT_KINDS, type EventKind, STATUSES, type Status } from "./event";
import { folded } from "./filters";
import { type Postings, packRows, reordered } from "./postings";
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
  /** A hash table from ids to events: see `slotOf`. Event + 1; 0 is free. */
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

/** The year of a day of a column. */
function yearOf(day: number): number {
  if (day === INT32_MIN) return -(2 ** 15);
  return day === INT32_MAX ? 2 ** 15 - 1 : fromDay(day).year;
}

/** The years of days that mostly ascend: read once for each year, not for each day. */
function yearsOf(days: Int32Array): Int16Array {
  let year = 0;
  let first = 0;
  let last = -1;
  return Int16Array.from(days, (day) => {
    if (day >= first && day <= last) return year;
    if (isOpen(day)) return yearOf(day);
    year = yearOf(day);
    first = toDay(year);
    last = toDay(year, 12, 31);
    return year;
  });
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

/** What a search for words reads of an event, of an actor who takes part in it, and of a source that it cites. */
export const textOfEvent = ({ title, summary, place }: Pick<EventRecord, "title" | "summary" | "place">): string =>
  folded([title, summary, place?.name ?? ""].join("\n"));
export const textOfActor = ({ name, aliases = [] }: Actor): string => folded([name, ...aliases].join("\n"));
export const textOfSource = (source: Source): string =>
  folded([source.title, source.publisher ?? "", source["container-title"] ?? ""].join("\n"));

/** FNV-1a in 32 bits over the UTF-16 code units of an id: the first slot in which it may stand, of a power of two of slots. */
function slotOf(id: string, slots: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) & (slots - 1);
}

function hashTable(ids: readonly string[]): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * ids.length + 2)));
  ids.forEach((id, event) => {
    let slot = slotOf(id, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = event + 1;
  });
  return slots;
}

/**
 * The place of an event by its id, or undefined.
 * @param idAt reads the id at a place; asked for as often as places share a slot, mostly once
 */
export function findEvent({ slots }: Columns, id: string, idAt: (place: number) => string): number | undefined {
  for (let slot = slotOf(id, slots.length); slots[slot] !== 0; slot = (slot + 1) % slots.length) {
    const place = (slots[slot] as number) - 1;
    if (idAt(place) === id) return place;
  }
  return undefined;
}

/** For ids in order: the number of each. */
export const numbersOf = (ids: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...ids].map((id, number) => [id, number]));

/** Each number once; ids without one are passed over. */
function numbered(ids: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  const found: number[] = [];
  for (const id of ids) {
    const number = numbers.get(id);
    if (number !== undefined && !found.includes(number)) found.push(number);
  }
  return found;
}

/** Where the records stand: their bytes, and for each its first byte and the one after its last. */
export type Stored = Pick<Columns, "bytes" | "starts" | "ends">;

/**
 * Builds the columns from records in any order; every date passed the schema.
 * @param stored the same records as JSON in UTF-8, in the same order
 * @param actors numbers of the actors by id
 * @param sources numbers of the sources by id
 */
export function buildColumns(
  given: readonly EventRecord[],
  stored: Stored,
  actors: ReadonlyMap<string, number>,
  sources: ReadonlyMap<string, number>,
): Columns {
  const when = given.map(({ date }) => dateOf(date));
  const from = Int32Array.from(when, ({ earliest }) => clampDay(earliest));
  const to = Int32Array.from(when, ({ latest }) => clampDay(latest));
  const order = Uint32Array.from(given, (_, i) => i).sort(
    (a, b) =>
      (from[a] as number) - (from[b] as number) ||
      (to[a] as number) - (to[b] as number) ||
      ((given[a]?.id ?? "") < (given[b]?.id ?? "") ? -1 : 1),
  );
  const records = Array.from(order, (place) => given[place]).filter((record) => record !== undefined);
  const places = numbersOf(records.map(({ id }) => id));
  const texts = records.map((record) => `${textOfEvent(record)}\n`);
  const textStarts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    textStarts[i + 1] = (textStarts[i] as number) + text.length;
  });
  const earliest = from.map((_, i) => from[order[i] as number] as number);
  const latest = to.map((_, i) => to[order[i] as number] as number);
  return {
    size: records.length,
    earliest,
    latest,
    firstYear: yearsOf(earliest),
    lastYear: yearsOf(latest),
    kind: Uint8Array.from(records, ({ kind }) => KIND_CODES.indexOf(kind)),
    status: Uint8Array.from(records, ({ status = "happened" }) => STATUS_CODES.indexOf(status)),
    exact: Uint8Array.from(order, (place) => (when[place] && isExact(when[place]) ? 1 : 0)),
    participants: packRows(
      records.map(({ participants }) =>
        numbered(
          participants.map(({ actor }) => actor),
          actors,
        ),
      ),
    ),
    cited: packRows(
      records.map(({ citations }) =>
        numbered(
          citations.map(({ source }) => source),
          sources,
        ),
      ),
    ),
    partOf: Int32Array.from(records, ({ partOf }) => (partOf === undefined ? -1 : (places.get(partOf) ?? -1))),
    text: texts.join(""),
    textStarts,
    bytes: stored.bytes,
    starts: Uint32Array.from(order, (place) => stored.starts[place] as number),
    ends: Uint32Array.from(order, (place) => stored.ends[place] as number),
    slots: hashTable(records.map(({ id }) => id)),
  };
}

/** The buffers of the columns, to be handed to another thread instead of being copied. */
export function buffersOf({ participants, cited, ...columns }: Columns): ArrayBufferLike[] {
  return [...Object.values(columns), ...Object.values(participants), ...Object.values(cited)].flatMap((part) =>
    ArrayBuffer.isView(part) ? [part.buffer] : [],
  );
}

/**
 * The columns as they are when some events stand at other dates: the same events, in order of time again.
 * @param dates by the place of the event
 * @param idAt reads the id at a place; asked for those that moved and those of the same days
 */
export function redated(
  columns: Columns,
  dates: ReadonlyMap<number, DateSpan>,
  idAt: (place: number) => string,
): Columns {
  const { size, earliest: given, latest: givenLatest, exact: givenExact } = columns;
  const earliest = given.slice();
  const latest = givenLatest.slice();
  const exact = givenExact.slice();
  for (const [place, when] of dates) {
    earliest[place] = clampDay(when.earliest);
    latest[place] = clampDay(when.latest);
    exact[place] = isExact(when) ? 1 : 0;
  }
  // Those that did not move are in the order of their ids already.
  const byId = (a: number, b: number) => {
    if (!dates.has(a) && !dates.has(b)) return a - b;
    return idAt(a) < idAt(b) ? -1 : 1;
  };
  const order = Uint32Array.from({ length: size }, (_, i) => i).sort(
    (a, b) =>
      (earliest[a] as number) - (earliest[b] as number) || (latest[a] as number) - (latest[b] as number) || byId(a, b),
  );
  const place = new Uint32Array(size);
  order.forEach((was, is) => {
    place[was] = is;
  });
  const inOrder = <T extends Int32Array | Uint32Array | Uint8Array>(column: T): T => {
    const moved = column.slice() as T;
    order.forEach((was, is) => {
      moved[is] = column[was] as number;
    });
    return moved;
  };
  const lengths = Array.from(
    order,
    (was) => (columns.textStarts[was + 1] as number) - (columns.textStarts[was] as number),
  );
  const textStarts = new Uint32Array(size + 1);
  lengths.forEach((length, i) => {
    textStarts[i + 1] = (textStarts[i] as number) + length;
  });
  return {
    size,
    earliest: inOrder(earliest),
    latest: inOrder(latest),
    firstYear: yearsOf(inOrder(earliest)),
    lastYear: yearsOf(inOrder(latest)),
    exact: inOrder(exact),
    kind: inOrder(columns.kind),
    status: inOrder(columns.status),
    participants: reordered(columns.participants, order),
    cited: reordered(columns.cited, order),
    partOf: inOrder(columns.partOf).map((whole) => (whole < 0 ? -1 : (place[whole] as number))),
    text: Array.from(order, (was) => columns.text.slice(columns.textStarts[was], columns.textStarts[was + 1])).join(""),
    textStarts,
    bytes: columns.bytes,
    starts: inOrder(columns.starts),
    ends: inOrder(columns.ends),
    slots: columns.slots.map((slot) => (slot === 0 ? 0 : (place[slot - 1] as number) + 1)),
  };
}
