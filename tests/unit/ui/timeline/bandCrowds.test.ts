import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Dataset } from "../../../../src/domain/dataset";
import { dayText, toDay } from "../../../../src/domain/dates";
import type { Event, EventKind } from "../../../../src/domain/event";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { selectionOf } from "../../../../src/domain/selection";
import { type BandFrame, LANE_IDS, laneMiddle, laneOf, timeScale } from "../../../../src/ui/timeline/bandFrame";
import { markAt } from "../../../../src/ui/timeline/bandHit";
import { placeLabels } from "../../../../src/ui/timeline/bandLabels";
import { stretchOf } from "../../../../src/ui/timeline/bandMarks";
import { type BandPicture, markIn, pictureOf } from "../../../../src/ui/timeline/bandModel";
import { byProminence } from "../../../../src/ui/timeline/bandProminence";
import { activeEvent, WALK_KEYS, walk } from "../../../../src/ui/timeline/bandWalk";
import { COLUMN } from "../../../../src/ui/timeline/density";
import { drawBand } from "../../../../src/ui/timeline/drawBand";
import { drawHighlights } from "../../../../src/ui/timeline/drawHighlights";
import { PAPER_COLOURS } from "../../../../src/ui/timeline/paperColours";
import { SvgPen } from "../../../../src/ui/timeline/svgPen";
import { type TimeWindow, wholeWindow } from "../../../../src/ui/timeline/timeWindow";
import { generatedDataset, smallDataset } from "../../../datasets";

/** What is drawn and pointed at over columns, held against plain definitions that read every event. */

const FIRST = toDay(2000);
const day = (offset: number) => dayText(FIRST + offset);
const offsets = fc.integer({ min: 0, max: 4000 });
const dates = fc.oneof(
  { weight: 4, arbitrary: offsets.map(day) },
  { weight: 4, arbitrary: fc.constant(day(2000)) },
  offsets.map((offset) => day(offset).slice(0, 7)),
  offsets.map((offset) => `${day(offset).slice(0, 4)}~`),
  fc.tuple(offsets, fc.integer({ min: 0, max: 1200 })).map(([from, days]) => `${day(from)}/${day(from + days)}`),
  offsets.map((offset) => `${day(offset)}/..`),
  offsets.map((offset) => `../${day(offset)}`),
  fc.constant("1950/2050"),
);
const kinds = fc.constantFrom<EventKind>("summit", "summit", "summit", "meeting", "speech");
const records = fc.array(fc.record({ date: dates, kind: kinds, left: fc.boolean() }), {
  minLength: 1,
  maxLength: 160,
  size: "max",
});
const frames = fc.record({
  width: fc.integer({ min: 12, max: 160 }),
  narrow: fc.boolean(),
  unit: fc.constantFrom(1, 1.5),
});
const windows = fc
  .tuple(fc.integer({ min: -200, max: 3000 }), fc.oneof(fc.constant(1), fc.integer({ min: 14, max: 5000 })))
  .map(([from, days]): TimeWindow => ({ from: FIRST + from, to: FIRST + from + days }));

/** A dataset of these records, and the picture of those that are not left out (found by the word "kept"). */
async function pictured(
  given: { date: string; kind: EventKind; left: boolean }[],
  window: TimeWindow,
  frame: BandFrame,
) {
  const events = given.map(({ date, kind, left }, i) => ({
    id: `event-${i}`,
    date,
    kind,
    title: left ? "dropped" : "kept",
    summary: "Invented.",
    participants: [],
    citations: [{ source: "accord-text" }],
  }));
  const dataset = await smallDataset({
    "events.json": JSON.stringify({ events }),
    "disagreements.json": '{ "disagreements": [] }',
  });
  expect(dataset.events).toHaveLength(given.length);
  return { dataset, picture: pictureOf(dataset, { ...NO_FILTERS, q: "kept" }, window, frame) };
}

function inFrame(dataset: Dataset, lane: number, { frame, ground }: BandPicture): Event[] {
  const { x } = timeScale(ground.window, frame);
  return dataset.events.filter(
    (event) => laneOf(event) === lane && x(event.when.latest + 1) >= 0 && x(event.when.earliest) <= frame.width,
  );
}

/** How many events there are in each column, event by event. */
function plainDensity(events: readonly Event[], { frame, ground }: BandPicture): number[] {
  const { x } = timeScale(ground.window, frame);
  const columns = new Array<number>(Math.ceil(frame.width / COLUMN)).fill(0);
  for (const { when } of events) {
    const from = Math.floor(x(when.earliest) / COLUMN);
    const to = Math.max(from, Math.ceil(x(when.latest + 1) / COLUMN) - 1);
    const among = Number.isFinite(to - from) ? to - from + 1 : columns.length;
    columns.forEach((count, column) => {
      if (column >= from && column <= to) columns[column] = count + 1 / among;
    });
  }
  return columns;
}

/** The event of a crowded lane that a pointer means, mark by mark: wide ones lie behind and come first. */
function plainHit(events: readonly Event[], x: number, { frame, ground, mask }: BandPicture): number | undefined {
  const scale = timeScale(ground.window, frame);
  const marks = events
    .map(({ index, when }) => ({ index, ...stretchOf(when, scale, frame) }))
    .sort((a, b) => a.x0 - b.x0);
  const wide = ({ x0, x1 }: { x0: number; x1: number }) => x1 - x0 > 21 * frame.unit;
  let best: number | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const mark of [...marks.filter(wide), ...marks.filter((one) => !wide(one))]) {
    const selected = mask[mark.index] === 1;
    const distance = Math.max(mark.x0 - x, 0, x - mark.x1);
    if (distance > (selected ? 12 : 5)) continue;
    const order = distance + (mark.x1 - mark.x0 > 24 ? 6 : 0) + (selected ? 0 : 12);
    if (order < nearest) {
      nearest = order;
      best = mark.index;
    }
  }
  return best;
}

test("the columns of a crowded lane are those that counting event by event gives", async () => {
  let crowded = 0;
  await fc.assert(
    fc.asyncProperty(records, windows, frames, async (given, window, frame) => {
      const { dataset, picture } = await pictured(given, window, frame);
      LANE_IDS.forEach((_, lane) => {
        const events = inFrame(dataset, lane, picture);
        expect(picture.ground.lanes[lane]?.count).toBe(events.length);
        const density = picture.densities[lane];
        const single = picture.marks.filter((mark) => mark.lane === lane).map(({ index }) => index);
        expect(density !== undefined).toBe(events.length > frame.width / 4);
        expect(single.sort((a, b) => a - b)).toEqual(density ? [] : events.map(({ index }) => index));
        if (!density) return;
        crowded++;
        const selected = events.filter(({ index }) => picture.mask[index] === 1);
        const halves = [
          { columns: density.all, plain: plainDensity(events, picture) },
          { columns: density.selected, plain: plainDensity(selected, picture) },
        ];
        for (const { columns, plain } of halves) {
          expect(columns).toHaveLength(plain.length);
          plain.forEach((count, column) => {
            expect(columns[column]).toBeCloseTo(count, 4);
            // A column without events has no bar, not even one of next to nothing.
            expect(columns[column] === 0).toBe(count === 0);
          });
        }
      });
    }),
    { numRuns: 150 },
  );
  expect(crowded).toBeGreaterThan(30);
});

test("pointing into a crowded lane finds the event that trying every mark finds", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(records, windows, frames, async (given, window, frame) => {
      const { dataset, picture } = await pictured(given, window, frame);
      LANE_IDS.forEach((_, lane) => {
        if (!picture.densities[lane]) return;
        const events = inFrame(dataset, lane, picture);
        for (let x = 0; x <= frame.width; x += 1.5) {
          const hit = markAt(picture, x, laneMiddle(frame, lane));
          expect(hit?.index).toBe(plainHit(events, x, picture));
          if (!hit) continue;
          found++;
          expect(hit).toEqual(markIn(picture, hit.index));
        }
      });
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(300);
});

let huge: Dataset;
beforeAll(async () => {
  huge = await generatedDataset(10_000);
});

test("the most connected come first, as counting event by event gives", async () => {
  for (const dataset of [await smallDataset(), huge]) {
    const parts = new Map<string, number>();
    const add = (id: string | undefined) => id !== undefined && parts.set(id, (parts.get(id) ?? 0) + 1);
    for (const { event } of dataset.counts) add(event);
    for (const { partOf } of dataset.events) add(partOf);
    const prominence = dataset.events.map(
      ({ id, kind, participants, citations }) =>
        new Set(participants.map(({ actor }) => actor)).size +
        new Set(citations.map(({ source }) => source)).size / 2 +
        (parts.get(id) ?? 0) +
        (kind === "summit" ? 8 : 0),
    );
    const plain = prominence.map((_, i) => i).sort((a, b) => (prominence[b] ?? 0) - (prominence[a] ?? 0) || a - b);
    expect([...byProminence(dataset)]).toEqual(plain);
  }
});

const frame = { width: 1000, narrow: false, unit: 1 };

/** A dataset that counts how many of its events are read. */
function counted(dataset: Dataset): { dataset: Dataset; reads: () => number } {
  let reads = 0;
  const events = new Proxy(dataset.events, {
    get: (target, key) => {
      if (typeof key === "string" && /^\d+$/.test(key)) reads++;
      return Reflect.get(target, key, target);
    },
  });
  return { dataset: { ...dataset, events }, reads: () => reads };
}

test("no event is read for the picture, for pointing or for walking; for labels those that may have one", () => {
  const { dataset, reads } = counted(huge);
  const window = wholeWindow(dataset.span);
  const picture = pictureOf(dataset, NO_FILTERS, window, frame);
  for (let x = 0; x < frame.width; x += 20) markAt(picture, x, laneMiddle(frame, 2));
  const { columns } = dataset;
  const selection = selectionOf(dataset, NO_FILTERS);
  const active = activeEvent(columns, selection, [], { from: window.to - 30, to: window.to }) ?? 0;
  for (const key of WALK_KEYS) walk(columns, selection, active, key);
  expect(reads()).toBe(0);
  const room = { frame, measure: (text: string) => 7 * text.length, taken: [] };
  const labels = placeLabels(dataset, picture, byProminence(dataset), room);
  expect(reads()).toBeLessThan(4 * labels.length + 50);
  const before = reads();
  placeLabels(dataset, picture, byProminence(dataset), room);
  expect(reads()).toBe(before);
});

test("many events that stand out in a crowded lane are columns, few are marks, and the open one is always a mark", () => {
  const picture = pictureOf(huge, NO_FILTERS, wholeWindow(huge.span), frame);
  const lane = 2;
  const places = [...(picture.ground.lanes[lane]?.lane.places ?? [])];
  const drawn = (touched: number[], open?: number) => {
    const pen = new SvgPen();
    drawHighlights(pen, picture, new Set(touched), open, PAPER_COLOURS);
    const markup = pen.markup();
    return {
      marks: markup.match(/<rect /g)?.length ?? 0,
      columns: new RegExp(`<path [^>]*fill="${PAPER_COLOURS.mark}"`).test(markup),
    };
  };
  const few = drawn(places.slice(0, 20));
  expect(few.marks).toBeGreaterThanOrEqual(20);
  expect(few.columns).toBe(false);
  expect(drawn(places)).toEqual({ marks: 0, columns: true });
  const opened = drawn(places, places[5]);
  expect(opened.columns).toBe(true);
  expect(opened.marks).toBeGreaterThan(0);
});

test("100,000 events on one day, in one lane, are a few columns, and pointing at them finds one", async () => {
  const given = Array.from({ length: 100_000 }, () => ({ date: day(0), kind: "summit" as const, left: false }));
  const { picture } = await pictured(given, { from: FIRST - 10, to: FIRST + 10 }, frame);
  const columns = [...(picture.densities[0]?.all ?? [])];
  expect(columns.reduce((a, b) => a + b, 0)).toBeCloseTo(100_000, 0);
  expect(columns.filter((count) => count > 0).length).toBeLessThan(20);
  expect(markAt(picture, picture.ground.scale.x(FIRST), laneMiddle(frame, 0))?.index).toBe(0);
  const pen = new SvgPen();
  drawBand(pen, picture, [], PAPER_COLOURS);
  expect(pen.markup().length).toBeLessThan(30_000);
}, 30_000);
