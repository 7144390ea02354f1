import { isOpen, KIND_CODES } from "../../domain/columns";
import type { Dataset } from "../../domain/dataset";
import { type Day, dateOf, formatDate } from "../../domain/dates";
import type { Event } from "../../domain/event";
import { dayRange, type Filters, showsGroup } from "../../domain/filters";
import { byStanding, type Count, GROUP_IDS, type Group, isSound, type Series } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { type ClaimRange, claimRanges, type Dispute, disputesOf, withinDefinition } from "./disputes";
import { type CountLine, linesOf } from "./growthLines";
import { valueScale } from "./valueScale";

/** One published count as a dot. */
export interface Point {
  readonly count: Count;
  readonly series: Series;
  /** Where the dot stands: the middle of the days that the date may mean, or its one known end. */
  readonly day: Day;
  /** The days that the date may mean, cut at the end of its series' stretch; absent where it is one day. */
  readonly whisker?: { readonly from: Day; readonly to: Day; readonly openStart: boolean; readonly openEnd: boolean };
  /** False for a dot that stands beside the lines: undated, doubtful, or another source's figure for the same date. */
  readonly onLine: boolean;
  /** Where sources disagree on this count. */
  readonly disputes: readonly Dispute[];
}

/** A line as the days and values of its dots. */
export interface StepLine extends Omit<CountLine, "counts"> {
  readonly points: readonly { readonly day: Day; readonly value: number; readonly id: string }[];
}

/** All that is drawn of one group. */
export interface GroupMarks {
  readonly group: Group;
  readonly points: readonly Point[];
  readonly lines: readonly StepLine[];
  /** The count that bears the group's name: the latest sound one, else the latest. */
  readonly last?: Point;
}

/** The time of one definition: from its start to the start of the next. */
export interface Stretch {
  readonly series: Series;
  readonly from: Day;
  readonly to: Day;
}

/** A summit on the time axis. `shown` is false where the filters leave it out. */
export interface Pin {
  readonly event: Event;
  readonly day: Day;
  readonly shown: boolean;
}

/** One end of the chosen years. */
export interface RangeEnd {
  readonly day: Day;
  /** "from 2013", "to December 2014". */
  readonly label: string;
}

/** What comes from the whole dataset, so that no filter moves it; the same object for as long as the dataset is. */
export interface GrowthGround {
  readonly span: { readonly from: Day; readonly to: Day };
  readonly yMax: number;
  readonly yTicks: readonly number[];
  readonly stretches: readonly Stretch[];
  /** The marks of every group that is counted, shown or not: the room for their names does not depend on the filters. */
  readonly marks: readonly GroupMarks[];
  /** Those of all members together, shown or not: their lane keeps its place. */
  readonly totals?: GroupMarks;
  readonly ranges: readonly ClaimRange[];
}

/** What the growth chart and its table show. */
export interface GrowthModel {
  readonly ground: GrowthGround;
  /** The ends of the chosen years that lie inside the span, with the words for their marks. */
  readonly range: { readonly from?: RangeEnd; readonly to?: RangeEnd };
  readonly groups: readonly GroupMarks[];
  /** Counts of all members together: on a lane of their own, since their scale would flatten the groups. */
  readonly totals?: GroupMarks;
  readonly pins: readonly Pin[];
  /** How far the claims of disagreements lie apart within one definition, for the groups shown on the axis of values. */
  readonly ranges: readonly ClaimRange[];
}

function stretchesOf(dataset: Dataset, from: Day, to: Day): Stretch[] {
  const counted = new Set(dataset.counts.map(({ series }) => series));
  const series = [...dataset.seriesById.values()].filter(({ id }) => counted.has(id)).sort((a, b) => a.start - b.start);
  return series.map((one, index) => ({
    series: one,
    from: Math.max(from, Math.min(to, one.start)),
    to: Math.min(to, series[index + 1]?.start ?? to),
  }));
}

const inWords = (bound: string) => (bound ? formatDate(dateOf(bound)) : "");
const middle = (from: Day, to: Day) => Math.floor((from + to) / 2);

function dotDay({ when }: Count): Day {
  if (when.earliest === Number.NEGATIVE_INFINITY) return when.latest;
  if (when.latest === Number.POSITIVE_INFINITY) return when.earliest;
  return middle(when.earliest, when.latest);
}

/** Whether the known end of a date lies in a stretch. */
function beginsIn(stretch: Stretch, { when }: Count): boolean {
  const known = when.earliest === Number.NEGATIVE_INFINITY ? when.latest : when.earliest;
  return known >= stretch.from && known < stretch.to;
}

/** Open ends run to the end of the stretch in which they begin: a line across a break would claim another definition. */
function whiskerOf(count: Count, stretch: Stretch | undefined, span: GrowthGround["span"]): Point["whisker"] {
  const { earliest, latest } = count.when;
  if (earliest === latest) return undefined;
  const bounds = stretch && beginsIn(stretch, count) ? stretch : span;
  const openStart = earliest === Number.NEGATIVE_INFINITY;
  const openEnd = latest === Number.POSITIVE_INFINITY;
  return {
    from: openStart ? Math.min(bounds.from, latest) : earliest,
    to: openEnd ? Math.max(bounds.to, earliest) : latest,
    openStart,
    openEnd,
  };
}

function marksOf(
  dataset: Dataset,
  group: Group,
  stretches: readonly Stretch[],
  span: { from: Day; to: Day },
): GroupMarks {
  const counts = dataset.counts.filter((count) => count.group === group);
  const lines = linesOf(counts);
  const onLines = new Set(lines.flatMap((line) => line.counts.map(({ id }) => id)));
  const points = counts.flatMap((count): Point[] => {
    const series = dataset.seriesById.get(count.series);
    if (!series) return [];
    const whisker = whiskerOf(
      count,
      stretches.find((stretch) => stretch.series.id === count.series),
      span,
    );
    return [
      {
        count,
        series,
        day: dotDay(count),
        whisker,
        onLine: onLines.has(count.id),
        disputes: disputesOf(dataset, count.id),
      },
    ];
  });
  points.sort((a, b) => a.day - b.day || byStanding(a.count, b.count));
  return {
    group,
    points,
    lines: lines.map(({ counts: through, ...line }) => ({
      ...line,
      points: through.map((count) => ({ day: dotDay(count), value: count.value, id: count.id })),
    })),
    last: points.findLast(({ count }) => isSound(count)) ?? points.at(-1),
  };
}

/** More pins than this would stand on each other: then one is left for each of so many parts of the axis. */
const MOST_PINS = 120;

/** The summits on the axis; of very many one in each part of it, and of those one that is shown where there is one. */
function pinsOf({ columns, events, span }: Dataset, mask: Uint8Array): Pin[] {
  const { size, kind, earliest, latest } = columns;
  const summit = KIND_CODES.indexOf("summit");
  const places: number[] = [];
  for (let i = 0; i < size; i++) {
    if (kind[i] === summit && !isOpen(earliest[i] as number) && !isOpen(latest[i] as number)) places.push(i);
  }
  const dayOf = (place: number) => middle(earliest[place] as number, latest[place] as number);
  const partOf = (place: number) =>
    Math.floor(((dayOf(place) - span.earliest) / (span.latest + 1 - span.earliest)) * MOST_PINS);
  const inPart = new Map<number, number>();
  for (const place of places) {
    const held = inPart.get(partOf(place));
    if (held === undefined || (!mask[held] && mask[place])) inPart.set(partOf(place), place);
  }
  const kept = places.length > MOST_PINS ? [...inPart.values()].sort((a, b) => a - b) : places;
  return kept.flatMap((place) => {
    const event = events[place];
    return event ? [{ event, day: dayOf(place), shown: mask[place] === 1 }] : [];
  });
}

const grounds = new WeakMap<Dataset, GrowthGround>();

function groundOf(dataset: Dataset): GrowthGround {
  const ground = grounds.get(dataset) ?? makeGround(dataset);
  grounds.set(dataset, ground);
  return ground;
}

function makeGround(dataset: Dataset): GrowthGround {
  const span = { from: dataset.span.earliest, to: dataset.span.latest + 1 };
  const stretches = stretchesOf(dataset, span.from, span.to);
  const counted = new Set(dataset.counts.map(({ group }) => group));
  const all = GROUP_IDS.filter((group) => counted.has(group)).map((group) => marksOf(dataset, group, stretches, span));
  const marks = all.filter(({ group }) => group !== "all");
  return {
    span,
    ...valueScale(Math.max(0, ...marks.flatMap(({ points }) => points.map(({ count }) => count.value)))),
    stretches,
    marks,
    totals: all.find(({ group }) => group === "all"),
    ranges: claimRanges(dataset)
      .filter(({ group }) => group !== "all")
      .flatMap((range) => withinDefinition(range) ?? []),
  };
}

const lastMade = new WeakMap<Dataset, { readonly key: string; readonly model: GrowthModel }>();

/**
 * From the dataset's counts and the filters to what is drawn: the same object while nothing of it changes, so that a filter on
 * actors or kinds, which the counts do not know, draws no chart again.
 */
export function growthModel(dataset: Dataset, filters: Filters): GrowthModel {
  const pins = pinsOf(dataset, selectionOf(dataset, filters).mask);
  const { from, to, groups } = filters;
  const key = JSON.stringify([from, to, groups, pins.map(({ event, shown }) => [event.id, shown])]);
  const last = lastMade.get(dataset);
  const model = last?.key === key ? last.model : makeModel(groundOf(dataset), filters, pins);
  lastMade.set(dataset, { key, model });
  return model;
}

function makeModel(ground: GrowthGround, filters: Filters, pins: readonly Pin[]): GrowthModel {
  const { span, marks, totals, ranges } = ground;
  const { earliest, latest } = dayRange(filters);
  return {
    ground,
    range: {
      from:
        earliest > span.from ? { day: Math.min(earliest, span.to), label: `from ${inWords(filters.from)}` } : undefined,
      to:
        latest + 1 < span.to ? { day: Math.max(latest + 1, span.from), label: `to ${inWords(filters.to)}` } : undefined,
    },
    groups: marks.filter(({ group }) => showsGroup(filters, group)),
    totals: showsGroup(filters, "all") ? totals : undefined,
    pins,
    ranges: ranges.filter(({ group }) => showsGroup(filters, group)),
  };
}

/** Every count that is drawn, in order of time: the rows of the table. */
export function drawnPoints(model: GrowthModel): Point[] {
  return [...model.groups, ...(model.totals ? [model.totals] : [])]
    .flatMap(({ points }) => points)
    .sort((a, b) => a.day - b.day || GROUP_IDS.indexOf(a.count.group) - GROUP_IDS.indexOf(b.count.group));
}

/** Whether a count may lie in the chosen years. */
export function inRange({ when }: Count, filters: Filters): boolean {
  const { earliest, latest } = dayRange(filters);
  return when.earliest <= latest && when.latest >= earliest;
}
