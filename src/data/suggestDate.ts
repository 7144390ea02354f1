import { fromDay, readDate, toDay } from "../domain/dates";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));
const pad = (value: number, length = 2) => String(value).padStart(length, "0");
const lastDay = (year: number, month: number) => fromDay(toDay(year, month + 1, 0)).day;

/** The nearest date that there is: month 13 becomes 12, 30 February the 28th. */
function written(year: number, month?: number, day?: number): string {
  if (month === undefined) return pad(year, 4);
  const inYear = Math.min(Math.max(month, 1), 12);
  if (day === undefined) return `${pad(year, 4)}-${pad(inYear)}`;
  return `${pad(year, 4)}-${pad(inYear)}-${pad(Math.min(Math.max(day, 1), lastDay(year, inYear)))}`;
}

/** "05/12/2015": the two orders that it may be in, or the one that it can be in. */
function ofSlashes(first: number, second: number, year: number): string[] {
  const dayFirst = second <= 12 ? [written(year, second, first)] : [];
  const monthFirst = first <= 12 && first !== second ? [written(year, first, second)] : [];
  return [...dayFirst, ...monthFirst];
}

type Reader = readonly [pattern: RegExp, read: (...groups: string[]) => string | readonly string[]];

/** How dates are written elsewhere, and what they are here. */
const READERS: readonly Reader[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d.*)?$/i, (y, m, d) => written(Number(y), Number(m), Number(d))],
  [/^(\d{4})(\d\d)(\d\d)$/, (y, m, d) => written(Number(y), Number(m), Number(d))],
  [/^(\d{4})[-/.](\d{1,2})$/, (y, m) => written(Number(y), Number(m))],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, (a, b, y) => ofSlashes(Number(a), Number(b), Number(y))],
  // With dots the day comes first.
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (d, m, y) => written(Number(y), Number(m), Number(d))],
  [/^(\d{1,2})[/.-](\d{4})$/, (m, y) => written(Number(y), Number(m))],
  [new RegExp(`^${MONTH}[ ,-]*(\\d{4}|\\d\\d)$`, "i"), (m = "", y = "") => written(fullYear(y), monthOf(m))],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]*(?:of )?${MONTH}[ ,-]*(\\d{4}|\\d\\d)$`, "i"),
    (d, m = "", y = "") => written(fullYear(y), monthOf(m), Number(d)),
  ],
  [
    new RegExp(`^${MONTH} *(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})$`, "i"),
    (m = "", d, y) => written(Number(y), monthOf(m), Number(d)),
  ],
  [/^(?:about|around|circa|ca?\.?|approx\.?) *(.+)$/i, (rest = "") => `${suggestDate(rest) ?? rest}~`],
  [/^(?:since|from|after) +(.+)$/i, (rest = "") => `${suggestDate(rest) ?? rest}/..`],
  [/^(?:until|till|before|by|to) +(.+)$/i, (rest = "") => `../${suggestDate(rest) ?? rest}`],
  [/^(?:early|mid|late|spring|summer|autumn|fall|winter)[ -]+(?:in |of )?(\d{4})$/i, (y = "") => y],
  [/^(.+?)(?: to | until | ?– ?| - |\/)(.+)$/, (from = "", to = "") => ofRange(from, to)],
  [/^(\d{4})-(\d{4}|[a-z]+)$/i, (from = "", to = "") => ofRange(from, to)],
];

/** The two ends of an interval, each written as it should be and the earlier one first. */
function ofRange(from: string, to: string): string[] {
  const open = /^(present|now|today|open|\.+)?$/i;
  const ends = [from, to].map((end) => (open.test(end.trim()) ? ".." : (suggestDate(end) ?? end.trim())));
  const forward = ends.join("/");
  return readDate(forward).ok ? [forward] : [ends.toReversed().join("/")];
}

/**
 * A date in another form, or one that there is not, as the dataset would write it.
 * @returns "2015-12" for "2015-13" and "Dec 2015"; "2015-12-05 or 2015-05-12" for "05/12/2015"; undefined where no date is near
 */
export function suggestDate(text: string): string | undefined {
  const wanted = text.trim();
  if (readDate(wanted).ok) return wanted;
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(wanted);
    if (!match) continue;
    const found = [read(...match.slice(1))].flat().filter((date) => readDate(date).ok);
    if (found.length > 0) return found.join(" or ");
  }
  return undefined;
}
