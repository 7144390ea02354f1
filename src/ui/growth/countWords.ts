import { type DateSpan, formatDate } from "../../domain/dates";
import { type Count, formatCount, GROUPS, type Group } from "../../domain/membership";

/** Marks a figure that counts something else than its group's name says. */
export const STAR = "*";

/** "62*": the figure with its qualifier, and the star where it has a unit of its own. */
export function starred(count: Count): string {
  return `${formatCount(count)}${count.unit === undefined ? "" : STAR}`;
}

/** What a reader is told of a count that was chosen, or put aside, where sources disagree. */
export const STANDINGS = {
  chosen: "displayed by your choice",
  "set-aside": "set aside by your choice",
} as const satisfies Record<NonNullable<Count["standing"]>, string>;

/** Whether what a count counts is a name that can stand in a sentence without brackets. */
export function hasPlainWords({ unit }: Count): boolean {
  return unit === undefined || !/[,;(]/.test(unit);
}

/** What a figure counts, after the number: its unit, in brackets where that is more than a name, or the group's noun. */
function unitWords(count: Count): string {
  const { unit, group, value } = count;
  if (unit === undefined) return value === 1 ? GROUPS[group].one : GROUPS[group].noun;
  return hasPlainWords(count) ? unit : `(${unit})`;
}

/** "over 20 companies", "50 governments and international organisations": a count in words. */
export function countInWords(count: Count): string {
  return `${formatCount(count)} ${unitWords(count)}`;
}

/** The date as it stands inside a sentence: "on 2 June 2022", "in December 2014", "within 1–9 May 2015". */
export function atDate(date: DateSpan): string {
  const words = formatDate(date);
  if (!Number.isFinite(date.earliest) || !Number.isFinite(date.latest)) return words;
  if (date.interval) return `within ${words}`;
  return date.precision === "day" ? `on ${words}` : `in ${words}`;
}

/** Initialisms are shorter than the noun, and keep their capitals. */
const INITIALISM = /^[A-Z]{2}/;

/** The name of a group inside a sentence: "governments", "NGOs". */
export function groupInWords(group: Group): string {
  const { label, noun } = GROUPS[group];
  return INITIALISM.test(label) ? label : noun;
}

/** The shortest name of a group after a number: "countries", "NGOs", "international". */
export function shortName(group: Group): string {
  const { label } = GROUPS[group];
  return INITIALISM.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
