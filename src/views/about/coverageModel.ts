import { eventsOfOneWitness, restsOnOne, sharesTextWith } from "../../domain/cited";
import { kindOf, statusOf } from "../../domain/columns";
import type { Dataset } from "../../domain/dataset";
import { EVENT_KINDS, STATUSES } from "../../domain/event";
import type { Citation, SubjectType } from "../../domain/schema";
import { SOURCE_KINDS, type Source } from "../../domain/source";

/** A row of a table of numbers. */
export interface Tally {
  readonly label: string;
  readonly count: number;
}

function tally<K>(keys: Iterable<K>, labelOf: (key: K) => string): Tally[] {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ label: labelOf(key), count })).sort((a, b) => b.count - a.count);
}

/** How many events of each kind, of each status, and sources of each kind, most first. */
export function talliesOf(dataset: Dataset): { kinds: Tally[]; statuses: Tally[]; sources: Tally[] } {
  const { kind, status } = dataset.columns;
  return {
    kinds: tally(kind, (code) => EVENT_KINDS[kindOf(code)].plural),
    statuses: tally(status, (code) => STATUSES[statusOf(code)].label),
    sources: tally(
      dataset.sources.map(({ custom }) => custom.kind),
      (kind) => SOURCE_KINDS[kind].label,
    ),
  };
}

/** Sources that share one text, each group once, by their place in the dataset. Such a group is one witness, not several. */
export function sharedTexts(dataset: Dataset): Source[][] {
  const groups = dataset.sources.map(({ id }) => [id, ...sharesTextWith(dataset, id)].sort().join(" "));
  return [...new Set(groups)]
    .map((group) => new Set(group.split(" ")))
    .filter((ids) => ids.size > 1)
    .map((ids) => dataset.sources.filter(({ id }) => ids.has(id)));
}

/** How many records of one sort there are, and how many of them rest on a single witness. */
export interface WitnessTally extends Tally {
  readonly single: number;
}

type Citing = { readonly citations: readonly Citation[] };

/** Records that rest on one source, or on several that share one text. */
export function singleWitness(dataset: Dataset): WitnessTally[] {
  const isSingle = ({ citations }: Citing) => restsOnOne(dataset, citations) !== undefined;
  const among = (label: string, records: readonly Citing[]): WitnessTally => ({
    label,
    count: records.length,
    single: records.filter(isSingle).length,
  });
  const tallies = [
    { label: "Events", count: dataset.columns.size, single: eventsOfOneWitness(dataset) },
    among("Actors", dataset.actors),
    among("Counts", dataset.counts),
    among("Entries of membership lists", dataset.roster),
  ];
  return tallies.filter(({ count }) => count > 0);
}

const SUBJECT_NOUNS: Record<SubjectType, readonly [one: string, many: string]> = {
  event: ["event", "events"],
  actor: ["actor", "actors"],
  count: ["count", "counts"],
  series: ["definition", "definitions"],
  source: ["source", "sources"],
};

/** How many records of each type a disagreement is about, with the noun that fits the number. */
export function disputedRecords(dataset: Dataset): { count: number; noun: string }[] {
  const disputed = new Map<SubjectType, Set<string>>();
  for (const { type, id } of dataset.disagreements.flatMap(({ about }) => about)) {
    disputed.set(type, (disputed.get(type) ?? new Set()).add(id));
  }
  return [...disputed].map(([type, ids]) => ({ count: ids.size, noun: SUBJECT_NOUNS[type][ids.size === 1 ? 0 : 1] }));
}
