import type { Columns } from "./columns";
import { yearsOf } from "./columnYears";
import type { EventPart } from "./eventPart";
import { movedSlots, slotsOf } from "./eventSlots";
import { numbersOf, type Postings, placesIn } from "./postings";

/** Where the records of some events stand: their bytes, and for each its first byte and the one after its last. */
export type Stored = Pick<Columns, "bytes" | "starts" | "ends">;

/** Beyond every day that a date of four-digit years can mean: where open ends are sorted. */
const BEYOND = 2 ** 22;
/** More than there can be rows. With a day below `BEYOND` a row fits into one exact number. */
const ROWS = 2 ** 30;

/** Rows in order of time: earliest day, latest day, id. */
function inOrderOfTime({ earliest, latest, ids }: EventPart, rows: Uint32Array): Uint32Array {
  // Numbers alone are sorted many times as fast as by a comparison of our own, which is left to those of the same day.
  const keys = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    keys[i] = Math.max(-BEYOND, Math.min(BEYOND, earliest[row] as number)) * ROWS + row;
  }
  keys.sort();
  const order = new Uint32Array(rows.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    order[i] = key - Math.floor(key / ROWS) * ROWS;
  }
  const later = (a: number, b: number) =>
    (latest[a] as number) - (latest[b] as number) || ((ids[a] as string) < (ids[b] as string) ? -1 : 1);
  const dayOf = (at: number) => earliest[order[at] as number];
  for (let from = 0, to = 1; from < order.length; from = to, to++) {
    while (to < order.length && dayOf(to) === dayOf(from)) to++;
    if (to - from > 1) order.subarray(from, to).sort(later);
  }
  return order;
}

/** Rows in another order, and with other numbers; a number without another is passed over. */
function renumbered(
  { starts, items }: Postings,
  order: Uint32Array,
  numbers: readonly (number | undefined)[],
): Postings {
  const rowStarts = new Uint32Array(order.length + 1);
  const found = new Uint32Array(items.length);
  let end = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const number = numbers[items[at] as number];
      if (number !== undefined) found[end++] = number;
    }
    rowStarts[i + 1] = end;
  }
  return { starts: rowStarts, items: found.slice(0, end) };
}

/**
 * Builds the columns of the events of a file.
 * @param part all of them
 * @param rows those of its entries that are taken, ascending
 * @param slots of the ids of the part
 * @param stored for each entry of the part where its record stands, as JSON in UTF-8
 * @param actors numbers of the actors by id
 * @param sources numbers of the sources by id
 */
export function buildColumns(
  part: EventPart,
  rows: Uint32Array,
  slots: Uint32Array,
  stored: Stored,
  actors: ReadonlyMap<string, number>,
  sources: ReadonlyMap<string, number>,
): Columns {
  const order = inOrderOfTime(part, rows);
  const size = order.length;
  const earliest = new Int32Array(size);
  const latest = new Int32Array(size);
  const kind = new Uint8Array(size);
  const status = new Uint8Array(size);
  const exact = new Uint8Array(size);
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const ids = new Array<string>(size);
  const texts = new Array<string>(size);
  const textStarts = new Uint32Array(size + 1);
  // One pass for all columns: it runs once, and half of it before the engine has compiled it.
  for (let place = 0; place < size; place++) {
    const row = order[place] as number;
    earliest[place] = part.earliest[row] as number;
    latest[place] = part.latest[row] as number;
    kind[place] = part.kind[row] as number;
    status[place] = part.status[row] as number;
    exact[place] = part.exact[row] as number;
    starts[place] = stored.starts[row] as number;
    ends[place] = stored.ends[row] as number;
    ids[place] = part.ids[row] as string;
    const text = part.text.slice(part.textStarts[row], part.textStarts[row + 1]);
    texts[place] = text;
    textStarts[place + 1] = (textStarts[place] as number) + text.length;
  }
  const partOf = new Int32Array(size).fill(-1);
  if (part.partOf.size > 0) {
    const places = numbersOf(ids);
    order.forEach((row, place) => {
      partOf[place] = places.get(part.partOf.get(row) ?? "") ?? -1;
    });
  }
  return {
    size,
    earliest,
    latest,
    firstYear: yearsOf(earliest),
    lastYear: yearsOf(latest),
    kind,
    status,
    exact,
    participants: renumbered(
      part.participants,
      order,
      part.actors.map((id) => actors.get(id)),
    ),
    cited: renumbered(
      part.cited,
      order,
      part.sources.map((id) => sources.get(id)),
    ),
    partOf,
    text: texts.join(""),
    textStarts,
    bytes: stored.bytes,
    starts,
    ends,
    // A row that is left out leaves a gap among the slots.
    slots: size === part.ids.length ? movedSlots(slots, placesIn(order)) : slotsOf(ids),
  };
}
