import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { listed } from "../../domain/listed";
import { type Count, isDated } from "../../domain/membership";
import type { Citation } from "../../domain/schema";
import { type FiguresModel, figuresModel } from "../figures/figuresModel";
import { atDate, countInWords } from "./countWords";

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

/**
 * Where totals alone follow the last count by group that is shown, a sentence that says so; undefined wherever any dated
 * count of the dataset, inside the chosen years or not, may split the groups later.
 */
function totalsAfter(dataset: Dataset, shown: readonly Count[]): string | undefined {
  const total = shown.find(({ group }) => group === "all");
  const [first, ...rest] = shown.filter(({ group }) => group !== "all");
  if (!total || !first) return undefined;
  const split = rest.reduce((last, count) => (count.when.latest > last.when.latest ? count : last), first);
  const end = split.when.latest;
  if (total.when.earliest <= end) return undefined;
  if (dataset.counts.some((count) => count.group !== "all" && isDated(count) && count.when.latest > end)) {
    return undefined;
  }
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
  const text = [`${clauses.join("; ")}.`, totalsAfter(dataset, counts)].filter(Boolean).join(" ");
  return {
    text: text.replace(/ {2,}/g, " "),
    citations: model.figures.flatMap(({ count, also }) => [count, ...also].flatMap((one) => one?.citations ?? [])),
  };
}
