import type { Actor } from "./actor";
import { asLoaded } from "./claims";
import type { Dataset, Lookup } from "./dataset";
import type { Event } from "./event";
import type { Filters } from "./filters";
import type { Count, RosterEntry, Series } from "./membership";
import type { ListName, Records } from "./records";
import { RESOURCE_NAMES, type ResourceName } from "./resources";
import { type Citation, type Disagreement, RECORD_LISTS } from "./schema";
import type { Source } from "./source";

/** Ids of the records with which an extract begins, by list. */
export type Chosen = { readonly [N in ListName]?: readonly string[] };

type Found = { [N in ListName]: Set<string> };

/** The records of each list as the app holds them. */
interface Held {
  events: Event;
  actors: Actor;
  series: Series;
  counts: Count;
  roster: RosterEntry;
  sources: Source;
  disagreements: Disagreement;
}

/** A record as it stands in its file: what the app adds when it reads it (days, order, standing) is left out. */
export const AS_FILED: { [N in ListName]: (held: Held[N]) => Records[N] } = {
  events: ({ when: _when, index: _index, status, ...record }) =>
    status === "happened" ? record : { ...record, status },
  actors: ({ standIn: _, offices, ...record }) => {
    const held = offices.map(({ start: _start, end: _end, ...office }) => office);
    return held.length > 0 ? { ...record, offices: held } : record;
  },
  series: ({ start: _start, end: _end, standIn: _, ...record }) => record,
  counts: ({ when: _when, standing: _standing, ...record }) => record,
  roster: ({ joinedWhen: _joined, listedWhen: _listed, ...record }) => record,
  sources: ({ standIn: _, ...record }) => record,
  disagreements: (record) => record,
};

type Reference = readonly [list: ListName, id: string | undefined];

const cited = (citations: readonly Citation[]): Reference[] => citations.map(({ source }) => ["sources", source]);
const SUBJECT_LIST = {
  event: "events",
  actor: "actors",
  count: "counts",
  series: "series",
  source: "sources",
} as const;

/** What the records of each list refer to: an extract holds it too. */
const REFERS_TO: { [N in ListName]: (held: Held[N]) => Reference[] } = {
  events: ({ participants, citations, partOf }) => [
    ...participants.map(({ actor }): Reference => ["actors", actor]),
    ...cited(citations),
    ["events", partOf],
  ],
  actors: ({ offices, parent, citations }) => [
    ...offices.flatMap((office): Reference[] => [["actors", office.organization], ...cited(office.citations)]),
    ["actors", parent],
    ...cited(citations),
  ],
  series: ({ citations }) => cited(citations),
  counts: ({ series, event, citations }) => [["series", series], ["events", event], ...cited(citations)],
  roster: ({ actor, series, citations }) => [["actors", actor], ["series", series], ...cited(citations)],
  sources: ({ custom }) => [["sources", custom.sameTextAs]],
  disagreements: ({ about, claims }) => [
    ...about.map(({ type, id }): Reference => [SUBJECT_LIST[type], id]),
    ...claims.flatMap(({ citation, count }): Reference[] => [...cited([citation]), ["counts", count]]),
  ],
};

type Known = { [N in ListName]: Lookup<Held[N]> };

const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((record) => [record.id, record]));

const referredBy = <N extends ListName>(known: Known, list: N, id: string): Reference[] => {
  const held = known[list].get(id);
  return held === undefined ? [] : REFERS_TO[list](held);
};

/** The disagreements about chosen records: without them an extract would hide that its sources differ. */
function concerned({ disagreements }: Dataset, chosen: Chosen): string[] {
  const ids = new Map(Object.entries(chosen).map(([list, found]) => [list, new Set(found)]));
  return disagreements
    .filter(({ about }) => about.some(({ type, id }) => ids.get(SUBJECT_LIST[type])?.has(id)))
    .map(({ id }) => id);
}

/** One list of an extract, in the order of the dataset. Its records are made one by one, when they are written. */
export interface ExtractList {
  readonly list: ListName;
  readonly size: number;
  readonly record: (index: number) => object;
}

/** One resource of an extract with its lists. */
export interface ExtractResource {
  readonly name: ResourceName;
  readonly title: string;
  readonly lists: readonly ExtractList[];
}

/** The records of an extract, and the ids of those that are referred to but could not be read. */
export interface ExtractRecords {
  readonly resources: readonly ExtractResource[];
  readonly unreadable: Partial<Record<"actors" | "sources" | "series", string[]>>;
}

function listOf<N extends ListName>(list: N, held: readonly Held[N][], found: Found): ExtractList {
  const records = held.filter(({ id }) => found[list].has(id));
  return {
    list,
    size: records.length,
    record: (index) => {
      const one = records[index];
      return one === undefined ? {} : AS_FILED[list](one);
    },
  };
}

/** After so many records the work pauses. */
const STEP = 500;

/**
 * Gathers the chosen records with everything they refer to, directly or through others, the disagreements about the chosen ones,
 * and the actors named by the filters. As loaded: a claim that the reader chose to display stands in the address, not in a record.
 * Yields now and then, so that the page can have its turn.
 */
export function* gatherExtract(shown: Dataset, filters: Filters, chosen: Chosen): Generator<undefined, ExtractRecords> {
  const dataset = asLoaded(shown);
  const known: Known = {
    events: dataset.eventById,
    actors: dataset.actorById,
    series: dataset.seriesById,
    counts: dataset.countById,
    roster: byId(dataset.roster),
    sources: dataset.sourceById,
    disagreements: byId(dataset.disagreements),
  };
  const lists = Object.keys(known) as ListName[];
  const found = Object.fromEntries(lists.map((list) => [list, new Set<string>()])) as Found;
  const waiting: Reference[] = [
    ...lists.flatMap((list) => (chosen[list] ?? []).map((id): Reference => [list, id])),
    ...filters.actors.map((id): Reference => ["actors", id]),
    ...concerned(dataset, chosen).map((id): Reference => ["disagreements", id]),
    ...shown.chosenClaims.map(({ disagreement }): Reference => ["disagreements", disagreement.id]),
  ];
  let met = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [list, id] = next;
    if (id === undefined || found[list].has(id)) continue;
    found[list].add(id);
    waiting.push(...referredBy(known, list, id));
    met++;
    if (met % STEP === 0) yield;
  }
  const resources = RESOURCE_NAMES.map((name) => ({
    name,
    title: dataset.descriptor.resources.find((resource) => resource.name === name)?.title ?? name,
    lists: (Object.keys(RECORD_LISTS[name]) as ListName[]).map((list) => listOf(list, dataset[list], found)),
  }));
  // What stands in for a record that could not be read is in the maps, and in no list.
  const unreadable: ExtractRecords["unreadable"] = {};
  for (const list of ["actors", "sources", "series"] as const) {
    const readable = new Set(dataset[list].map(({ id }) => id));
    const ids = [...found[list]].filter((id) => !readable.has(id));
    if (ids.length > 0) unreadable[list] = ids;
  }
  return { resources, unreadable };
}
