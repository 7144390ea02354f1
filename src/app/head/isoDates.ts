import { type DateSpan, readDate } from "../../domain/dates";

/** An ISO 8601 date as far as it is known: a year, a month or a day. */
const isoOf = (text: string): string | undefined => (/^\d{4}(-\d{2}){0,2}$/.test(text) ? text : undefined);

/** What a machine may be told of a date. */
export interface IsoDates {
  readonly startDate?: string;
  readonly endDate?: string;
}

/**
 * A date of the record as ISO 8601, which knows years, months and days but neither "about" nor "perhaps": an end that is
 * qualified or open is left out, because what remained of it would claim more than is known.
 */
export function isoDates(date: DateSpan): IsoDates {
  const [from = "", to = ""] = date.text.split("/");
  const startDate = isoOf(from);
  const endDate = isoOf(to);
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
}

/** The same for two texts that need not be there, such as the ends of an office. */
export function isoPeriod(from: string | undefined, to: string | undefined): IsoDates {
  const reading = readDate(`${from ?? ".."}/${to ?? ".."}`);
  return reading.ok ? isoDates(reading.date) : {};
}
