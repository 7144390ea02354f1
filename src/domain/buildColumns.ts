import { type Columns, clampDay, isExact, KIND_CODES, STATUS_CODES, textOfEvent } from "./columns";
import { yearsOf } from "./columnYears";
import { dateOf } from "./dates";
import { slotsOf } from "./eventSlots";
import { numbersOf, packRows, startsOf } from "./postings";
import type { EventRecord } from "./schema";

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
    textStarts: startsOf(texts.map(({ length }) => length)),
    bytes: stored.bytes,
    starts: Uint32Array.from(order, (place) => stored.starts[place] as number),
    ends: Uint32Array.from(order, (place) => stored.ends[place] as number),
    slots: slotsOf(records.map(({ id }) => id)),
  };
}
