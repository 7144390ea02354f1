import type { Dataset } from "./dataset";
import { overlaps } from "./dates";
import { dayRange, type Filters, isFiltered, showsGroup } from "./filters";
import { countAsOf, GROUP_IDS } from "./membership";
import { rowOf } from "./postings";
import type { Citation } from "./schema";
import { selectionOf } from "./selection";
import type { Source } from "./source";

/** What is shown: a view by its id, and for a view of one record the record's id. */
export interface Shown {
  readonly view: string;
  readonly id: string;
}

type Gather = (dataset: Dataset, filters: Filters, id: string) => Iterable<Citation>;
type Citing = { readonly citations: readonly Citation[] };

const ofEach = (records: Iterable<Citing>) => [...records].flatMap(({ citations }) => citations);

/** The sources of some events, in the order in which they are met, without reading an event. */
function citedBy({ columns: { cited }, sourceById }: Dataset, places: Iterable<number>): Citing["citations"] {
  const met = new Set<number>();
  for (const place of places) for (const source of rowOf(cited, place)) met.add(source);
  const ids = [...sourceById.keys()];
  return [...met].map((number) => ({ source: ids[number] ?? "" }));
}

const ofEvents: Gather = (dataset, filters) => citedBy(dataset, selectionOf(dataset, filters).places);

/** The figures as of the end of the chosen years. */
const ofFigures: Gather = (dataset, filters) =>
  ofEach(
    GROUP_IDS.filter((group) => showsGroup(filters, group)).flatMap(
      (group) => countAsOf(dataset, group, dayRange(filters).latest) ?? [],
    ),
  );

/** Those figures, and the counts of the groups shown that may lie in the chosen years. */
const ofCounts: Gather = (dataset, filters, id) => {
  const range = dayRange(filters);
  const drawn = dataset.counts.filter(({ group, when }) => showsGroup(filters, group) && overlaps(when, range));
  return [...ofFigures(dataset, filters, id), ...ofEach(drawn)];
};

const ofActors: Gather = (dataset, filters) => {
  const { involvement } = selectionOf(dataset, filters);
  return ofEach(dataset.actors.filter(({ id }) => involvement.has(id)));
};

const ofRoster: Gather = (dataset, filters) => ofEach(dataset.roster.filter(({ group }) => showsGroup(filters, group)));

const ofSeries: Gather = ({ series }) => ofEach(series);

const claimsOf = (disagreements: Dataset["disagreements"]) =>
  disagreements.flatMap(({ claims }) => claims.map(({ citation }) => citation));

const ofDisagreements: Gather = ({ disagreements }) => claimsOf(disagreements);

const ofChosenClaims: Gather = ({ chosenClaims }) => chosenClaims.map(({ claim }) => claim.citation);

const everySource: Gather = ({ sources }) => sources.map(({ id }) => ({ source: id }));

/** While filters are in force the list of sources shows those behind what is shown; otherwise all. */
const ofSourceList: Gather = (dataset, filters, id) => {
  return isFiltered(filters)
    ? [...ofEvents(dataset, filters, id), ...ofCounts(dataset, filters, id)]
    : everySource(dataset, filters, id);
};

/** One event: its own, those of the figures published with it, and of the claims about either. */
const ofEvent: Gather = (dataset, _, id) => {
  const event = dataset.eventById.get(id);
  const counts = dataset.counts.filter((count) => count.event === id);
  const disagreements = [
    ...dataset.disagreementsOn("event", id),
    ...counts.flatMap((count) => dataset.disagreementsOn("count", count.id)),
  ];
  return [...ofEach(event ? [event, ...counts] : counts), ...claimsOf(disagreements)];
};

/** One actor: its description and offices, the lists that name it, and its events under the filters. */
const ofActor: Gather = (dataset, filters, id) => {
  const actor = dataset.actorById.get(id);
  const roster = dataset.roster.filter((entry) => entry.actor === id);
  const { mask } = selectionOf(dataset, filters);
  const places = (dataset.eventsOfActor.get(id) ?? []).filter((place) => mask[place] === 1);
  return [
    ...ofEach([...(actor ? [actor, ...actor.offices] : []), ...roster]),
    ...citedBy(dataset, places),
    ...claimsOf(dataset.disagreementsOn("actor", id)),
  ];
};

/** What each view rests on, in the order in which it is met. */
const BEHIND: Readonly<Record<string, readonly Gather[]>> = {
  figures: [ofFigures],
  overview: [ofEvents, ofCounts, ofActors],
  timeline: [ofEvents],
  membership: [ofCounts, ofSeries, ofRoster],
  actors: [ofActors, ofEvents],
  actor: [ofActor],
  event: [ofEvent],
  sources: [ofSourceList],
  source: [(_dataset, _filters, id) => [{ source: id }]],
  disagreements: [ofDisagreements],
  about: [everySource],
};

/**
 * The sources on which what a view shows rests, each once, in the order in which they are met: of events in order of time,
 * then of counts, then of actors. A claim that the reader chose to see displayed counts wherever records of several are shown.
 * @param shown the view and its record; what is unknown is taken to show the record as a whole
 */
export function sourcesBehind(dataset: Dataset, filters: Filters, shown: Shown): Source[] {
  const gather = BEHIND[shown.view] ?? [ofEvents, ofCounts, ofActors];
  const citations = [...gather, ofChosenClaims].flatMap((one) => [...one(dataset, filters, shown.id)]);
  return [...new Set(citations.map(({ source }) => source))].flatMap((id) => dataset.sourceById.get(id) ?? []);
}
