import { type LinkedView, linkOf, type Side, SLIDE_VIEWS, type Slide } from "../../domain/briefing";
import { withClaims } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import { dateOf, formatDate } from "../../domain/dates";
import type { Deck, DeckSlide } from "../../domain/deck";
import { activeEventFilters, type Display, type Filters } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { issuedText, type Source } from "../../domain/source";
import { sourcesBehind } from "../../domain/sourcesBehind";
import { settleDisplay, settleFilters } from "../../url/settle";

/** The filters and display that the presenter uses instead of a slide's own. */
export interface Live {
  readonly filters: Filters;
  readonly display: Display;
}

/** What stands over the headline of every slide: the briefing's title, and where it shows the wrong dataset that it does. */
export function kickerOf({ head }: Deck, { id }: Dataset): string {
  return head.dataset === id
    ? head.title
    : `${head.title} · made for the dataset “${head.dataset}”, shown here with “${id}”`;
}

/** A slide's own filters and display; plain ones where it has none. */
export function liveOf(entry: DeckSlide | undefined): Live {
  return linkOf(entry?.ok ? entry.slide.state : undefined);
}

/** One view on a slide, ready to be drawn. */
export interface Picture {
  readonly view: LinkedView;
  readonly record: string;
  /** With the slide's choice between claims. */
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly display: Display;
  readonly sources: readonly Source[];
  /** What of the slide could not be had, as sentences; the rest is shown. */
  readonly problems: readonly string[];
  /** False where the record that the view is about is not in the dataset. */
  readonly there: boolean;
}

const RECORDS = {
  actor: (dataset: Dataset, id: string) => dataset.actorById.has(id),
  event: (dataset: Dataset, id: string) => dataset.eventById.has(id),
  source: (dataset: Dataset, id: string) => dataset.sourceById.has(id),
} as const;

/** Views in which an empty selection of events leaves little to see. */
const SHOWS_EVENTS: ReadonlySet<LinkedView> = new Set(["overview", "timeline", "actors"]);

/**
 * Reads one view of a slide against the dataset: what the slide names and the dataset lacks is named and passed over.
 * @param loaded the dataset as loaded, before any choice between claims
 */
export function pictureOf(loaded: Dataset, { view, record = "", state }: Omit<Side, "label">, live?: Live): Picture {
  const link = live ?? linkOf(state);
  const settled = settleFilters(loaded, link.filters);
  const looked = settleDisplay(loaded, link.display);
  const dataset = withClaims(loaded, settled.filters.claims);
  const row: { label: string; record?: keyof typeof RECORDS } = SLIDE_VIEWS[view];
  const there = row.record === undefined || RECORDS[row.record](dataset, record);
  const none = SHOWS_EVENTS.has(view) && selectionOf(dataset, settled.filters).events.length === 0;
  return {
    view,
    record,
    dataset,
    filters: settled.filters,
    display: looked.display,
    // On a slide the overview is its figures.
    sources: there
      ? sourcesBehind(dataset, settled.filters, { view: view === "overview" ? "figures" : view, id: record })
      : [],
    problems: [
      ...(there ? [] : [`The ${row.record} “${record}” is not in this dataset any more.`]),
      ...[...settled.problems, ...looked.problems].map(({ param, value, reason }) => `${param} ${value}: ${reason}.`),
      ...(none && dataset.events.length > 0 && activeEventFilters(settled.filters).length > 0
        ? [`The filters of this slide select none of the ${formatNumber(dataset.events.length)} events.`]
        : []),
    ],
    there,
  };
}

/** Sentences on what a slide points at and the dataset lacks. */
export function annotationProblems(dataset: Dataset, { annotations = [] }: Slide): string[] {
  const known = { event: dataset.eventById, count: dataset.countById, actor: dataset.actorById } as const;
  return annotations
    .filter(({ about }) => !known[about.type].has(about.id))
    .map(
      ({ about, text }) =>
        `“${text}” points at the ${about.type} “${about.id}”, which is not in this dataset any more.`,
    );
}

/** The year of a source, or nothing. */
function yearOf({ issued }: Source): string {
  return issued ? ` ${formatDate(dateOf(issuedText(issued))).slice(-4)}` : "";
}

/** Sources are told by publisher and year at the foot of a slide; more than this are counted. */
const NAMED = 5;

/** "Sources: WePROTECT 2015; ITU 2021 and 12 more. Data 1.0.0, 21 November 2026" */
export function sourceLine({ descriptor }: Dataset, sources: readonly Source[]): string {
  const names = [
    ...new Set(
      sources.map((source) => `${source.publisher ?? source["container-title"] ?? source.title}${yearOf(source)}`),
    ),
  ];
  const rest = names.length - NAMED;
  const list = names.slice(0, NAMED).join("; ") + (rest > 0 ? ` and ${formatNumber(rest)} more` : "");
  const data = `Data ${descriptor.version}, ${formatDate(dateOf(descriptor.created))}.`;
  return list ? `${sources.length === 1 ? "Source" : "Sources"}: ${list}. ${data}` : data;
}
