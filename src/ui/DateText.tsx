import { type DateSpan, formatDate, formatDateInYear, machineDate } from "../domain/dates";

/** A date in words at its real precision, as `<time>`. `inYear` leaves out the year where the list already says it. */
export function DateText({ date, inYear = false }: { date: DateSpan; inYear?: boolean }) {
  return <time dateTime={machineDate(date)}>{inYear ? formatDateInYear(date) : formatDate(date)}</time>;
}
