import type { Actor, Office } from "./actor";
import type { Dataset } from "./dataset";
import type { Event } from "./event";
import { lazyList } from "./lazyList";
import type { Count, RosterEntry, Series } from "./membership";
import { inverted, numbersOf, type Postings, rowOf } from "./postings";
import type { Citation, Disagreement } from "./schema";

/** A record that rests on a source, and what it cites that source for. */
export interface Resting<T> {
  readonly record: T;
  /** Every citation of the source in the record, at least one. */
  readonly citations: readonly Citation[];
  /** Whether there is no other witness: see `restsOnOne`. */
  readonly alone: OneWitness | undefined;
}

/** An office, with the person who held it. */
export interface HeldOffice {
  readonly actor: Actor;
  readonly office: Office;
}

/** One side of a disagreement. */
export interface Claim {
  readonly disagreement: Disagreement;
  readonly claim: Disagreement["claims"][number];
}

/** Everything that rests on one source, each list in the order of the dataset (events and counts in order of time). */
export interface CitedFor {
  readonly events: readonly Resting<Event>[];
  readonly counts: readonly Resting<Count>[];
  /** Actors whose description rests on it. */
  readonly actors: readonly Resting<Actor>[];
  readonly offices: readonly Resting<HeldOffice>[];
  readonly series: readonly Resting<Series>[];
  readonly roster: readonly Resting<RosterEntry>[];
  readonly claims: readonly Claim[];
  /** How many records that makes in all; claims are parts of records of their own, one a disagreement. */
  readonly records: number;
}

/** Why a record has only one witness: one source, or several that share one text. */
export type OneWitness = "source" | "text";

/** What a reader is told of a record that has one witness only. */
export const ONE_WITNESS: Record<OneWitness, string> = {
  source: "Rests on a single source.",
  text: "Rests on sources that share one text.",
};

type Lists = { -readonly [K in keyof Omit<CitedFor, "records" | "events">]: CitedFor[K][number][] };

interface Index {
  readonly of: ReadonlyMap<string, CitedFor>;
  /** For each source, by its number, the places of the events that cite it. */
  readonly events: Postings;
  readonly numbers: ReadonlyMap<string, number>;
  /** A source's witness: one of those with which it shares one text; absent where it shares with none. */
  readonly witness: ReadonlyMap<string, string>;
  /** The lists of citations that belong to one record other than an event, by identity. */
  readonly whole: WeakSet<readonly Citation[]>;
}

/** Joins sources that share one text, also through a third. Those that share with no other are absent. */
function witnesses({ sources }: Pick<Dataset, "sources">): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(id, at);
    return at;
  };
  for (const { id, custom } of sources) {
    if (custom.sameTextAs !== undefined) parent.set(root(custom.sameTextAs), root(id));
  }
  return new Map([...parent.keys()].map((id) => [id, root(id)]));
}

const knownWitnesses = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** The same, worked out once for each dataset: a list asks for every one of its records. */
function witnessOf(dataset: Dataset): ReadonlyMap<string, string> {
  const witness = knownWitnesses.get(dataset) ?? witnesses(dataset);
  knownWitnesses.set(dataset, witness);
  return witness;
}

function witnessCount(citations: readonly Citation[], witness: ReadonlyMap<string, string>): OneWitness | undefined {
  const sources = new Set(citations.map(({ source }) => source));
  if (sources.size === 1) return "source";
  const texts = new Set([...sources].map((id) => witness.get(id) ?? id));
  return texts.size === 1 ? "text" : undefined;
}

const emptyLists = (): Lists => ({
  counts: [],
  actors: [],
  offices: [],
  series: [],
  roster: [],
  claims: [],
});

function total({ claims, ...lists }: Lists, events: number): number {
  const disagreements = new Set(claims.map(({ disagreement }) => disagreement)).size;
  return Object.values(lists).reduce((sum, list) => sum + list.length, disagreements + events);
}

const ofSource = (citations: readonly Citation[], id: string) => citations.filter(({ source }) => source === id);

/** The events that cite a source, each read when it is asked for. */
function restingEvents(
  { events }: Dataset,
  source: string,
  places: Uint32Array,
  witness: ReadonlyMap<string, string>,
): readonly Resting<Event>[] {
  const held = Array.from(places);
  return lazyList(held.length, (i) => {
    const record = events[held[i] ?? -1];
    if (!record) throw new RangeError(`there is no event ${held[i]}`);
    return { record, citations: ofSource(record.citations, source), alone: witnessCount(record.citations, witness) };
  });
}

function build(dataset: Dataset): Index {
  const lists = new Map<string, Lists>();
  const witness = witnessOf(dataset);
  const whole = new WeakSet<readonly Citation[]>();
  const listsOf = (source: string) => {
    const known = lists.get(source) ?? emptyLists();
    lists.set(source, known);
    return known;
  };
  const note = <T>(record: T, all: readonly Citation[], put: (lists: Lists, one: Resting<T>) => void) => {
    whole.add(all);
    const alone = witnessCount(all, witness);
    for (const source of new Set(all.map((citation) => citation.source))) {
      put(listsOf(source), { record, citations: ofSource(all, source), alone });
    }
  };
  for (const count of dataset.counts) note(count, count.citations, (to, one) => to.counts.push(one));
  for (const actor of dataset.actors) {
    note(actor, actor.citations, (to, one) => to.actors.push(one));
    for (const office of actor.offices) note({ actor, office }, office.citations, (to, one) => to.offices.push(one));
  }
  for (const series of dataset.series) note(series, series.citations, (to, one) => to.series.push(one));
  for (const entry of dataset.roster) note(entry, entry.citations, (to, one) => to.roster.push(one));
  for (const disagreement of dataset.disagreements) {
    for (const claim of disagreement.claims) listsOf(claim.citation.source).claims.push({ disagreement, claim });
  }
  const ids = [...dataset.sourceById.keys()];
  const events = inverted(dataset.columns.cited, ids.length);
  const of = new Map(
    ids.map((id, number): [string, CitedFor] => {
      const places = rowOf(events, number);
      const found = lists.get(id) ?? emptyLists();
      const resting = restingEvents(dataset, id, places, witness);
      return [id, { ...found, events: resting, records: total(found, places.length) }];
    }),
  );
  return { of, events, numbers: numbersOf(ids), witness, whole };
}

const known = new WeakMap<Dataset, Index>();

function indexOf(dataset: Dataset): Index {
  const index = known.get(dataset) ?? build(dataset);
  known.set(dataset, index);
  return index;
}

const NOTHING: CitedFor = { ...emptyLists(), events: [], records: 0 };

/** Everything that rests on a source; nothing for an id that no record cites. Built once for each dataset. */
export function citedFor(dataset: Dataset, source: string): CitedFor {
  return indexOf(dataset).of.get(source) ?? NOTHING;
}

/** The places of the events that cite a source, ascending: for what counts them without reading any. */
export function eventsCiting(dataset: Dataset, source: string): Uint32Array {
  const { events, numbers } = indexOf(dataset);
  return rowOf(events, numbers.get(source) ?? -1);
}

/**
 * Whether a record has one witness only: it cites a single source, or sources that share one text (`custom.sameTextAs`,
 * also through a third source). Undefined where it has several, or none.
 */
export function restsOnOne(dataset: Dataset, citations: readonly Citation[]): OneWitness | undefined {
  return witnessCount(citations, witnessOf(dataset));
}

/** Whether these are the citations of one record, rather than gathered from several. */
const isWhole = (dataset: Dataset, citations: readonly Citation[]) =>
  dataset.isOfOneEvent(citations) || indexOf(dataset).whole.has(citations);

/**
 * The same for a mark of sources: undefined as well where its citations are gathered from several records, of which each may
 * have a witness of its own.
 */
export function loneWitness(dataset: Dataset, citations: readonly Citation[]): OneWitness | undefined {
  return isWhole(dataset, citations) ? restsOnOne(dataset, citations) : undefined;
}

/** How many events rest on one witness only. */
export function eventsOfOneWitness(dataset: Dataset): number {
  const witness = witnessOf(dataset);
  const numbers = new Map<string, number>();
  const texts = Array.from(dataset.sourceById.keys(), (id) => {
    const text = witness.get(id) ?? id;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  const { size, cited } = dataset.columns;
  let single = 0;
  for (let event = 0; event < size; event++) {
    const [first, ...others] = rowOf(cited, event);
    if (first !== undefined && others.every((source) => texts[source] === texts[first])) single++;
  }
  return single;
}

/** The other sources that share one text with a source. */
export function sharesTextWith(dataset: Dataset, source: string): string[] {
  const { witness } = indexOf(dataset);
  const own = witness.get(source);
  if (own === undefined) return [];
  return [...witness].flatMap(([id, root]) => (root === own && id !== source ? [id] : []));
}

/**
 * For a mark that shows some citations: how many records rest on one of their sources besides the record that is marked.
 * Where the citations are gathered from several records there is no such record, and all are counted (`other` is false).
 */
export function citedElsewhere(
  dataset: Dataset,
  source: string,
  citations: readonly Citation[],
): { readonly records: number; readonly other: boolean } {
  const index = indexOf(dataset);
  const other = isWhole(dataset, citations);
  const records = index.of.get(source)?.records ?? 0;
  return { records: other ? records - 1 : records, other };
}
