import { clampDay, KIND_CODES } from "./columns";
import type { Dataset } from "./dataset";
import { overlaps } from "./dates";
import type { Event } from "./event";
import { activeEventFilters, dayRange, EVENT_FILTERS, type EventFilter, type Filters, searchWords } from "./filters";

/** What the filters let through, computed once for all views. */
export interface Selection {
  /** The selected events, in order of time. */
  readonly events: readonly Event[];
  readonly total: number;
  /** One entry an event of the dataset: 1 where it is selected. */
  readonly mask: Uint8Array;
  /** How many selected events each actor takes part in; actors without any are absent. */
  readonly involvement: ReadonlyMap<string, number>;
}

/** The plain definition of the filters (the URL contract of ARCHITECTURE.md): whether one event passes. */
export function passes(dataset: Dataset, filters: Filters, event: Event): boolean {
  const inRange = overlaps(event.when, dayRange(filters));
  const ofKind = filters.kinds.length === 0 || filters.kinds.includes(event.kind);
  const takesPart = (id: string) => event.participants.some(({ actor }) => actor === id);
  const withActors =
    filters.actors.length === 0 ||
    (filters.match === "all" ? filters.actors.every(takesPart) : filters.actors.some(takesPart));
  const text = dataset.columns.haystack(event.index);
  return inRange && ofKind && withActors && searchWords(filters.q).every((word) => text.includes(word));
}

/** The same over columns: one pass over the days, the actors' postings, no object touched before it is selected. */
function selectOverColumns(dataset: Dataset, filters: Filters): Uint8Array {
  const { earliest, latest, kind, haystack } = dataset.columns;
  const size = dataset.events.length;
  const mask = new Uint8Array(size);
  const range = dayRange(filters);
  const from = clampDay(range.earliest);
  const to = clampDay(range.latest);
  const kinds = new Set(filters.kinds.map((name) => KIND_CODES.indexOf(name)));
  for (let i = 0; i < size; i++) {
    const inRange = (earliest[i] as number) <= to && (latest[i] as number) >= from;
    mask[i] = inRange && (kinds.size === 0 || kinds.has(kind[i] as number)) ? 1 : 0;
  }
  if (filters.actors.length > 0) {
    const hits = new Uint16Array(size);
    const named = new Set(filters.actors);
    for (const id of named) for (const i of dataset.eventsOfActor.get(id) ?? []) hits[i] = (hits[i] as number) + 1;
    const wanted = filters.match === "all" ? named.size : 1;
    for (let i = 0; i < size; i++) if ((hits[i] as number) < wanted) mask[i] = 0;
  }
  const words = searchWords(filters.q);
  if (words.length > 0) {
    for (let i = 0; i < size; i++) {
      if (mask[i] && !words.every((word) => haystack(i).includes(word))) mask[i] = 0;
    }
  }
  return mask;
}

function select(dataset: Dataset, filters: Filters): Selection {
  const mask = selectOverColumns(dataset, filters);
  const events = dataset.events.filter((event) => mask[event.index] === 1);
  const involvement = new Map<string, number>();
  for (const event of events) {
    for (const id of new Set(event.participants.map(({ actor }) => actor))) {
      involvement.set(id, (involvement.get(id) ?? 0) + 1);
    }
  }
  return { events, total: dataset.events.length, mask, involvement };
}

const known = new WeakMap<Dataset, WeakMap<Filters, Selection>>();

/** The selection for these filters. Views may call it freely: it is computed once for each pair of objects. */
export function selectionOf(dataset: Dataset, filters: Filters): Selection {
  let ofDataset = known.get(dataset);
  if (!ofDataset) {
    ofDataset = new WeakMap();
    known.set(dataset, ofDataset);
  }
  let selection = ofDataset.get(filters);
  if (!selection) {
    selection = select(dataset, filters);
    ofDataset.set(filters, selection);
  }
  return selection;
}

/**
 * For an empty selection: the filters of which loosening one alone would show events again, with how many,
 * most first. Empty where no single one helps.
 */
export function loosenings(
  dataset: Dataset,
  filters: Filters,
): { filter: EventFilter; events: number; filters: Filters }[] {
  return activeEventFilters(filters)
    .map((filter) => {
      const looser: Filters = { ...filters, ...EVENT_FILTERS[filter].clear };
      return { filter, filters: looser, events: selectionOf(dataset, looser).events.length };
    })
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events);
}
