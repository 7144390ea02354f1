import type { DateSpan, Day } from "./dates";
import type { CountRecord, RosterRecord, SeriesRecord } from "./schema";

/** The groups that are counted. `noun` stands after a number; `mark` is the dot of the group in charts. */
export const GROUPS = {
  countries: { label: "Countries", noun: "governments", mark: "circle", dash: "", token: "--countries" },
  companies: { label: "Companies", noun: "companies", mark: "square", dash: "5 3", token: "--companies" },
  ngos: { label: "NGOs", noun: "civil society organisations", mark: "diamond", dash: "1.5 3", token: "--ngos" },
  international: {
    label: "International",
    noun: "international organisations",
    mark: "triangle",
    dash: "6 3 1.5 3",
    token: "--international",
  },
  all: { label: "All members", noun: "members in all", mark: "bar", dash: "2 2", token: "--ink" },
} as const;
export type Group = keyof typeof GROUPS;
export const GROUP_IDS = Object.keys(GROUPS) as Group[];

/** How a published figure is to be read: the word that stands before it, and the same in full. */
export const QUALIFIERS = {
  exactly: { word: "", label: "exactly" },
  "at-least": { word: "over", label: "over; a lower bound" },
  about: { word: "about", label: "about; an approximation" },
  "at-most": { word: "up to", label: "up to; an upper bound" },
} as const;
export type Qualifier = keyof typeof QUALIFIERS;

/** How sure the record is of a figure; `rank` orders them, surest first. */
export const CONFIDENCES = {
  high: { label: "high confidence", rank: 0 },
  medium: { label: "medium confidence", rank: 1 },
  low: { label: "low confidence", rank: 2 },
} as const;
export type Confidence = keyof typeof CONFIDENCES;

/** A published count with its date read. */
export interface Count extends CountRecord {
  readonly when: DateSpan;
}

/** A definition of what is counted. */
export interface Series extends SeriesRecord {
  readonly start: Day;
  readonly end: Day;
}

/** A member or founder named by a source. */
export type RosterEntry = RosterRecord & {
  readonly joinedWhen?: DateSpan;
  readonly listedWhen?: DateSpan;
};

/** "over 50", "about 70", "99": the figure with its qualifier. */
export function formatCount(count: Pick<Count, "value" | "qualifier">): string {
  const word = QUALIFIERS[count.qualifier].word;
  return word ? `${word} ${formatNumber(count.value)}` : formatNumber(count.value);
}

const number = new Intl.NumberFormat("en-GB");

/** An integer with thousands separators. */
export function formatNumber(value: number): string {
  return number.format(value);
}

/** Wider than this many days, a date does not say when a step happened. */
const STEP_WINDOW = 92;

/**
 * Whether a count is dated well enough to carry the chart's line and the figure "as of" a day: to a quarter of a year.
 * Others are drawn as a dot with the span of days that they may mean, and no line goes through them.
 */
export function isDated(count: Count): boolean {
  return count.when.latest - count.when.earliest <= STEP_WINDOW;
}

const QUALIFIER_RANK: Record<Qualifier, number> = { exactly: 0, "at-least": 1, about: 2, "at-most": 3 };

/** Orders the counts of one group and day: surest first, exact before bounds, plain units before mixed ones. */
export function byStanding(a: Count, b: Count): number {
  return (
    CONFIDENCES[a.confidence].rank - CONFIDENCES[b.confidence].rank ||
    QUALIFIER_RANK[a.qualifier] - QUALIFIER_RANK[b.qualifier] ||
    Number(a.unit !== undefined) - Number(b.unit !== undefined) ||
    a.id.localeCompare(b.id)
  );
}

/**
 * The figure that stands for a group on a day: of the counts dated on or before it, not of low confidence, in the latest
 * series, the one with the latest date (`byStanding` decides between several of that date). Undefined where none was published.
 */
export function countAsOf(counts: readonly Count[], group: Group, day: Day): Count | undefined {
  let best: Count | undefined;
  for (const count of counts) {
    if (count.group !== group || count.confidence === "low" || !isDated(count) || count.when.latest > day) continue;
    if (
      !best ||
      count.when.latest > best.when.latest ||
      (count.when.latest === best.when.latest && byStanding(count, best) < 0)
    ) {
      best = count;
    }
  }
  return best;
}
