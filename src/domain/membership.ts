import type { Dataset } from "./dataset";
import { type DateSpan, type Day, overlaps } from "./dates";
import { once } from "./once";
import type { CountRecord, RosterRecord, SeriesRecord } from "./schema";

/** The groups that are counted. `noun` stands after a number, `one` after 1; `mark` is the dot of the group in charts. */
export const GROUPS = {
  countries: {
    label: "Countries",
    noun: "governments",
    one: "government",
    mark: "circle",
    dash: "",
    token: "--countries",
  },
  companies: {
    label: "Companies",
    noun: "companies",
    one: "company",
    mark: "square",
    dash: "5 3",
    token: "--companies",
  },
  ngos: {
    label: "NGOs",
    noun: "civil society organisations",
    one: "civil society organisation",
    mark: "diamond",
    dash: "1.5 3",
    token: "--ngos",
  },
  international: {
    label: "International",
    noun: "international organisations",
    one: "international organisation",
    mark: "triangle",
    dash: "6 3 1.5 3",
    token: "--international",
  },
  // States of a treaty. They are counted in other datasets than the groups above, whose colours they share.
  parties: {
    label: "Parties",
    noun: "states parties",
    one: "state party",
    mark: "circle",
    dash: "",
    token: "--countries",
  },
  signatories: {
    label: "Signatories",
    noun: "signatories",
    one: "signatory",
    mark: "diamond",
    dash: "1.5 3",
    token: "--ngos",
  },
  all: { label: "All members", noun: "members in all", one: "member in all", mark: "bar", dash: "2 2", token: "--ink" },
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

/** A published count with its date read. */
export interface Count extends CountRecord {
  readonly when: DateSpan;
  /** Set where the reader chose between the claims of a disagreement (`withClaims`). */
  readonly standing?: "chosen" | "set-aside";
}

/** A definition of what is counted. */
export interface Series extends SeriesRecord {
  readonly start: Day;
  readonly end: Day;
  /** Stands in for a definition that is named but could not be read. */
  readonly standIn?: true;
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

const number = once(() => new Intl.NumberFormat("en-GB"));

/** An integer with thousands separators. */
export function formatNumber(value: number): string {
  return number().format(value);
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
const width = ({ when }: Count) => when.latest - when.earliest;

const STANDING_RANK = { chosen: 0, "set-aside": 2 } as const;
const standing = (count: Count) => (count.standing ? STANDING_RANK[count.standing] : 1);

/** Orders the counts of one group and date: the reader's choice, then surest first, exact before bounds, plain units before mixed ones, narrow dates first. */
export function byStanding(a: Count, b: Count): number {
  return (
    standing(a) - standing(b) ||
    CONFIDENCES[a.confidence].rank - CONFIDENCES[b.confidence].rank ||
    QUALIFIER_RANK[a.qualifier] - QUALIFIER_RANK[b.qualifier] ||
    Number(a.unit !== undefined) - Number(b.unit !== undefined) ||
    width(a) - width(b) ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * Whether a count may carry a line or stand as a figure: dated well enough, and not of low confidence. A reader's choice
 * overrules the confidence, not the date.
 */
export function isSound(count: Count): boolean {
  if (count.standing === "set-aside") return false;
  return (count.standing === "chosen" || count.confidence !== "low") && isDated(count);
}

type Counted = Pick<Dataset, "counts" | "seriesById">;

const isSoundBy = (day: Day) => (count: Count) => isSound(count) && count.when.latest <= day;

/** The series from which the figures as of a day come: the latest one of which a sound count is dated on or before it. */
export function seriesAsOf({ counts, seriesById }: Counted, day: Day): Series | undefined {
  let latest: Series | undefined;
  for (const { series } of counts.filter(isSoundBy(day))) {
    const candidate = seriesById.get(series);
    if (candidate && (!latest || candidate.start > latest.start)) latest = candidate;
  }
  return latest;
}

/**
 * The figure that stands for a group on a day: of the sound counts in `seriesAsOf` that day, the one that begins last; where
 * several begin on the same day, `byStanding` decides. Undefined where none was published: a figure of an earlier series
 * never stands in.
 */
export function countAsOf(dataset: Counted, group: Group, day: Day): Count | undefined {
  const series = seriesAsOf(dataset, day);
  return dataset.counts
    .filter((count) => count.group === group && count.series === series?.id)
    .filter(isSoundBy(day))
    .sort((a, b) => b.when.earliest - a.when.earliest || byStanding(a, b))[0];
}

/** Counts of the same series, group, days and confidence as `count` that say something else: they stand as high as it does. */
export function countsBeside({ counts }: Pick<Dataset, "counts">, count: Count): Count[] {
  return counts.filter(
    (other) =>
      other.series === count.series &&
      other.group === count.group &&
      other.confidence === count.confidence &&
      isSound(other) &&
      overlaps(other.when, count.when) &&
      (other.value !== count.value || other.qualifier !== count.qualifier || other.unit !== count.unit),
  );
}
