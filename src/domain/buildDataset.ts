import { buildColumns } from "./columns";
import type { Dataset } from "./dataset";
import { type DateSpan, type Day, dateOf, fromDay, toDay } from "./dates";
import type { Event } from "./event";
import type { Disagreement, SubjectType } from "./schema";

/** The part of a dataset from which the rest follows. */
export type DatasetParts = Omit<
  Dataset,
  "eventById" | "countById" | "eventsOfActor" | "disagreementsOn" | "span" | "columns"
>;

const inOrder = <T extends { when: DateSpan; id: string }>(a: T, b: T) =>
  a.when.earliest - b.when.earliest || a.when.latest - b.when.latest || (a.id < b.id ? -1 : 1);

const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((record) => [record.id, record]));

/** Whole years around everything dated; the year of `created` where nothing is. */
function spanOf(dates: readonly DateSpan[], created: string): { earliest: Day; latest: Day } {
  const days = dates.flatMap(({ earliest, latest }) => [earliest, latest]).filter(Number.isFinite);
  const fallback = toDay(Number(created.slice(0, 4)) || 2000);
  let first = days[0] ?? fallback;
  let last = first;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { earliest: toDay(fromDay(first).year), latest: toDay(fromDay(last).year, 12, 31) };
}

/** The days that sources claim for events: they count for the span, so that choosing one never moves the axes. */
function claimedDates(disagreements: readonly Disagreement[]): DateSpan[] {
  return disagreements
    .filter(({ about }) => about.some(({ type }) => type === "event"))
    .flatMap(({ claims }) => claims.flatMap(({ date }) => (date === undefined ? [] : [dateOf(date)])));
}

function postingsOf(events: readonly Event[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const event of events) {
    for (const { actor } of event.participants) {
      const posting = postings.get(actor);
      if (!posting) postings.set(actor, [event.index]);
      else if (posting.at(-1) !== event.index) posting.push(event.index);
    }
  }
  return postings;
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

/** Builds the whole dataset from its records: order, indexes, span and columns. */
export function buildDataset(parts: DatasetParts): Dataset {
  const events = [...parts.events].sort(inOrder).map((event, index) => ({ ...event, index }));
  const counts = [...parts.counts].sort(inOrder);
  return {
    ...parts,
    events,
    counts,
    eventById: byId(events),
    countById: byId(counts),
    eventsOfActor: postingsOf(events),
    disagreementsOn: disagreementIndex(parts.disagreements),
    span: spanOf(
      [...[...events, ...counts].map(({ when }) => when), ...claimedDates(parts.disagreements)],
      parts.descriptor.created,
    ),
    columns: buildColumns(events, parts.actorById, parts.sourceById),
  };
}
