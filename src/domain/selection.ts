import { clampDay, KIND_CODES, textOfActor, textOfEvent, textOfSource } from "./columns";
import type { Dataset } from "./dataset";
import { fromDay, overlaps } from "./dates";
import type { Event, EventKind } from "./event";
import {
  activeEventFilters,
  dayRange,
  EVENT_FILTERS,
  type EventFilter,
  type Filters,
  NO_FILTERS,
  searchWords,
} from "./filters";
import { lazyList } from "./lazyList";
import { eventsWithWord } from "./wordSearch";

/** What the filters let through, computed once for all views. */
export interface Selection {
  /** The selected events, in order of time; each is read when it is asked for. */
  readonly events: readonly Event[];
  /** Their places in `Dataset.events`, ascending. */
  readonly places: Uint32Array;
  readonly total: number;
  /** One entry an event of the dataset: 1 where it is selected. */
  readonly mask: Uint8Array;
  /** How many selected events each actor takes part in; actors without any are absent. */
  readonly involvement: ReadonlyMap<string, number>;
  /** How many events each option of a filter would show beside the other filters in force. */
  readonly facets: {
    readonly kinds: ReadonlyMap<EventKind, number>;
    readonly actors: ReadonlyMap<string, number>;
    /** One entry a year of the span: an event counts in each year that it may have touched. */
    readonly years: Uint32Array;
  };
}

/** The plain definition of the filters (the URL contract of ARCHITECTURE.md): whether one event passes. */
export function passes(dataset: Dataset, filters: Filters, event: Event): boolean {
  const inRange = overlaps(event.when, dayRange(filters));
  const ofKind = filters.kinds.length === 0 || filters.kinds.includes(event.kind);
  const takesPart = (id: string) => event.participants.some(({ actor }) => actor === id);
  const withActors =
    filters.actors.length === 0 ||
    (filters.match === "all" ? filters.actors.every(takesPart) : filters.actors.some(takesPart));
  const texts = [
    textOfEvent(event),
    ...event.participants
      .map(({ actor }) => dataset.actorById.get(actor))
      .flatMap((actor) => (actor ? textOfActor(actor) : [])),
    ...event.citations
      .map(({ source }) => dataset.sourceById.get(source))
      .flatMap((source) => (source ? textOfSource(source) : [])),
  ];
  const found = searchWords(filters.q).every((word) => texts.some((text) => text.includes(word)));
  return inRange && ofKind && withActors && found;
}

/** For each filter a bit, set in the entry of an event that this filter leaves out. */
const BITS = { years: 1, kinds: 2, actors: 4, q: 8 } as const satisfies Record<EventFilter, number>;

/** Which filters leave out which event: over columns and postings, no record is read. */
function leftOutBy(dataset: Dataset, filters: Filters): Uint8Array {
  const { size, earliest, latest, kind } = dataset.columns;
  const out = new Uint8Array(size);
  const range = dayRange(filters);
  const from = clampDay(range.earliest);
  const to = clampDay(range.latest);
  const kinds = Uint8Array.from(KIND_CODES, (name) =>
    filters.kinds.length === 0 || filters.kinds.includes(name) ? 1 : 0,
  );
  for (let i = 0; i < size; i++) {
    const inRange = (earliest[i] as number) <= to && (latest[i] as number) >= from;
    out[i] = (inRange ? 0 : BITS.years) | (kinds[kind[i] as number] ? 0 : BITS.kinds);
  }
  if (filters.actors.length > 0) {
    const hits = new Uint16Array(size);
    const named = new Set(filters.actors);
    for (const id of named) for (const i of dataset.eventsOfActor.get(id) ?? []) hits[i] = (hits[i] as number) + 1;
    const wanted = filters.match === "all" ? named.size : 1;
    for (let i = 0; i < size; i++) if ((hits[i] as number) < wanted) out[i] = (out[i] as number) | BITS.actors;
  }
  for (const word of searchWords(filters.q)) {
    const found = eventsWithWord(dataset, word);
    for (let i = 0; i < size; i++) if (!found[i]) out[i] = (out[i] as number) | BITS.q;
  }
  return out;
}

const byIdWhere = <K>(keys: readonly K[], counts: Uint32Array): ReadonlyMap<K, number> =>
  new Map(keys.flatMap((key, i): [K, number][] => (counts[i] ? [[key, counts[i]]] : [])));

/** Counts events in the years that they touch, inside the span: where each begins and ends, then one sum. */
function yearCounter({ span, columns: { firstYear, lastYear } }: Dataset) {
  const first = fromDay(span.earliest).year;
  const last = fromDay(span.latest).year;
  const steps = new Int32Array(last - first + 2);
  return {
    add: (event: number) => {
      const from = Math.max(firstYear[event] as number, first) - first;
      const to = Math.min(lastYear[event] as number, last) - first + 1;
      steps[from] = (steps[from] as number) + 1;
      steps[to] = (steps[to] as number) - 1;
    },
    counts: () => {
      let open = 0;
      return Uint32Array.from(steps.subarray(0, -1), (step) => {
        open += step;
        return open;
      });
    },
  };
}

/** One pass: what is selected, and how many events each option of a filter would show. */
function select(dataset: Dataset, filters: Filters): Selection {
  const { size, kind, participants } = dataset.columns;
  const out = leftOutBy(dataset, filters);
  const actors = [...dataset.actorById.keys()];
  const mask = new Uint8Array(size);
  const places = new Uint32Array(size);
  const involved = new Uint32Array(actors.length);
  const offered = filters.actors.length > 0 ? new Uint32Array(actors.length) : involved;
  const kinds = new Uint32Array(KIND_CODES.length);
  const years = yearCounter(dataset);
  let selected = 0;
  for (let i = 0; i < size; i++) {
    const by = out[i] as number;
    if ((by & ~BITS.kinds) === 0) kinds[kind[i] as number] = (kinds[kind[i] as number] as number) + 1;
    if ((by & ~BITS.years) === 0) years.add(i);
    if ((by & ~BITS.actors) !== 0) continue;
    const counts = by === 0 ? involved : offered;
    const both = by === 0 && offered !== involved;
    for (let at = participants.starts[i] as number; at < (participants.starts[i + 1] as number); at++) {
      const actor = participants.items[at] as number;
      counts[actor] = (counts[actor] as number) + 1;
      if (both) offered[actor] = (offered[actor] as number) + 1;
    }
    if (by !== 0) continue;
    mask[i] = 1;
    places[selected++] = i;
  }
  const shown = places.slice(0, selected);
  const involvement = byIdWhere(actors, involved);
  return {
    events: lazyList(selected, (position) => eventAt(dataset, shown[position])),
    places: shown,
    total: size,
    mask,
    involvement,
    facets: {
      kinds: byIdWhere(KIND_CODES, kinds),
      actors: offered === involved ? involvement : byIdWhere(actors, offered),
      years: years.counts(),
    },
  };
}

function eventAt({ events }: Dataset, place = -1): Event {
  const event = events[place];
  if (!event) throw new RangeError(`there is no event ${place}`);
  return event;
}

const known = new WeakMap<Dataset, WeakMap<Filters, Selection>>();

/** The selection for these filters. Views may call it freely: it is computed once for each pair of objects. */
export function selectionOf(dataset: Dataset, filters: Filters): Selection {
  let ofDataset = known.get(dataset);
  if (!ofDataset) {
    ofDataset = new WeakMap();
    known.set(dataset, ofDataset);
  }
  // What lets every event through is asked for by many, in objects of their own.
  const key = activeEventFilters(filters).length === 0 ? NO_FILTERS : filters;
  let selection = ofDataset.get(key);
  if (!selection) {
    selection = select(dataset, key);
    ofDataset.set(key, selection);
  }
  return selection;
}

/**
 * Selects as first filters will, and forgets it: what goes over all events takes a fraction of the time once the browser has compiled it
 * for events that are left out.
 */
export function rehearse(dataset: Dataset): void {
  const { earliest, latest } = dataset.span;
  const year = fromDay((earliest + latest) / 2).year;
  for (const from of [year, year + 1]) select(dataset, { ...NO_FILTERS, from: String(from) });
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
