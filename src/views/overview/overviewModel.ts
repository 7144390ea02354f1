import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import { fromDay } from "../../domain/dates";
import { dayRange, type Filters } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";

const plural = (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`;

/** The first and the last year of what is shown, inside the chosen years; undefined where nothing is. */
function yearsShown(dataset: Dataset, filters: Filters): string | undefined {
  const { places } = selectionOf(dataset, filters);
  if (places.length === 0) return undefined;
  const { earliest, latest } = dataset.columns;
  const range = dayRange(filters);
  const from = Math.max(dataset.span.earliest, range.earliest);
  const to = Math.min(dataset.span.latest, range.latest);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    first = Math.min(first, Math.max(earliest[place] as number, from));
    last = Math.max(last, Math.min(latest[place] as number, to));
  }
  const years = [fromDay(first).year, fromDay(last).year];
  return years[0] === years[1] ? `${years[0]}` : `${years[0]} to ${years[1]}`;
}

/** How many sources the events shown cite. */
function sourcesOf({ columns: { cited }, sourceById }: Dataset, places: Uint32Array): number {
  const met = new Uint8Array(sourceById.size);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    for (let at = cited.starts[place] as number; at < (cited.starts[place + 1] as number); at++) {
      met[cited.items[at] as number] = 1;
    }
  }
  return met.reduce((sum, one) => sum + one, 0);
}

/** On how many of the events shown sources disagree. */
function disputedAmong(dataset: Dataset, mask: Uint8Array): number {
  const disputed = new Set(
    dataset.disagreements.flatMap(({ about }) => about.flatMap(({ type, id }) => (type === "event" ? id : []))),
  );
  return [...disputed].filter((id) => mask[dataset.eventById.get(id)?.index ?? -1] === 1).length;
}

/** On how many of the events shown sources disagree; "" where on none. */
function disputeSentence(disputed: number, shown: number): string {
  if (disputed === 0) return "";
  const which = shown === 1 ? "this event" : `${formatNumber(disputed)} of these events`;
  return ` Sources disagree on ${which}; ${disputed === 1 ? "it" : "each"} is marked.`;
}

/**
 * What the page shows, in a sentence or two that are right for the filters in force: how many events from when to when,
 * how many actors take part in them, how many sources stand behind them, and how many are told differently by sources.
 */
export function leadSentence(dataset: Dataset, filters: Filters): string {
  const { places, mask, total, involvement } = selectionOf(dataset, filters);
  const { title } = dataset.descriptor;
  if (total === 0) return `${title}. ${whyNone(dataset, "events")}`;
  const years = yearsShown(dataset, filters);
  if (!years) return `${title}: none of its ${formatNumber(total)} events passes the present filters.`;
  const sources = sourcesOf(dataset, places);
  const disputed = disputedAmong(dataset, mask);
  const shown =
    places.length === total
      ? plural(total, "event", "events")
      : `${formatNumber(places.length)} of ${plural(total, "event", "events")}`;
  const counts = [
    shown,
    plural(involvement.size, "actor that took part", "actors that took part"),
    plural(sources, "source", "sources"),
  ];
  return `${title}, ${years}: ${counts.slice(0, -1).join(", ")} and ${counts.at(-1)}.${disputeSentence(disputed, places.length)}`;
}
