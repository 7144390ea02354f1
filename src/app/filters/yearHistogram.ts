import type { Dataset } from "../../domain/dataset";
import { fromDay, toDay } from "../../domain/dates";
import { type Filters, NO_FILTERS } from "../../domain/filters";
import { selectionOf } from "../../domain/selection";

/** One bar: how many events may have happened in a year, of all and of those that the other filters let through. */
export interface YearBar {
  readonly year: number;
  readonly all: number;
  readonly shown: number;
}

/**
 * Events per year of the dataset's span. An event that spans several years counts in each of them. The chosen years do not matter:
 * the bars say what other years would show.
 */
export function yearHistogram(dataset: Dataset, filters: Filters): YearBar[] {
  const first = fromDay(dataset.span.earliest).year;
  const all = selectionOf(dataset, NO_FILTERS).facets.years;
  const { years } = selectionOf(dataset, filters).facets;
  return Array.from(all, (count, i) => ({ year: first + i, all: count, shown: years[i] ?? 0 }));
}

/**
 * Bars as the data of one path, each in a box of 1 × 1: one element for all, since a span may have hundreds of years.
 * @param height of a bar, from 0 (none) to 1
 */
export function barsPath(bars: readonly YearBar[], height: (bar: YearBar) => number): string {
  return bars
    .map((bar, i) => {
      const tall = height(bar);
      return tall > 0 ? `M${i + 0.1} 1v${-tall}h.8V1z` : "";
    })
    .join("");
}

/** The years between which a slider's thumbs stand, for filters that may name months or days. */
export function thumbYears(dataset: Dataset, filters: Pick<Filters, "from" | "to">): [number, number] {
  const first = fromDay(dataset.span.earliest).year;
  const last = fromDay(dataset.span.latest).year;
  const clamp = (year: number) => Math.min(last, Math.max(first, year));
  const from = filters.from ? clamp(Number(filters.from.slice(0, 4))) : first;
  const to = filters.to ? clamp(Number(filters.to.slice(0, 4))) : last;
  return [from, to];
}

/** The filters that two thumbs mean: an end of the span is no restriction. */
export function yearsFilter(dataset: Dataset, [from, to]: readonly [number, number]): Pick<Filters, "from" | "to"> {
  return {
    from: toDay(from) <= dataset.span.earliest ? "" : String(from),
    to: toDay(to, 12, 31) >= dataset.span.latest ? "" : String(to),
  };
}
