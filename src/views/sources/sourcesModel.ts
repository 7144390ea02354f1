import { alphabetical } from "../../domain/alphabetical";
import { type CitedFor, citedFor, eventsCiting } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { type DateSpan, overlaps } from "../../domain/dates";
import { dayRange, type Filters, folded, searchWords, showsGroup } from "../../domain/filters";
import { listed } from "../../domain/listed";
import { formatNumber } from "../../domain/membership";
import type { Disagreement } from "../../domain/schema";
import { selectionOf } from "../../domain/selection";
import type { Source } from "../../domain/source";
import { counted } from "../../ui/event/counted";
import { authorsText, issuedWhen, kindOfMany, SOURCE_KIND_IDS, type SourceKind } from "./sourceWords";

/** How many records of a sort rest on a source: those shown under the filters, and all. */
export interface Tally {
  readonly shown: number;
  readonly total: number;
}

/** A line of the list of sources. */
export interface SourceRow {
  readonly source: Source;
  readonly when: DateSpan | undefined;
  readonly events: Tally;
  readonly counts: Tally;
  /** Actors of whom it supports the description or an office; the filters do not concern them. */
  readonly actors: number;
  /** Whether an event or a count that is shown rests on it. */
  readonly behind: boolean;
  /** Where sources contradict each other about the source itself. */
  readonly disagreements: readonly Disagreement[];
  /** What the search looks in, folded. */
  readonly text: string;
}

/** Alphabetical order of sources. */
export function byTitle(a: Source, b: Source): number {
  return alphabetical(a.title, b.title);
}

function tally<T>(resting: readonly { readonly record: T }[], isShown: (record: T) => boolean): Tally {
  return { shown: resting.filter(({ record }) => isShown(record)).length, total: resting.length };
}

function eventTally(places: Uint32Array, mask: Uint8Array): Tally {
  let shown = 0;
  for (const place of places) shown += mask[place] as number;
  return { shown, total: places.length };
}

function actorsOn({ actors, offices }: CitedFor): number {
  return new Set([...actors.map(({ record }) => record.id), ...offices.map(({ record }) => record.actor.id)]).size;
}

/**
 * Every source, those whose record could not be read among them, in alphabetical order. A count is shown when its group
 * is chosen and its date overlaps the chosen years.
 */
export function sourceRows(dataset: Dataset, filters: Filters): SourceRow[] {
  const { mask } = selectionOf(dataset, filters);
  const range = dayRange(filters);
  return [...dataset.sourceById.values()].sort(byTitle).map((source) => {
    const cited = citedFor(dataset, source.id);
    const events = eventTally(eventsCiting(dataset, source.id), mask);
    const counts = tally(cited.counts, ({ group, when }) => showsGroup(filters, group) && overlaps(when, range));
    return {
      source,
      when: issuedWhen(source),
      events,
      counts,
      actors: actorsOn(cited),
      disagreements: dataset.disagreementsOn("source", source.id),
      behind: events.shown + counts.shown > 0,
      text: folded([source.title, source["container-title"], source.publisher, authorsText(source)].join(" ")),
    };
  });
}

/** What the reader narrows the list by, on this page alone. */
export interface Narrowing {
  readonly q: string;
  readonly kind: SourceKind | "";
  readonly behindOnly: boolean;
}

/** The rows that pass the search and the toggle, of every kind: the kinds' numbers are counted from them. */
export function rowsFound(
  rows: readonly SourceRow[],
  { q, behindOnly }: Omit<Narrowing, "kind">,
): readonly SourceRow[] {
  const words = searchWords(q);
  return rows.filter(({ text, behind }) => (behind || !behindOnly) && words.every((word) => text.includes(word)));
}

/** The rows of one kind; all of them for "". */
export function rowsOfKind(rows: readonly SourceRow[], kind: SourceKind | ""): readonly SourceRow[] {
  return kind === "" ? rows : rows.filter(({ source }) => source.custom.kind === kind);
}

/** "206 sources: 80 primary, 90 press and 36 secondary. 60 were read as archived copies, 4 were not read." */
export function sourcesSentence(rows: readonly SourceRow[]): string {
  const count = (test: (source: Source) => boolean) => rows.filter(({ source }) => test(source)).length;
  const kinds = SOURCE_KIND_IDS.flatMap((kind) => {
    const size = count(({ custom }) => custom.kind === kind);
    return size > 0 ? [`${formatNumber(size)} ${kindOfMany(kind, size)}`] : [];
  });
  const archived = count(({ custom }) => custom.archived === true);
  const unread = count(({ custom }) => custom.seen === false);
  const remarks = [
    ...(archived > 0
      ? [`${formatNumber(archived)} read as ${archived === 1 ? "an archived copy" : "archived copies"}`]
      : []),
    ...(unread > 0 ? [`${formatNumber(unread)} cited by others and not read for this record`] : []),
  ];
  const total = counted(rows.length, "source");
  return [
    kinds.length > 0 ? `${total}: ${listed(kinds)}.` : `${total}.`,
    remarks.length > 0 ? `${remarks.join(", ")}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
