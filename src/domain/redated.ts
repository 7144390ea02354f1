import { type Columns, clampDay, isExact } from "./columns";
import { yearsOf } from "./columnYears";
import type { DateSpan } from "./dates";
import { movedSlots } from "./eventSlots";
import { placesIn, reordered, startsOf } from "./postings";

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
  const place = placesIn(order);
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
    textStarts: startsOf(lengths),
    bytes: columns.bytes,
    starts: inOrder(columns.starts),
    ends: inOrder(columns.ends),
    slots: movedSlots(columns.slots, place),
  };
}
