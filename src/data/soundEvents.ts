/** The events of a file that can be shown: each right by itself, with an id of its own, and leading to nothing that is not there. */
import type { Stored } from "../domain/buildColumns";
import { slotsOf } from "../domain/eventSlots";
import type { Postings } from "../domain/postings";
import type { ListName } from "../domain/records";
import { type EventRecord, eventSchema } from "../domain/schema";
import type { EventList } from "./eventList";
import { idTwice, type RawFault, readRecord, recordName, valueAt } from "./readRecords";
import { danglingIn, type Targets } from "./references";

/** The events of a file that stand for themselves: each with an id of its own. */
export interface DistinctEvents {
  readonly list: EventList;
  /** Entries of the list's part. */
  readonly rows: Uint32Array;
  /** Of the ids of the part, each by its first entry. */
  readonly slots: Uint32Array;
  readonly refusedIds: ReadonlySet<string>;
  /** In the order of the file. */
  readonly faults: readonly RawFault[];
}

/** Finds the events that have an id of their own. @param file its name, for the faults of the others */
export function distinctEvents(list: EventList, file: string): DistinctEvents {
  const { part, places, refused, itemAt } = list;
  const refusedIds = new Set<string>();
  const found: { readonly place: number; readonly faults: readonly RawFault[] }[] = [];
  for (const place of refused) {
    const item = itemAt(place);
    const read = readRecord(eventSchema, item, file, ["events", place], recordName(item, place));
    if (!read.ok) found.push({ place, faults: read.faults });
    const id = valueAt(item, ["id"]);
    if (typeof id === "string") refusedIds.add(id);
  }
  const twice = new Set<number>();
  const slots = slotsOf(part.ids, (row, first) => {
    twice.add(row);
    const place = places[row] as number;
    const record = itemAt(place) as EventRecord;
    found.push({ place, faults: [idTwice(record, file, "events", place, places[first] as number)] });
  });
  return {
    list,
    rows: places.map((_, row) => row).filter((row) => !twice.has(row)),
    slots,
    refusedIds,
    faults: found.sort((a, b) => a.place - b.place).flatMap(({ faults }) => faults),
  };
}

/** Those of which every reference resolves, and the faults of the others. */
export function referringEvents({ list, rows }: DistinctEvents, targets: Targets) {
  const { part, places, itemAt } = list;
  const unknown = (name: ListName, ids: readonly string[]) =>
    Uint8Array.from(ids, (id) => (targets.has(name, id) ? 0 : 1));
  const actors = unknown("actors", part.actors);
  const sources = unknown("sources", part.sources);
  const names = ({ starts, items }: Postings, row: number, which: Uint8Array) => {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      if (which[items[at] as number] === 1) return true;
    }
    return false;
  };
  const faults: RawFault[] = [];
  const sound = rows.filter((row) => {
    const whole = part.partOf.get(row);
    const dangles =
      names(part.participants, row, actors) ||
      names(part.cited, row, sources) ||
      (whole !== undefined && !targets.has("events", whole));
    if (!dangles) return true;
    const place = places[row] as number;
    for (const fault of danglingIn("events", itemAt(place) as EventRecord, place, targets)) faults.push(fault);
    return false;
  });
  return { rows: sound, faults };
}

/** Where the records stand of which a part has entries. */
export function storedEvents(events: EventList | undefined): Stored {
  if (!events) return { bytes: new Uint8Array(), starts: new Uint32Array(), ends: new Uint32Array() };
  const { bytes, starts, ends } = events.stored();
  const { places } = events;
  const at = (column: ArrayLike<number>) => {
    const ofPlaces = new Uint32Array(places.length);
    for (let i = 0; i < places.length; i++) ofPlaces[i] = column[places[i] as number] as number;
    return ofPlaces;
  };
  return { bytes, starts: at(starts), ends: at(ends) };
}
