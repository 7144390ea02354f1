import { type DateSpan, formatDate, formatDateInYear, machineDate } from "../domain/dates";

/** A date in words at its real precision, as `<time>`. `inYear` leaves out the year where the list already says it. */
export function DateText({
  date,
  inYear = false,
  className,
}: {
  date: DateSpan;
  inYear?: boolean;
  className?: string | undefined;
}) {
  return (
    <time dateTime={machineDate(date)} className={className}>
      {inYear ? formatDateInYear(date) : formatDate(date)}
    </time>
  );
}
