import type { Actor } from "../../domain/actor";
import { asLoaded } from "../../domain/claims";
import type { Dataset, Lookup } from "../../domain/dataset";
import { type Day, dateOf, overlaps } from "../../domain/dates";
import type { Event } from "../../domain/event";
import { dayRange, type Filters, showsGroup } from "../../domain/filters";
import { listed } from "../../domain/listed";
import type { Count, Series } from "../../domain/membership";
import type { Disagreement, SubjectType } from "../../domain/schema";
import { selectionOf } from "../../domain/selection";
import type { Source } from "../../domain/source";
import { counted } from "../../ui/event/counted";

/** What disagreements are about, in the order in which they are shown. */
export const TOPICS = {
  when: "When",
  counts: "Published counts",
  rest: "Who, what and how much",
} as const;
export type Topic = keyof typeof TOPICS;
const TOPIC_IDS = ["when", "counts", "rest"] as const satisfies readonly Topic[];

/** The records that a disagreement is about. */
export interface About {
  readonly events: readonly Event[];
  readonly actors: readonly Actor[];
  readonly counts: readonly Count[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
}

/** A disagreement with what it is about, read from the dataset. */
export interface Entry {
  readonly disagreement: Disagreement;
  readonly topic: Topic;
  readonly about: About;
  /** The first day that the record gives for what it is about, else that it claims; infinite where nothing is dated. */
  readonly day: Day;
}

/** The entries of one topic, in order of time. */
export interface TopicEntries {
  readonly topic: Topic;
  readonly entries: readonly Entry[];
}

/** What at least half of the claims are: published counts, dates, or neither. */
export function topicOf({ claims }: Disagreement): Topic {
  const half = claims.length / 2;
  if (claims.filter(({ count }) => count !== undefined).length >= half) return "counts";
  return claims.filter(({ date }) => date !== undefined).length >= half ? "when" : "rest";
}

function aboutOf(dataset: Dataset, { about }: Disagreement): About {
  const found = <T>(type: SubjectType, records: Lookup<T>): T[] =>
    about.flatMap((subject) => {
      const record = subject.type === type ? records.get(subject.id) : undefined;
      return record === undefined ? [] : [record];
    });
  return {
    events: found("event", dataset.eventById),
    actors: found("actor", dataset.actorById),
    counts: found("count", dataset.countById),
    series: found("series", dataset.seriesById),
    sources: found("source", dataset.sourceById),
  };
}

/** Days without the open beginning of a date such as "until 2014", which says nothing of order. */
const firstDay = (days: readonly Day[]): Day =>
  days.filter(Number.isFinite).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

function dayOf(about: About, { claims }: Disagreement): Day {
  const day = firstDay([...about.events, ...about.counts].map(({ when }) => when.earliest));
  if (Number.isFinite(day)) return day;
  return firstDay(claims.flatMap(({ date }) => (date === undefined ? [] : [dateOf(date).earliest])));
}

/**
 * All disagreements, in order of time: by the first day of what they are about, undated ones last. The record's own dates decide,
 * so that none jumps away from the reader who chooses another.
 */
export function entriesOf(dataset: Dataset): Entry[] {
  const loaded = asLoaded(dataset);
  return dataset.disagreements
    .map((disagreement): Entry => {
      const day = dayOf(aboutOf(loaded, disagreement), disagreement);
      return { disagreement, topic: topicOf(disagreement), about: aboutOf(dataset, disagreement), day };
    })
    .sort((a, b) => (a.day === b.day ? 0 : a.day - b.day));
}

/** The entries by topic; topics without any are left out. */
export function byTopic(entries: readonly Entry[]): TopicEntries[] {
  return TOPIC_IDS.map((topic) => ({ topic, entries: entries.filter((entry) => entry.topic === topic) })).filter(
    (group) => group.entries.length > 0,
  );
}

/**
 * Parts the entries by whether the filters show what they are about: a selected event, an actor that takes part in one, or a
 * count of a shown group within the years. An event that a choice moves out of the years stays, and so does its disagreement.
 */
export function partByShown(dataset: Dataset, filters: Filters, entries: readonly Entry[]) {
  const loaded = asLoaded(dataset);
  const own = selectionOf(loaded, filters);
  const { mask, involvement } = selectionOf(dataset, filters);
  const range = dayRange(filters);
  const showsEvent = ({ id, index }: Event) =>
    mask[index] === 1 || own.mask[loaded.eventById.get(id)?.index ?? -1] === 1;
  const isShown = ({ about }: Entry) =>
    about.events.some(showsEvent) ||
    about.actors.some(({ id }) => involvement.has(id) || own.involvement.has(id)) ||
    about.counts.some(({ group, when }) => showsGroup(filters, group) && overlaps(when, range));
  return { shown: entries.filter(isShown), others: entries.filter((entry) => !isShown(entry)) };
}

function displayedSentence(entries: readonly Entry[]): string {
  const displayed = entries.filter(({ disagreement }) => disagreement.claims.some((claim) => claim.displayed)).length;
  if (displayed === 0) return "The record displays none of the claims.";
  let whose = `For ${displayed} of them`;
  if (displayed === entries.length) whose = displayed === 1 ? "Here" : "For each of them";
  return `${whose} the record displays one of the claims, which is no verdict between them.`;
}

/** "2 disagreements between sources, about 2 events and 1 count. For each of them the record displays one of the claims …" */
export function leadSentence(entries: readonly Entry[]): string {
  const sizeOf = (key: keyof About) => new Set(entries.flatMap(({ about }): readonly unknown[] => about[key])).size;
  const nouns = { events: "event", actors: "actor", counts: "count" } as const;
  const parts = (["events", "actors", "counts"] as const).flatMap((key) => {
    const size = sizeOf(key);
    return size > 0 ? [counted(size, nouns[key])] : [];
  });
  const subjects = parts.length > 0 ? `, about ${listed(parts)}` : "";
  return `${counted(entries.length, "disagreement")} between sources${subjects}. ${displayedSentence(entries)}`;
}
