import { isOpen } from "./columns";
import { fromDay, toDay } from "./dates";

/** Open ends stand at the limits of Int16. */
const yearOfOpen = (day: number): number => (day < 0 ? -(2 ** 15) : 2 ** 15 - 1);

/** The years of days that mostly ascend: read once for each year, not for each day. */
export function yearsOf(days: Int32Array): Int16Array {
  let year = 0;
  let first = 0;
  let last = -1;
  return Int16Array.from(days, (day) => {
    if (day >= first && day <= last) return year;
    if (isOpen(day)) return yearOfOpen(day);
    year = fromDay(day).year;
    first = toDay(year);
    last = toDay(year, 12, 31);
    return year;
  });
}
