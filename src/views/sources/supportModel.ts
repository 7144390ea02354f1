import { citedFor, type OneWitness, type Resting, sharesTextWith } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { type DateSpan, overlaps } from "../../domain/dates";
import { dayRange, type Filters, showsGroup } from "../../domain/filters";
import type { Citation, Disagreement } from "../../domain/schema";
import { selectionOf } from "../../domain/selection";
import type { Source } from "../../domain/source";
import { countInWords } from "../../ui/growth/countWords";
import type { Target } from "../../ui/links";
import type { DatedLine } from "./DatedStrip";
import { byTitle } from "./sourcesModel";

/** One record, or one claim, that a source supports. */
export interface Support {
  readonly key: string;
  readonly text: string;
  readonly to?: Target;
  readonly when?: DateSpan;
  /** What is to be known besides: whose office, which definition, which question. */
  readonly detail?: string;
  /** What the record cites this source for. */
  readonly stated: readonly Citation[];
  /** Every citation of the record, for its mark. */
  readonly citations: readonly Citation[];
  readonly alone: OneWitness | undefined;
  /** False where the filters leave the record out. */
  readonly shown: boolean;
  /** Where sources contradict each other about the record. */
  readonly disagreements: readonly Disagreement[];
}

/** The records of one sort that a source supports; never empty. */
export interface SupportGroup {
  readonly title: string;
  readonly items: readonly Support[];
}

/** The sort that is folded when it is long: names on membership lists. */
export const ROSTER_TITLE = "Names on membership lists";

/** Everything that rests on a source, by sort, in the order of the dataset. Sorts of which there is nothing are left out. */
export function supportGroups(dataset: Dataset, filters: Filters, source: string): SupportGroup[] {
  const cited = citedFor(dataset, source);
  const { mask } = selectionOf(dataset, filters);
  const range = dayRange(filters);
  const common = <T>({ citations, alone }: Resting<T>, all: readonly Citation[]) => ({
    stated: citations,
    citations: all,
    alone,
    shown: true,
    disagreements: [],
  });
  const events = cited.events.map((one): Support => {
    const { id, title, when, index, citations } = one.record;
    return {
      ...common(one, citations),
      key: id,
      text: title,
      to: { view: "event", id },
      when,
      shown: mask[index] === 1,
      disagreements: dataset.disagreementsOn("event", id),
    };
  });
  const counts = cited.counts.map((one): Support => {
    const { id, when, group, event, series, citations } = one.record;
    return {
      ...common(one, citations),
      key: id,
      text: countInWords(one.record),
      to: event !== undefined && dataset.eventById.has(event) ? { view: "event", id: event } : { view: "membership" },
      when,
      detail: dataset.seriesById.get(series)?.label ?? series,
      shown: showsGroup(filters, group) && overlaps(when, range),
      disagreements: dataset.disagreementsOn("count", id),
    };
  });
  const actors = cited.actors.map((one): Support => {
    const { id, name, citations } = one.record;
    return {
      ...common(one, citations),
      key: id,
      text: name,
      to: { view: "actor", id },
      disagreements: dataset.disagreementsOn("actor", id),
    };
  });
  const offices = cited.offices.map((one): Support => {
    const { actor, office } = one.record;
    return {
      ...common(one, office.citations),
      key: `${actor.id} ${office.title} ${office.from ?? ""}`,
      text: office.title,
      to: { view: "actor", id: actor.id },
      detail: actor.name,
    };
  });
  const series = cited.series.map((one): Support => {
    const { id, label, definition, citations } = one.record;
    return {
      ...common(one, citations),
      key: id,
      text: label,
      to: { view: "membership" },
      detail: definition,
      disagreements: dataset.disagreementsOn("series", id),
    };
  });
  const roster = cited.roster.map((one): Support => {
    const { id, actor, name, series: list, joinedWhen, listedWhen, citations } = one.record;
    const when = joinedWhen ?? listedWhen;
    const label = dataset.seriesById.get(list)?.label ?? list;
    return {
      ...common(one, citations),
      key: id,
      text: (actor === undefined ? name : dataset.actorById.get(actor)?.name) ?? id,
      ...(actor !== undefined && { to: { view: "actor", id: actor } }),
      ...(when && { when }),
      detail: joinedWhen ? `${label}, joined` : `${label}, listed`,
    };
  });
  const claims = cited.claims.map(
    ({ disagreement, claim }): Support => ({
      key: `${disagreement.id} ${claim.value}`,
      text: claim.value,
      to: { view: "disagreements" },
      detail: `${disagreement.topic}${claim.displayed ? " (the claim that the record displays)" : ""}`,
      stated: [claim.citation],
      citations: [claim.citation],
      alone: undefined,
      shown: true,
      disagreements: [],
    }),
  );
  const groups: SupportGroup[] = [
    { title: "Events", items: events },
    { title: "Counts", items: counts },
    { title: "Actors described", items: actors },
    { title: "Offices", items: offices },
    { title: "Definitions of what is counted", items: series },
    { title: ROSTER_TITLE, items: roster },
    { title: "Claims where sources disagree", items: claims },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** The lines of the strip: events and counts, those shown apart from the others. */
export function datedLines(groups: readonly SupportGroup[]): DatedLine[] {
  return groups
    .filter(({ title }) => title === "Events" || title === "Counts")
    .map(({ title, items }) => ({
      label: title,
      shown: items.flatMap(({ when, shown }) => (when && shown ? [when] : [])),
      others: items.flatMap(({ when, shown }) => (when && !shown ? [when] : [])),
    }));
}

/** The records that have no other witness than this source: those that cite it alone, and those that cite copies of its text. */
export function onlyWitness(groups: readonly SupportGroup[]): SupportGroup[] {
  return groups
    .map(({ title, items }) => ({ title, items: items.filter(({ alone }) => alone !== undefined) }))
    .filter(({ items }) => items.length > 0);
}

/** The sources that share one text with this one, in alphabetical order. */
export function copiesOf(dataset: Dataset, source: string): Source[] {
  return sharesTextWith(dataset, source)
    .flatMap((id) => dataset.sourceById.get(id) ?? [])
    .sort(byTitle);
}

const orders = new WeakMap<Dataset, readonly Source[]>();

/** The sources before and after one in alphabetical order. */
export function neighboursOf(dataset: Dataset, id: string): { previous: Source | undefined; next: Source | undefined } {
  const order = orders.get(dataset) ?? [...dataset.sourceById.values()].sort(byTitle);
  orders.set(dataset, order);
  const at = order.findIndex((source) => source.id === id);
  return { previous: order[at - 1], next: order[at + 1] };
}
