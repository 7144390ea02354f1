import type { Dataset } from "../../domain/dataset";
import type { Day } from "../../domain/dates";
import { formatDate, toDay } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { GROUPS, type Group } from "../../domain/membership";
import { countInWords } from "../../ui/growth/countWords";
import { type GroupMarks, growthModel, type Point } from "../../ui/growth/growthModel";

/** Day 1 of a spreadsheet's calendar is 1 January 1900; its 60th, 29 February 1900, never was. */
const SHEET_EPOCH = toDay(1899, 12, 30);

/** A day as spreadsheets count it: right from 1 March 1900 on. */
export function sheetDay(day: Day): number {
  return day - SHEET_EPOCH;
}

/** A point of a line: a published count, or the corner of a step. */
export interface ChartPoint {
  /** As spreadsheets count days. */
  readonly day: number;
  readonly value: number;
  /** The count in words and its date as it was published; absent for a corner, where nothing was published. */
  readonly published?: { readonly count: string; readonly date: string };
  /** The name of its group, on the one point that bears it. */
  readonly label?: string;
  /** How many days earlier and later the date may be. */
  readonly before: number;
  readonly after: number;
}

/** A line of the chart, or dots that no line joins. */
export interface ChartLine {
  readonly name: string;
  readonly group: Group;
  readonly joined: boolean;
  /** Ascending by day. */
  readonly points: readonly ChartPoint[];
}

/** A chart for an office program. */
export interface ChartData {
  readonly lines: readonly ChartLine[];
  /** The axis of days, which begins and ends at the turn of a year. */
  readonly from: number;
  readonly to: number;
}

function pointOf({ count, day, whisker }: Point, last: Point | undefined): ChartPoint {
  return {
    ...(last?.count === count && { label: GROUPS[count.group].label }),
    day: sheetDay(day),
    value: count.value,
    published: { count: countInWords(count), date: formatDate(count.when) },
    before: whisker ? day - whisker.from : 0,
    after: whisker ? whisker.to - day : 0,
  };
}

/** Each count, and before the next one the corner to which the line runs level: nothing is interpolated. */
function stepped(points: readonly ChartPoint[]): ChartPoint[] {
  return points.flatMap((point, at) => {
    const last = points[at - 1];
    return last ? [{ day: point.day, value: last.value, before: 0, after: 0 }, point] : [point];
  });
}

function linesOf(dataset: Dataset, { group, lines, points, last }: GroupMarks): ChartLine[] {
  const drawn = (point: Point) => pointOf(point, last);
  const byId = new Map(points.map((point) => [point.count.id, point]));
  const joined = lines.map((line) => ({
    name: `${line.unit ?? GROUPS[group].label}, ${dataset.seriesById.get(line.series)?.label ?? line.series}`,
    group,
    joined: true,
    points: stepped(line.points.flatMap(({ id }) => byId.get(id) ?? []).map(drawn)),
  }));
  const beside = points.filter(({ onLine }) => !onLine).map(drawn);
  const dots = { name: `${GROUPS[group].label}, beside the lines`, group, joined: false, points: beside };
  return beside.length > 0 ? [...joined, dots] : joined;
}

/** LibreOffice (7.4) loses the values of lines that come before one with more points. */
const longestFirst = (lines: readonly ChartLine[]) => lines.toSorted((a, b) => b.points.length - a.points.length);

const yearOf = (day: number) => new Date((day + SHEET_EPOCH) * 86_400_000).getUTCFullYear();
const newYear = (year: number) => sheetDay(toDay(year, 1, 1));

/**
 * The growth chart as points of scatter charts: the groups, and apart from them the totals, whose scale would flatten the groups.
 * Both have the same axis of days.
 */
export function chartData(dataset: Dataset, filters: Filters): { groups: ChartData; totals: ChartData } {
  const { groups, totals } = growthModel(dataset, filters);
  const grouped = longestFirst(groups.flatMap((marks) => linesOf(dataset, marks)));
  const together = totals ? longestFirst(linesOf(dataset, totals)) : [];
  const days = [...grouped, ...together].flatMap(({ points }) =>
    points.flatMap(({ day, before, after }) => [day - before, day + after]),
  );
  const [first, last] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  if (first === undefined || last === undefined || days.length === 0) {
    return { groups: { lines: [], from: 0, to: 0 }, totals: { lines: [], from: 0, to: 0 } };
  }
  // A day on the very edge would be cut off.
  const axis = { from: newYear(yearOf(first - 1)), to: newYear(yearOf(last) + 1) };
  return { groups: { lines: grouped, ...axis }, totals: { lines: together, ...axis } };
}
