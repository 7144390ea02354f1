import { overlaps } from "../../domain/dates";
import { byStanding, type Count, type Group, isSound } from "../../domain/membership";

/** Counts of one series, group and unit, in time: what one step line may join. */
export interface CountLine {
  readonly key: string;
  readonly series: string;
  readonly group: Group;
  readonly unit?: string;
  readonly counts: readonly Count[];
}

/**
 * The counts that a line goes through, of counts that one line may join. Where the days of two overlap, nobody knows which
 * came first: the one of better standing is on the line, the other stays a dot beside it.
 */
function throughTheBest(counts: readonly Count[]): Count[] {
  const taken: Count[] = [];
  for (const count of counts.filter(isSound).sort(byStanding)) {
    if (!taken.some((other) => overlaps(other.when, count.when))) taken.push(count);
  }
  return taken.sort((a, b) => a.when.earliest - b.when.earliest);
}

/** The step lines of the counts: never from one series, group or unit into another, and only through sound counts. */
export function linesOf(counts: readonly Count[]): CountLine[] {
  const joined = new Map<string, Count[]>();
  for (const count of counts) {
    const key = `${count.series}|${count.group}|${count.unit ?? ""}`;
    const line = joined.get(key);
    if (line) line.push(count);
    else joined.set(key, [count]);
  }
  return [...joined].flatMap(([key, all]) => {
    const through = throughTheBest(all);
    const [first] = through;
    return first ? [{ key, series: first.series, group: first.group, unit: first.unit, counts: through }] : [];
  });
}
