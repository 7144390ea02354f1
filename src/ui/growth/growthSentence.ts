import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import { dayRange, type Filters, showsGroup } from "../../domain/filters";
import { type Count, countAsOf, isSound } from "../../domain/membership";
import type { Citation } from "../../domain/schema";
import { type FiguresModel, figuresModel } from "../figures/figuresModel";
import { atDate, countInWords, listed } from "./countWords";

/** A generated statement and the citations that it rests on. */
export interface Statement {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Counts by the date that they carry; the date with most figures first, the later one of two. */
function byDate(counts: readonly Count[]): Count[][] {
  const dates = new Map<string, Count[]>();
  for (const count of counts) {
    const text = formatDate(count.when);
    dates.set(text, [...(dates.get(text) ?? []), count]);
  }
  const latest = ([count]: Count[]) => count?.when.earliest ?? 0;
  return [...dates.values()].sort((a, b) => b.length - a.length || latest(b) - latest(a));
}

function beside({ figures }: FiguresModel): string[] {
  return figures.flatMap(({ also }) =>
    also.map((count) => `another count ${atDate(count.when)} gives ${countInWords(count)}`),
  );
}

function nothingYet(filters: Filters, end: string): string {
  const whose = filters.groups.length === 0 ? "No count" : "No count of the groups shown";
  return end ? `${whose} had been published by ${end}.` : `${whose} with a date is in this dataset.`;
}

/** After the last count by group, only totals may follow: said where, and only where, it is so. */
function totalsAfter(dataset: Dataset, filters: Filters): string | undefined {
  if (!showsGroup(filters, "all")) return undefined;
  const day = dayRange(filters).latest;
  const total = countAsOf(dataset, "all", day);
  const split = dataset.counts
    .filter((count) => count.group !== "all" && isSound(count) && count.when.latest <= day)
    .reduce<Count | undefined>(
      (last, count) => (last && last.when.latest >= count.when.latest ? last : count),
      undefined,
    );
  if (!total || !split || total.when.earliest <= split.when.latest) return undefined;
  return `After ${formatDate(split.when)} no dated count splits the groups.`;
}

/**
 * What the chart says for the filters in force: "As of 2 June 2022 the Alliance counted 99 governments, … and 9
 * international organisations; …". Every figure carries its qualifier, unit and date; hidden groups are left out.
 */
export function growthSentence(dataset: Dataset, filters: Filters): Statement {
  const model = figuresModel(dataset, filters);
  const counts = model.figures.flatMap(({ count }) => (count ? [count] : []));
  const totals = counts.filter(({ group }) => group === "all");
  const [main, ...others] = byDate(
    counts.length > totals.length ? counts.filter(({ group }) => group !== "all") : totals,
  );
  const [first] = main ?? [];
  if (!main || !first) return { text: nothingYet(filters, model.end), citations: [] };
  const words = (of: readonly Count[]) => listed(of.map(countInWords));
  const sameDay = formatDate(first.when);
  const apart = totals
    .filter((total) => total !== first)
    .map((total) =>
      formatDate(total.when) === sameDay ? countInWords(total) : `${atDate(total.when)}, ${countInWords(total)}`,
    );
  const clauses = [
    `As of ${first.when.interval ? "a date within " : ""}${sameDay} ${model.series?.subject ?? ""} counted ${words(main)}`,
    ...others.flatMap((dated) => dated.slice(0, 1).map(({ when }) => `${atDate(when)}, ${words(dated)}`)),
    ...beside(model),
    ...apart,
  ];
  const text = [`${clauses.join("; ")}.`, totalsAfter(dataset, filters)].filter(Boolean).join(" ");
  return {
    text: text.replace(/ {2,}/g, " "),
    citations: model.figures.flatMap(({ count, also }) => [count, ...also].flatMap((one) => one?.citations ?? [])),
  };
}
