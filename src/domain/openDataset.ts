import { type Columns, isOpen, statusOf } from "./columns";
import type { Dataset, Lookup, PackedDataset } from "./dataset";
import { type DateSpan, type Day, dateOf, fromDay, toDay } from "./dates";
import type { Event } from "./event";
import { findEvent } from "./eventSlots";
import { lazyList } from "./lazyList";
import { inverted, rowOf } from "./postings";
import { redated } from "./redated";
import type { Citation, Disagreement, EventRecord, SubjectType } from "./schema";

const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((record) => [record.id, record]));

/** Whole years around everything dated; the year of `created` where nothing is. */
function spanOf({ earliest, latest }: Columns, dates: readonly DateSpan[], created: string): Dataset["span"] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const widen = (day: Day) => {
    if (day < first) first = day;
    if (day > last) last = day;
  };
  for (const column of [earliest, latest]) {
    for (let i = 0; i < column.length; i++) if (!isOpen(column[i] as number)) widen(column[i] as number);
  }
  for (const date of dates) for (const day of [date.earliest, date.latest]) if (Number.isFinite(day)) widen(day);
  if (first > last) widen(toDay(Number(created.slice(0, 4)) || 2000));
  return { earliest: toDay(fromDay(first).year), latest: toDay(fromDay(last).year, 12, 31) };
}

/** The days that sources claim for events: they count for the span, so that choosing one never moves the axes. */
function claimedDates(disagreements: readonly Disagreement[]): DateSpan[] {
  return disagreements
    .filter(({ about }) => about.some(({ type }) => type === "event"))
    .flatMap(({ claims }) => claims.flatMap(({ date }) => (date === undefined ? [] : [dateOf(date)])));
}

function disagreementIndex(disagreements: readonly Disagreement[]) {
  const index = new Map<string, Disagreement[]>();
  for (const disagreement of disagreements) {
    for (const { type, id } of disagreement.about) {
      const key = `${type} ${id}`;
      index.set(key, [...(index.get(key) ?? []), disagreement]);
    }
  }
  return (type: SubjectType, id: string): readonly Disagreement[] => index.get(`${type} ${id}`) ?? [];
}

/** Everything of a dataset that follows from the columns of its events. */
type EventSide = Pick<Dataset, "columns" | "events" | "eventById" | "eventsOfActor" | "isOfOneEvent">;

/**
 * The events over their columns.
 * @param actors ids of the actors in the order of their numbers
 * @param dates EDTF dates that stand instead of the record's own, by event id
 */
function eventSide(columns: Columns, actors: readonly string[], dates: ReadonlyMap<string, string>): EventSide {
  const decoder = new TextDecoder();
  const whole = new WeakSet<readonly Citation[]>();
  const recordAt = (place: number): EventRecord =>
    // These bytes were written from records that passed the schema.
    JSON.parse(decoder.decode(columns.bytes.subarray(columns.starts[place], columns.ends[place]))) as EventRecord;
  const events = lazyList(columns.size, (index): Event => {
    const record = recordAt(index);
    const date = dates.get(record.id) ?? record.date;
    whole.add(record.citations);
    return { ...record, date, when: dateOf(date), status: statusOf(columns.status[index] ?? 0), index };
  });
  const find = (id: string) => findEvent(columns, id, (place) => events[place]?.id ?? "");
  const eventById: Lookup<Event> = {
    has: (id) => find(id) !== undefined,
    get: (id) => events[find(id) ?? -1],
  };
  const postings = inverted(columns.participants, actors.length);
  const taking = actors.flatMap((id, actor): [string, number[]][] => {
    const places = rowOf(postings, actor);
    return places.length > 0 ? [[id, Array.from(places)]] : [];
  });
  return { columns, events, eventById, eventsOfActor: new Map(taking), isOfOneEvent: (list) => whole.has(list) };
}

const real = <T extends { readonly standIn?: boolean }>(records: readonly T[]) => records.filter((one) => !one.standIn);

/** Makes the dataset that the views are given: order, indexes and span; no event is read yet. */
export function openDataset(packed: PackedDataset): Dataset {
  const { columns, actors, sources, series, ...rest } = packed;
  const dates = [...packed.counts.map(({ when }) => when), ...claimedDates(packed.disagreements)];
  return {
    ...rest,
    ...eventSide(
      columns,
      actors.map(({ id }) => id),
      new Map(),
    ),
    actors: real(actors),
    sources: real(sources),
    series: real(series),
    actorById: byId(actors),
    sourceById: byId(sources),
    seriesById: byId(series),
    countById: byId(packed.counts),
    disagreementsOn: disagreementIndex(packed.disagreements),
    span: spanOf(columns, dates, packed.descriptor.created),
    chosenClaims: [],
  };
}

/**
 * A dataset with some events at other dates, in order of time again. The span stays.
 * @param dates EDTF by event id
 */
export function withDates(dataset: Dataset, dates: ReadonlyMap<string, string>): Dataset {
  if (dates.size === 0) return dataset;
  const moved = new Map<number, DateSpan>();
  for (const [id, date] of dates) {
    const event = dataset.eventById.get(id);
    if (event) moved.set(event.index, dateOf(date));
  }
  const columns = redated(dataset.columns, moved, (place) => dataset.events[place]?.id ?? "");
  return { ...dataset, ...eventSide(columns, [...dataset.actorById.keys()], dates) };
}
