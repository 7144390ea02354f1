import { whyNone } from "../../domain/absence";
import { type Columns, isOpen, KIND_CODES } from "../../domain/columns";
import type { Dataset } from "../../domain/dataset";
import { fromDay } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { yearOf } from "./chronicleModel";

/** How many of the events stand under each year, the years in the order in which they first come. */
function byYear(columns: Columns, places: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let year = 0;
  let here = 0;
  for (let i = 0; i < places.length; i++) {
    const next = yearOf(columns, places[i] as number);
    if (next !== year) {
      if (here > 0) counts.set(year, (counts.get(year) ?? 0) + here);
      year = next;
      here = 0;
    }
    here++;
  }
  if (here > 0) counts.set(year, (counts.get(year) ?? 0) + here);
  return counts;
}

/**
 * The finding of the band as its title: the year in which most of the selected events began, or the two years that share
 * that. An event of uncertain date counts in the first year that it may have begun in.
 */
export function bandTitle(dataset: Dataset, filters: Filters): string {
  const { places } = selectionOf(dataset, filters);
  const counts = byYear(dataset.columns, places);
  const most = Math.max(0, ...counts.values());
  const busiest = [...counts].filter(([, count]) => count === most).map(([year]) => year);
  if (most < 2 || busiest.length > 2 || counts.size < 2) return "What happened when";
  const [first, second] = busiest.sort((a, b) => a - b);
  return second === undefined
    ? `Most happened in ${first}: ${formatNumber(most)} of ${formatNumber(places.length)} events`
    : `Most happened in ${first} and ${second}: ${formatNumber(most)} events each`;
}

const plural = (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`;

/** From which day to which some events are, and of how many kinds: open ends say nothing. */
function extentOf({ earliest, latest, kind }: Columns, places: Uint32Array) {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const widen = (day: number) => {
    if (isOpen(day)) return;
    if (day < first) first = day;
    if (day > last) last = day;
  };
  const seen = new Uint8Array(KIND_CODES.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    widen(earliest[place] as number);
    widen(latest[place] as number);
    seen[kind[place] as number] = 1;
  }
  return { first, last, kinds: seen.reduce((sum, one) => sum + one, 0) };
}

/** From when to when the selected events are, how many they are and of how many kinds: one sentence. */
export function timelineSentence(dataset: Dataset, filters: Filters): string {
  const { places, total } = selectionOf(dataset, filters);
  if (total === 0) return whyNone(dataset, "events");
  if (places.length === 0) return `None of ${plural(total, "event", "events")} passes the filters.`;
  const { first, last, kinds } = extentOf(dataset.columns, places);
  const years = [fromDay(first).year, fromDay(last).year];
  const when = years[0] === years[1] ? `In ${years[0]}` : `From ${years[0]} to ${years[1]}`;
  const shown =
    places.length === total
      ? plural(total, "event", "events")
      : `${formatNumber(places.length)} of ${formatNumber(total)} events`;
  return `${when}: ${shown} of ${plural(kinds, "kind", "kinds")}.`;
}
