import type { Dataset } from "../../domain/dataset";
import { byStanding, type Count, GROUP_IDS, type Series } from "../../domain/membership";
import type { Citation } from "../../domain/schema";
import { grouped } from "./grouped";

/** One published figure, with every source that gives it. */
export interface Figure {
  readonly count: Count;
  readonly citations: readonly Citation[];
}

/** The figures of one definition that were published with an event. */
export interface SeriesFigures {
  readonly series: Series;
  /** The figure that stands for each group and unit. */
  readonly leading: readonly Figure[];
  /** What other sources gave instead. */
  readonly others: readonly Figure[];
}

const unitKey = ({ series, group, unit = "" }: Count) => `${series} ${group} ${unit}`;
const figureKey = (count: Count) => `${unitKey(count)} ${count.qualifier} ${count.value}`;

/** Each source once, in the order given. */
function withoutRepeats(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.toReversed().map((citation) => [citation.source, citation])).values()].reverse();
}

/** Counts that say the same become one figure with the sources of all of them; the surest gives the date and the note. */
function merged(counts: readonly Count[]): Figure[] {
  return [...grouped(counts, figureKey).values()].flatMap((same) => {
    const [count] = same.toSorted(byStanding);
    return count ? [{ count, citations: withoutRepeats(same.flatMap(({ citations }) => citations)) }] : [];
  });
}

/** Whether a figure may stand for its group: the reader's choice may always, one set aside by it or of low confidence never. */
const mayLead = ({ standing, confidence }: Count) =>
  standing === "chosen" || (standing !== "set-aside" && confidence !== "low");

/**
 * The figures published with an event, by definition, groups in their usual order. Of the figures for one group and unit
 * the surest leads (`byStanding`), where it may lead at all; the rest follow as what else was said.
 */
export function figuresOf(dataset: Dataset, event: string): SeriesFigures[] {
  const bySeries = grouped(
    dataset.counts.filter((count) => count.event === event),
    (count) => count.series,
  );
  return [...bySeries].flatMap(([id, counts]) => {
    const series = dataset.seriesById.get(id);
    if (!series) return [];
    const figures = merged(counts).sort(
      (a, b) => GROUP_IDS.indexOf(a.count.group) - GROUP_IDS.indexOf(b.count.group) || byStanding(a.count, b.count),
    );
    const led = new Set<string>();
    const leading: Figure[] = [];
    const others: Figure[] = [];
    for (const figure of figures) {
      const key = unitKey(figure.count);
      if (!mayLead(figure.count) || led.has(key)) others.push(figure);
      else leading.push(figure);
      led.add(key);
    }
    return [{ series, leading, others }];
  });
}
