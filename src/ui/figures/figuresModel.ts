import type { Dataset } from "../../domain/dataset";
import { dateOf, formatDate } from "../../domain/dates";
import { dayRange, type Filters, showsGroup } from "../../domain/filters";
import {
  type Count,
  countAsOf,
  countsBeside,
  GROUP_IDS,
  type Group,
  type Series,
  seriesAsOf,
} from "../../domain/membership";
import type { Disagreement } from "../../domain/schema";
import { disputesOf } from "../growth/disputes";

/** The figure of one group as of the end of the chosen years. */
export interface Figure {
  readonly group: Group;
  /** Absent where nothing was published by then. */
  readonly count?: Count;
  /** Figures of equal standing for the same date that say something else, each figure once, its sources together. */
  readonly also: readonly Count[];
  /** Where sources disagree on this figure, or on one of those beside it; each disagreement once. */
  readonly disagreements: readonly Disagreement[];
}

export interface FiguresModel {
  /** What the figures count. */
  readonly series?: Series;
  /** The end of the chosen years in words, "December 2014"; "" where it is open. */
  readonly end: string;
  readonly figures: readonly Figure[];
}

/** One count for several sources that say the same, with the citations of all of them. */
function merged(counts: readonly Count[]): Count[] {
  const byFigure = new Map<string, Count>();
  for (const count of counts) {
    const key = `${count.value}|${count.qualifier}|${count.unit ?? ""}`;
    const same = byFigure.get(key);
    byFigure.set(key, same ? { ...same, citations: [...same.citations, ...count.citations] } : count);
  }
  return [...byFigure.values()];
}

/** The headline figures: one for each group that is shown and that the dataset counts at all. */
export function figuresModel(dataset: Dataset, filters: Filters): FiguresModel {
  const day = dayRange(filters).latest;
  const counted = new Set(dataset.counts.map(({ group }) => group));
  const groups = GROUP_IDS.filter((group) => counted.has(group) && showsGroup(filters, group));
  return {
    series: seriesAsOf(dataset, day),
    end: filters.to ? formatDate(dateOf(filters.to)) : "",
    figures: groups.map((group) => {
      const count = countAsOf(dataset, group, day);
      const beside = count ? countsBeside(dataset, count).filter(({ when }) => when.latest <= day) : [];
      const shown = count ? [count, ...beside] : [];
      return {
        group,
        count,
        also: merged(beside),
        disagreements: [
          ...new Set(shown.flatMap(({ id }) => disputesOf(dataset, id).map(({ disagreement }) => disagreement))),
        ],
      };
    }),
  };
}
