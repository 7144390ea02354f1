import type { Dataset } from "../../domain/dataset";
import { overlaps } from "../../domain/dates";
import { dayRange, type Filters, showsGroup } from "../../domain/filters";
import { type Count, isDated, isSound } from "../../domain/membership";
import { STANDINGS } from "../../ui/growth/countWords";

/** A count that carries no line and no headline figure, and why. */
export interface ApartCount {
  readonly count: Count;
  readonly why: string;
}

function reason(count: Count): string {
  const reasons = [
    ...(isDated(count) ? [] : ["not dated closely"]),
    ...(count.confidence === "low" ? ["low confidence"] : []),
    ...(count.standing ? [STANDINGS[count.standing]] : []),
  ];
  return reasons.join(", ");
}

/** The counts that stand apart, for the groups shown and days that touch the chosen years, in order of time. */
export function countsApart(dataset: Dataset, filters: Filters): ApartCount[] {
  const range = dayRange(filters);
  return dataset.counts
    .filter((count) => !isSound(count) && showsGroup(filters, count.group) && overlaps(count.when, range))
    .map((count) => ({ count, why: reason(count) }));
}
