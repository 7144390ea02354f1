import type { Claim } from "../../domain/claims";
import { type DateSpan, type Day, dateOf, dayText, formatDate, formatDay, fromDay, toDay } from "../../domain/dates";
import type { Disagreement } from "../../domain/schema";

/** One claimed date on the strip: where it begins and how wide it is, in percent of the strip's width. */
export interface ClaimMark {
  /** The letter of the claim in the list beside the strip. */
  readonly letter: string;
  readonly from: number;
  readonly width: number;
  readonly displayed: boolean;
}

/** A named day on the strip, and where it begins, in percent. */
export interface StripTick {
  readonly label: string;
  readonly at: number;
}

/** The dates that the claims of a disagreement give, on the stretch of time that holds them all. */
export interface Strip {
  readonly marks: readonly ClaimMark[];
  readonly ticks: readonly StripTick[];
}

/** The letter by which a claim is named: a for the first. Matches the CSS counter of the list of claims. */
export function claimLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? claimLetter(rest - 1) : ""}${String.fromCharCode(97 + (index % 26))}`;
}

/** More years than this are not named on a strip. */
const MOST_YEARS = 6;

interface Stretch {
  readonly from: Day;
  /** The day after the last. */
  readonly end: Day;
  /** Where names stand. */
  readonly named: readonly { readonly day: Day; readonly label: string }[];
}

/** The whole month, year or years around some days: wide enough for all, narrow enough to tell days apart. */
function stretchOf(earliest: Day, latest: Day): Stretch {
  const first = fromDay(earliest);
  const last = fromDay(latest);
  const nextYear = toDay(last.year + 1);
  if (first.year === last.year && first.month === last.month) {
    const from = toDay(first.year, first.month);
    const named = [from, from + 15].map((day) => ({ day, label: formatDay(day) }));
    return { from, end: toDay(first.year, first.month + 1), named };
  }
  if (first.year === last.year) {
    const named = [1, 7].map((month) => {
      const day = toDay(first.year, month);
      return { day, label: formatDate(dateOf(dayText(day).slice(0, 7))) };
    });
    return { from: toDay(first.year), end: nextYear, named };
  }
  const step = Math.ceil((last.year - first.year + 1) / MOST_YEARS);
  const named = Array.from({ length: Math.ceil((last.year - first.year + 1) / step) }, (_, index) => {
    const year = first.year + index * step;
    return { day: toDay(year), label: String(year) };
  });
  return { from: toDay(first.year), end: nextYear, named };
}

const finite = (day: Day) => Number.isFinite(day);

/**
 * The strip of a disagreement of which two or more claims are dated; undefined for others. Candidate dates often lie days
 * apart, and some outside the dataset's years: on its time axis they would fall into one mark or off its end.
 * @param displayed the claim that is drawn filled: the record's own, unless the reader chose another
 */
export function stripOf(
  { claims }: Disagreement,
  displayed: Claim | undefined = claims.find((claim) => claim.displayed),
): Strip | undefined {
  const dated = claims.flatMap((claim, index): { index: number; when: DateSpan; displayed: boolean }[] =>
    claim.date === undefined ? [] : [{ index, when: dateOf(claim.date), displayed: claim === displayed }],
  );
  const days = dated.flatMap(({ when }) => [when.earliest, when.latest]).filter(finite);
  if (dated.length < 2) return undefined;
  const { from, end, named } = stretchOf(Math.min(...days), Math.max(...days));
  const percent = (day: Day) => ((Math.min(Math.max(day, from), end) - from) / (end - from)) * 100;
  return {
    ticks: named.map(({ day, label }) => ({ label, at: percent(day) })),
    marks: dated.map(({ index, when, displayed }) => ({
      letter: claimLetter(index),
      from: percent(when.earliest),
      width: percent(when.latest + 1) - percent(when.earliest),
      displayed,
    })),
  };
}
