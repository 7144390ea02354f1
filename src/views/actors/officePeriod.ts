import type { Office } from "../../domain/actor";
import { formatDate } from "../../domain/dates";

/** When an office was held, in words. An end that no source gives is said to be unknown, never taken as lasting. */
export function officePeriod({ start, end }: Pick<Office, "start" | "end">): string {
  if (start && end) return `${formatDate(start)} to ${formatDate(end)}`;
  if (start) return `from ${formatDate(start)}, end not recorded`;
  if (end) return `until ${formatDate(end)}, start not recorded`;
  return "dates not recorded";
}
