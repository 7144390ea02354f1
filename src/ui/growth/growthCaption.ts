import type { Dataset } from "../../domain/dataset";
import { dateOf, formatDate } from "../../domain/dates";
import { type Filters, showsGroup } from "../../domain/filters";
import { listed } from "../../domain/listed";
import { type Count, GROUP_IDS, isDated } from "../../domain/membership";
import { groupInWords, starred } from "./countWords";
import { drawnPoints, type GrowthModel } from "./growthModel";

/** What a star stands for: the figures that carry it, "62*, 63*", and the unit in its source's words. */
export interface StarNote {
  readonly unit: string;
  readonly figures: string;
}

/** One note for each unit that is drawn, in order of time; each figure once. */
export function starNotes(model: GrowthModel): StarNote[] {
  const byUnit = new Map<string, Set<string>>();
  for (const { count } of drawnPoints(model)) {
    if (count.unit === undefined) continue;
    const figures = byUnit.get(count.unit) ?? new Set();
    byUnit.set(count.unit, figures.add(starred(count)));
  }
  return [...byUnit].map(([unit, figures]) => ({ unit, figures: listed([...figures]) }));
}

/**
 * How to read what is drawn: only the conventions that the chart uses now.
 * @param ranges whether the range between claims is drawn
 */
export function howToRead(model: GrowthModel, ranges = false): string[] {
  const counts = drawnPoints(model).map(({ count }) => count);
  const some = (test: (count: Count) => boolean) => counts.some(test);
  const sentences: [boolean, string][] = [
    [
      counts.length > 0,
      "Every dot is a figure that a source published; a step holds until the next one, and nothing is interpolated.",
    ],
    [model.ground.stretches.length > 1, "The definitions are not one line: none crosses a dotted break."],
    [some(({ qualifier }) => qualifier === "at-least"), "Hollow: “over”, a lower bound."],
    [some((count) => !isDated(count)), "A thin line shows the days that an imprecise date may mean."],
    [some(({ confidence }) => confidence === "low"), "Small and faint: low confidence, on no line."],
    [
      ranges && model.ranges.length > 0,
      "Bracket: where sources disagree, from the lowest claim to the highest, beside the figure displayed (arrow: “over” or “up to”; shade: the dates of the claims).",
    ],
    [model.totals !== undefined, "Counts of all members together stand on a line of their own below the years."],
    [model.pins.length > 0, "Triangle: a summit."],
  ];
  return sentences.flatMap(([applies, sentence]) => (applies ? [sentence] : []));
}

/** Which groups and years the chart shows: "Shown: governments and companies, from 2013 to December 2014 (other years dimmed)." */
export function shownInWords(filters: Filters): string {
  const shown =
    filters.groups.length === 0
      ? "all groups"
      : listed(GROUP_IDS.filter((group) => showsGroup(filters, group)).map(groupInWords));
  const words = (bound: string) => formatDate(dateOf(bound));
  const years = [filters.from && `from ${words(filters.from)}`, filters.to && `to ${words(filters.to)}`]
    .filter(Boolean)
    .join(" ");
  return `Shown: ${shown}, ${years ? `${years} (other years dimmed)` : "all years"}.`;
}

/** Which counts the reader chose to see where sources disagree: "Displayed by your choice: over 50 countries (topic)." */
export function choicesInWords(dataset: Dataset): string {
  const choices = dataset.chosenClaims.filter(({ claim }) => claim.count !== undefined);
  if (choices.length === 0) return "";
  const words = choices.map(({ claim, disagreement }) => `${claim.value} (${disagreement.topic})`);
  return `Displayed by your choice: ${words.join("; ")}.`;
}
