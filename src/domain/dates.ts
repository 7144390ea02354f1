/**
 * Dates with their real precision, in the part of EDTF (ISO 8601-2:2019) that the datasets use:
 * `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, each with an optional qualifier `~` (approximate), `?` (uncertain)
 * or `%` (both), and intervals `a/b` whose ends may be open (`..`). A date is kept as the span of days
 * that it may mean, so that imprecise dates sort, overlap and draw like precise ones.
 * `tests/unit/domain/dates.test.ts` holds this reader against the reference library `edtf`.
 */
import { once } from "./once";

/** Days since 1970-01-01, Gregorian, no time zone. */
export type Day = number;

/** How exactly one end of a date is known. */
export type Precision = "day" | "month" | "year";

/** A date as the days that it may mean. Open ends are ±Infinity. */
export interface DateSpan {
  /** The EDTF text as written in the dataset. */
  readonly text: string;
  readonly earliest: Day;
  readonly latest: Day;
  /** Precision of the less exact of the two ends. */
  readonly precision: Precision;
  readonly interval: boolean;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** The span, or why the text is not a date: one sentence, without the text itself. */
export type DateReading = { ok: true; date: DateSpan } | { ok: false; reason: string };

export const DATE_FORMS =
  "a date as YYYY, YYYY-MM or YYYY-MM-DD, with ~ or ? where it is uncertain, or two of them as from/to";

const SIMPLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const MS_PER_DAY = 86_400_000;

/** The day number of a calendar date; `month` is 1–12. A day past the month's end runs on into the next. */
export function toDay(year: number, month = 1, day = 1): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MS_PER_DAY);
}

/** The calendar date of a day number. */
export function fromDay(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The EDTF text (YYYY-MM-DD) of a day number between the years 0 and 9999. */
export function dayText(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

function readSimple(text: string): DateReading {
  const match = SIMPLE.exec(text);
  if (!match) return { ok: false, reason: `it is not ${DATE_FORMS}` };
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (month !== undefined && (month < 1 || month > 12)) {
    return { ok: false, reason: `there is no month ${match[2]}` };
  }
  const daysInMonth = month === undefined ? 31 : fromDay(toDay(year, month + 1, 0)).day;
  if (day !== undefined && (day < 1 || day > daysInMonth)) {
    return { ok: false, reason: `${match[1]}-${match[2]} has no day ${match[3]}` };
  }
  const earliest = toDay(year, month ?? 1, day ?? 1);
  let latest = toDay(year, 12, 31);
  if (day !== undefined) latest = earliest;
  else if (month !== undefined) latest = toDay(year, month, daysInMonth);
  let precision: Precision = "year";
  if (day !== undefined) precision = "day";
  else if (month !== undefined) precision = "month";
  return {
    ok: true,
    date: {
      text,
      earliest,
      latest,
      precision,
      interval: false,
      approximate: match[4] === "~" || match[4] === "%",
      uncertain: match[4] === "?" || match[4] === "%",
    },
  };
}

const COARSER: Record<Precision, number> = { day: 0, month: 1, year: 2 };

function readText(text: string): DateReading {
  const ends = text.split("/");
  if (ends.length === 1) return readSimple(text);
  const [from = "", to = "", rest] = ends;
  if (rest !== undefined) return { ok: false, reason: "an interval has two ends" };
  if (from === ".." && to === "..") return { ok: false, reason: "an interval needs at least one date" };
  const start = from === ".." ? undefined : readSimple(from);
  const end = to === ".." ? undefined : readSimple(to);
  if (start && !start.ok) return start;
  if (end && !end.ok) return end;
  const earliest = start ? start.date.earliest : Number.NEGATIVE_INFINITY;
  const latest = end ? end.date.latest : Number.POSITIVE_INFINITY;
  if (start && end && start.date.earliest > end.date.earliest) {
    return { ok: false, reason: `the interval ends (${to}) before it begins (${from})` };
  }
  const precisions = [start, end].flatMap((part) => (part ? [part.date.precision] : []));
  return {
    ok: true,
    date: {
      text,
      earliest,
      latest,
      precision: precisions.reduce((a, b) => (COARSER[a] >= COARSER[b] ? a : b)),
      interval: true,
      approximate: Boolean(start?.date.approximate || end?.date.approximate),
      uncertain: Boolean(start?.date.uncertain || end?.date.uncertain),
    },
  };
}

const readings = new Map<string, DateReading>();
const MOST_READINGS = 20_000;

/**
 * Reads an EDTF date or interval. The readings of many texts are kept: events share their dates.
 * @returns the span of days, or the reason why it is not a date (impossible day, reversed interval, other form)
 */
export function readDate(text: string): DateReading {
  const known = readings.get(text);
  if (known) return known;
  const reading = readText(text);
  if (readings.size >= MOST_READINGS) readings.clear();
  readings.set(text, reading);
  return reading;
}

/** Reads a date that is known to be valid (it passed the schema or the URL's reader). Throws a RangeError otherwise. */
export function dateOf(text: string): DateSpan {
  const reading = readDate(text);
  if (!reading.ok) throw new RangeError(`${text}: ${reading.reason}`);
  return reading.date;
}

/** Whether two spans share a day, ends included. */
export function overlaps(a: { earliest: Day; latest: Day }, b: { earliest: Day; latest: Day }): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

const LOCALE = "en-GB";
const formatOf = (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: "UTC" }));
type Formats = Readonly<Record<Precision, () => Intl.DateTimeFormat>>;
const FORMATS: Formats = {
  day: formatOf({ day: "numeric", month: "long", year: "numeric" }),
  month: formatOf({ month: "long", year: "numeric" }),
  year: formatOf({ year: "numeric" }),
};
const DAY_AND_MONTH: Formats = {
  day: formatOf({ day: "numeric", month: "long" }),
  month: formatOf({ month: "long" }),
  year: formatOf({ year: "numeric" }),
};

const ms = (day: Day) => day * MS_PER_DAY;

/** Sets the dash of a range closed between single words and open between several; engines differ in its spaces. */
function withDash(range: string): string {
  const [from = "", to] = range.split(/\s*–\s*/);
  if (to === undefined) return range;
  return from.includes(" ") ? `${from} – ${to}` : `${from}–${to}`;
}

function inWords(date: DateSpan, formats: Formats): string {
  const format = formats[date.precision]();
  if (date.earliest === Number.NEGATIVE_INFINITY) return `until ${format.format(ms(date.latest))}`;
  if (date.latest === Number.POSITIVE_INFINITY) return `since ${format.format(ms(date.earliest))}`;
  if (!date.interval) return format.format(ms(date.earliest));
  return withDash(format.formatRange(ms(date.earliest), ms(date.latest)));
}

function qualified(date: DateSpan, words: string): string {
  const about = date.approximate ? words.replace(/^(since |until )?/, "$1about ") : words;
  return `${about}${date.uncertain ? " (uncertain)" : ""}`;
}

/** The date in words at its real precision: "December 2014", "about 2014", "16–17 November 2015", "since June 2022". */
export function formatDate(date: DateSpan): string {
  return qualified(date, inWords(date, FORMATS));
}

/** As `formatDate`, without the year where a list is already grouped by year: "16–17 November". Years stay years. */
export function formatDateInYear(date: DateSpan): string {
  const oneYear =
    Number.isFinite(date.earliest) &&
    Number.isFinite(date.latest) &&
    fromDay(date.earliest).year === fromDay(date.latest).year;
  if (!oneYear) return formatDate(date);
  if (date.precision === "year") return qualified(date, date.approximate ? inWords(date, FORMATS) : "during the year");
  return qualified(date, inWords(date, DAY_AND_MONTH));
}

/** One day in words: "2 June 2022". */
export function formatDay(day: Day): string {
  return FORMATS.day().format(ms(day));
}

/** The value for `<time datetime>`: a day, month or year; undefined for intervals, which HTML cannot say. */
export function machineDate(date: DateSpan): string | undefined {
  return date.interval ? undefined : date.text.replace(/[~?%]$/, "");
}
