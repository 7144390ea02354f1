import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import { fromDay } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { yearOf } from "./chronicleModel";

/**
 * The finding of the band as its title: the year in which most of the selected events began, or the two years that share
 * that. An event of uncertain date counts in the first year that it may have begun in.
 */
export function bandTitle(dataset: Dataset, filters: Filters): string {
  const { events } = selectionOf(dataset, filters);
  const byYear = new Map<number, number>();
  for (const event of events) byYear.set(yearOf(event), (byYear.get(yearOf(event)) ?? 0) + 1);
  const most = Math.max(0, ...byYear.values());
  const busiest = [...byYear].filter(([, count]) => count === most).map(([year]) => year);
  if (most < 2 || busiest.length > 2 || byYear.size < 2) return "What happened when";
  const [first, second] = busiest.sort((a, b) => a - b);
  return second === undefined
    ? `Most happened in ${first}: ${formatNumber(most)} of ${formatNumber(events.length)} events`
    : `Most happened in ${first} and ${second}: ${formatNumber(most)} events each`;
}

const plural = (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`;

/** From when to when the selected events are, how many they are and of how many kinds: one sentence. */
export function timelineSentence(dataset: Dataset, filters: Filters): string {
  const { events, total } = selectionOf(dataset, filters);
  if (total === 0) return whyNone(dataset, "events");
  if (events.length === 0) return `None of ${plural(total, "event", "events")} passes the filters.`;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { when } of events) {
    for (const day of [when.earliest, when.latest].filter(Number.isFinite)) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  const years = [fromDay(first).year, fromDay(last).year];
  const when = years[0] === years[1] ? `In ${years[0]}` : `From ${years[0]} to ${years[1]}`;
  const kinds = new Set(events.map(({ kind }) => kind)).size;
  const shown =
    events.length === total
      ? plural(total, "event", "events")
      : `${formatNumber(events.length)} of ${formatNumber(total)} events`;
  return `${when}: ${shown} of ${plural(kinds, "kind", "kinds")}.`;
}
