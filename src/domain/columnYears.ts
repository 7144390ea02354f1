import { isOpen } from "./columns";
import { fromDay, toDay } from "./dates";

/** Open ends stand at the limits of Int16. */
const yearOfOpen = (day: number): number => (day < 0 ? -(2 ** 15) : 2 ** 15 - 1);

/** The years of days that mostly ascend: read once for each year, not for each day. */
export function yearsOf(days: Int32Array): Int16Array {
  const years = new Int16Array(days.length);
  let year = 0;
  let first = 0;
  let last = -1;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    if (day < first || day > last) {
      if (isOpen(day)) {
        years[i] = yearOfOpen(day);
        continue;
      }
      year = fromDay(day).year;
      first = toDay(year);
      last = toDay(year, 12, 31);
    }
    years[i] = year;
  }
  return years;
}
