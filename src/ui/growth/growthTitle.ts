import type { Dataset } from "../../domain/dataset";
import { fromDay } from "../../domain/dates";
import { dayRange, type Filters, showsGroup } from "../../domain/filters";
import { listed } from "../../domain/listed";
import { type Count, formatCount, GROUP_IDS, seriesAsOf } from "../../domain/membership";
import { countInWords, groupInWords, hasPlainWords } from "./countWords";
import { linesOf } from "./growthLines";

const yearOf = ({ when }: Count) => fromDay(when.earliest).year;
const oneYear = ({ when }: Count) => fromDay(when.earliest).year === fromDay(when.latest).year;

/** Names what is shown, where there is no rise or fall to state within one definition. */
function plainTitle(dataset: Dataset, filters: Filters): string {
  const counted = new Set(dataset.counts.map(({ group }) => group));
  const groups = GROUP_IDS.filter((group) => counted.has(group) && group !== "all" && showsGroup(filters, group));
  if (groups.length === 0)
    return counted.has("all") && showsGroup(filters, "all") ? "Published counts of all members" : "Published counts";
  return `Published counts of ${listed(groups.map(groupInWords))}`;
}

/**
 * The finding as a title: "From 70 governments in 2017 to 100 in 2024". Only ever from a first to a last figure of one
 * series, group and unit within the chosen years, for the first shown group whose number changed ("20" and "over 20" are
 * no change); otherwise a plain title.
 */
export function growthTitle(dataset: Dataset, filters: Filters): string {
  const { earliest, latest } = dayRange(filters);
  const series = seriesAsOf(dataset, latest);
  for (const group of GROUP_IDS) {
    if (!series || !showsGroup(filters, group)) continue;
    const counts = dataset.counts.filter(
      (count) =>
        count.group === group &&
        count.series === series.id &&
        hasPlainWords(count) &&
        oneYear(count) &&
        count.when.earliest >= earliest &&
        count.when.latest <= latest,
    );
    const plainFirst = linesOf(counts).sort((a, b) => Number(a.unit !== undefined) - Number(b.unit !== undefined));
    for (const line of plainFirst) {
      const [first, last] = [line.counts[0], line.counts.at(-1)];
      if (first && last && yearOf(first) < yearOf(last) && first.value !== last.value) {
        return `From ${countInWords(first)} in ${yearOf(first)} to ${formatCount(last)} in ${yearOf(last)}`;
      }
    }
  }
  return plainTitle(dataset, filters);
}
