import type { Columns } from "./columns";
import { yearsOf } from "./columnYears";
import type { EventPart } from "./eventPart";
import { movedSlots, slotsOf } from "./eventSlots";
import { numbersOf, type Postings, placesIn, startsOf } from "./postings";

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
  order.forEach((row, i) => {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const number = numbers[items[at] as number];
      if (number !== undefined) found[end++] = number;
    }
    rowStarts[i + 1] = end;
  });
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
  const inOrder = <T extends Int32Array | Uint8Array | Uint32Array>(column: T, ordered: T): T => {
    for (let i = 0; i < size; i++) ordered[i] = column[order[i] as number] as number;
    return ordered;
  };
  const earliest = inOrder(part.earliest, new Int32Array(size));
  const latest = inOrder(part.latest, new Int32Array(size));
  const ids = Array.from(order, (row) => part.ids[row] as string);
  const partOf = new Int32Array(size).fill(-1);
  if (part.partOf.size > 0) {
    const places = numbersOf(ids);
    order.forEach((row, place) => {
      partOf[place] = places.get(part.partOf.get(row) ?? "") ?? -1;
    });
  }
  const texts = Array.from(order, (row) => part.text.slice(part.textStarts[row], part.textStarts[row + 1]));
  return {
    size,
    earliest,
    latest,
    firstYear: yearsOf(earliest),
    lastYear: yearsOf(latest),
    kind: inOrder(part.kind, new Uint8Array(size)),
    status: inOrder(part.status, new Uint8Array(size)),
    exact: inOrder(part.exact, new Uint8Array(size)),
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
    textStarts: startsOf(texts.map(({ length }) => length)),
    bytes: stored.bytes,
    starts: inOrder(stored.starts, new Uint32Array(size)),
    ends: inOrder(stored.ends, new Uint32Array(size)),
    // A row that is left out leaves a gap among the slots.
    slots: size === part.ids.length ? movedSlots(slots, placesIn(order)) : slotsOf(ids),
  };
}
