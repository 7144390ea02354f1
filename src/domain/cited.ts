import type { Actor, Office } from "./actor";
import type { Dataset } from "./dataset";
import type { Event } from "./event";
import type { Count, RosterEntry, Series } from "./membership";
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

type Lists = { -readonly [K in keyof Omit<CitedFor, "records">]: CitedFor[K][number][] };

interface Index {
  readonly of: ReadonlyMap<string, CitedFor>;
  /** A source's witness: one of those with which it shares one text; absent where it shares with none. */
  readonly witness: ReadonlyMap<string, string>;
  /** The lists of citations that belong to one record, by identity. */
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
  events: [],
  counts: [],
  actors: [],
  offices: [],
  series: [],
  roster: [],
  claims: [],
});

function total({ claims, ...lists }: Lists): number {
  const disagreements = new Set(claims.map(({ disagreement }) => disagreement)).size;
  return Object.values(lists).reduce((sum, list) => sum + list.length, disagreements);
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
      put(listsOf(source), { record, citations: all.filter((citation) => citation.source === source), alone });
    }
  };
  for (const event of dataset.events) note(event, event.citations, (to, one) => to.events.push(one));
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
  const of = new Map([...lists].map(([id, found]) => [id, { ...found, records: total(found) }]));
  return { of, witness, whole };
}

const known = new WeakMap<Dataset, Index>();

function indexOf(dataset: Dataset): Index {
  const index = known.get(dataset) ?? build(dataset);
  known.set(dataset, index);
  return index;
}

const NOTHING: CitedFor = { ...emptyLists(), records: 0 };

/** Everything that rests on a source; nothing for an id that no record cites. Built once for each dataset. */
export function citedFor(dataset: Dataset, source: string): CitedFor {
  return indexOf(dataset).of.get(source) ?? NOTHING;
}

/**
 * Whether a record has one witness only: it cites a single source, or sources that share one text (`custom.sameTextAs`,
 * also through a third source). Undefined where it has several, or none.
 */
export function restsOnOne(dataset: Dataset, citations: readonly Citation[]): OneWitness | undefined {
  return witnessCount(citations, witnessOf(dataset));
}

/**
 * The same for a mark of sources: undefined as well where its citations are gathered from several records, of which each may
 * have a witness of its own.
 */
export function loneWitness(dataset: Dataset, citations: readonly Citation[]): OneWitness | undefined {
  return indexOf(dataset).whole.has(citations) ? restsOnOne(dataset, citations) : undefined;
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
  const other = index.whole.has(citations);
  const records = index.of.get(source)?.records ?? 0;
  return { records: other ? records - 1 : records, other };
}
