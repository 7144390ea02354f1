import { beforeAll, describe, expect, test } from "vitest";
import { isExact } from "../../../../src/domain/columns";
import type { Dataset } from "../../../../src/domain/dataset";
import { dateOf, toDay } from "../../../../src/domain/dates";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { laneMiddle, laneOf, timeScale } from "../../../../src/ui/timeline/bandFrame";
import { markAt } from "../../../../src/ui/timeline/bandHit";
import { stretchOf } from "../../../../src/ui/timeline/bandMarks";
import { bandSentence, eventsTouched, pictureOf } from "../../../../src/ui/timeline/bandModel";
import { readWindow, wholeWindow } from "../../../../src/ui/timeline/timeWindow";
import { emptyDataset, generatedDataset, smallDataset } from "../../../datasets";

const frame = { width: 1000, narrow: false, unit: 1 };
let dataset: Dataset;
let huge: Dataset;
beforeAll(async () => {
  dataset = await smallDataset();
  huge = await generatedDataset(10_000);
});
const picture = (filters = NO_FILTERS, of = dataset) => pictureOf(of, filters, wholeWindow(of.span), frame);
const markOf = (id: string, filters = NO_FILTERS) => {
  const index = dataset.eventById.get(id)?.index;
  const mark = picture(filters).marks.find((candidate) => candidate.index === index);
  if (!mark) throw new Error(`no mark for ${id}`);
  return mark;
};

describe("widths", () => {
  const scale = timeScale({ from: toDay(2014), to: toDay(2015) }, frame);
  const width = (text: string) => {
    const { x0, x1 } = stretchOf(dateOf(text), scale, frame);
    return x1 - x0;
  };

  test("a mark is as wide as its date is imprecise, and never too small to see", () => {
    expect(width("2014-05-02")).toBeCloseTo(7);
    expect(width("2014-05")).toBeCloseTo(31 * scale.pixelsPerDay);
    expect(width("2014")).toBeCloseTo(365 * scale.pixelsPerDay);
    expect(width("2014-03-01/2014-06-30")).toBeCloseTo(122 * scale.pixelsPerDay);
  });

  test("the least width lies around the middle of the date", () => {
    const { x0, x1 } = stretchOf(dateOf("2014-05-02"), scale, frame);
    expect((x0 + x1) / 2).toBeCloseTo(scale.x(toDay(2014, 5, 2) + 0.5));
  });

  test("open ends run out of the frame, not to infinity", () => {
    expect(stretchOf(dateOf("../2014-06"), scale, frame).x0).toBeLessThan(0);
    const { x1 } = stretchOf(dateOf("2014-06/.."), scale, frame);
    expect(x1).toBeGreaterThan(frame.width);
    expect(x1).toBeLessThan(frame.width * 2);
  });

  test("only dates that are exact to the day are drawn as exact", () => {
    for (const text of ["2014-05-02", "2014-05-02/2014-05-03"]) expect(isExact(dateOf(text))).toBe(true);
    for (const text of ["2014-05", "2014", "2014-05-02~", "2014-05-02?", "2014-05-02/..", "2014-05/2014-06"]) {
      expect(isExact(dateOf(text))).toBe(false);
    }
  });
});

describe("the picture", () => {
  test("filters change what stands out, never where it stands", () => {
    const where = ({ marks }: ReturnType<typeof picture>) => marks.map(({ index, x0, x1, y }) => [index, x0, x1, y]);
    const narrowed = picture({ ...NO_FILTERS, from: "2003", to: "2004" });
    expect(where(narrowed)).toEqual(where(picture()));
    expect(narrowed.marks.filter(({ selected }) => selected).length).toBeLessThan(dataset.events.length);
    expect(narrowed.ticks).toEqual(picture().ticks);
  });

  test("the years of the filters are a bracket on the axis, open where they lie outside the window", () => {
    expect(picture().bracket).toBeUndefined();
    const filters = { ...NO_FILTERS, from: "2003", to: "2004" };
    expect(picture(filters).bracket).toMatchObject({ startsHere: true, endsHere: true });
    const close = pictureOf(dataset, filters, readWindow("2003-06-01/2003-12-31", wholeWindow(dataset.span)), frame);
    expect(close.bracket).toMatchObject({ x0: 0, x1: frame.width, startsHere: false, endsHere: false });
  });

  test("every mark stands in the lane of its kind", () => {
    for (const { index, lane, y } of picture().marks) {
      const event = dataset.events[index];
      expect(event && laneOf(event)).toBe(lane);
      expect(Math.abs(y - laneMiddle(frame, lane))).toBeLessThan(12);
    }
  });

  test("announced and planned events are told from those that happened", () => {
    expect(markOf("second-summit-2006").happened).toBe(false);
    expect(markOf("first-summit-2002").happened).toBe(true);
  });

  test("crowded lanes say how many; a lane's columns add up to its events in the frame", () => {
    const { densities, ground } = picture(NO_FILTERS, huge);
    densities.forEach((density, lane) => {
      const sum = density?.all.reduce((a, b) => a + b, 0) ?? 0;
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThanOrEqual((ground.lanes[lane]?.count ?? 0) + 0.5);
    });
    expect(picture().densities.every((density) => density === undefined)).toBe(true);
  });

  test("an empty dataset has no marks and no dates, and says why", async () => {
    const without = await emptyDataset();
    const empty = picture({ ...NO_FILTERS, from: "2002" }, without);
    expect(empty.marks).toEqual([]);
    expect(empty.ticks).toEqual([]);
    expect(empty.bracket).toBeUndefined();
    expect(bandSentence(without, NO_FILTERS, wholeWindow(without.span))).toBe("This dataset holds no events yet.");
  });
});

describe("pointing", () => {
  test("finds the mark under the pointer and the nearest within reach", () => {
    const mark = markOf("brandt-speech-2002");
    const at = (dx: number, dy = 0) => markAt(picture(), mark.x1 + dx, mark.y + dy)?.index;
    expect(at(-1)).toBe(mark.index);
    expect(at(9)).toBe(mark.index);
    expect(at(40)).toBeUndefined();
  });

  test("stays in the lane that is pointed at", () => {
    const mark = markOf("first-summit-2002");
    const found = markAt(picture(), mark.x0, laneMiddle(frame, 1));
    expect(found?.lane ?? 1).toBe(1);
  });

  test("in a crowded lane any height finds the nearest in time", () => {
    const all = picture(NO_FILTERS, huge);
    for (const dy of [-10, 0, 10]) {
      const found = markAt(all, frame.width / 2, laneMiddle(frame, 2) + dy);
      expect(found?.lane).toBe(2);
    }
  });

  test("a mark in front of a wide one is found first", () => {
    const { marks, ...rest } = picture();
    const wide = markOf("accord-signed-2003");
    const point = { ...markOf("first-summit-2002"), lane: wide.lane, y: wide.y, x0: wide.x0 + 30, x1: wide.x0 + 37 };
    const both = { ...rest, marks: [wide, point] };
    expect(marks.length).toBeGreaterThan(0);
    expect(markAt(both, wide.x0 + 32, wide.y)).toBe(point);
    expect(markAt(both, wide.x0 + 39, wide.y)).toBe(point);
    expect(markAt(both, wide.x0 + 60, wide.y)).toBe(wide);
  });

  test("an event outside the filters has to be hit more exactly", () => {
    const filters = { ...NO_FILTERS, from: "2004" };
    const mark = markOf("brandt-speech-2002", filters);
    expect(markAt(picture(filters), mark.x1 + 2, mark.y)?.index).toBe(mark.index);
    expect(markAt(picture(filters), mark.x1 + 9, mark.y)).toBeUndefined();
  });

  test("what an emphasis marks: the event, an actor's events, the event of a count", () => {
    const [actor, positions] = [...dataset.eventsOfActor][0] ?? ["", []];
    expect(eventsTouched(dataset, { type: "actor", id: actor })).toEqual(positions);
    expect(eventsTouched(dataset, { type: "event", id: "first-summit-2002" })).toEqual([
      dataset.eventById.get("first-summit-2002")?.index,
    ]);
    expect(eventsTouched(dataset, undefined)).toEqual([]);
    expect(eventsTouched(dataset, { type: "event", id: "none" })).toEqual([]);
  });
});

test("the sentence says how many of how many, and the years of the window", () => {
  const whole = wholeWindow(dataset.span);
  const total = dataset.events.length;
  expect(bandSentence(dataset, NO_FILTERS, readWindow("2002-01-01/2003-12-31", whole))).toBe(
    `${total} of ${total} events by kind, on a line of time from 2002 to 2003.`,
  );
  expect(bandSentence(dataset, NO_FILTERS, readWindow("2002-01-01/2002-12-31", whole))).toContain("from 2002.");
});
