import { type Day, fromDay, toDay } from "../../domain/dates";

const STEPS = [1, 2, 5, 10, 20, 50, 100];

/** First days of round years in a span, as many as fit with `gap` px between them. */
export function yearTicks(from: Day, to: Day, width: number, gap: number): Day[] {
  const first = fromDay(from).year;
  const last = fromDay(to).year;
  const room = Math.max(1, Math.floor(width / gap));
  const step = STEPS.find((years) => (last - first) / years <= room) ?? last - first + 1;
  const ticks: Day[] = [];
  for (let year = Math.ceil(first / step) * step; toDay(year) <= to; year += step) ticks.push(toDay(year));
  return ticks;
}
