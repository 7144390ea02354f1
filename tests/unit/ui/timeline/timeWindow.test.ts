import { describe, expect, test } from "vitest";
import { toDay } from "../../../../src/domain/dates";
import {
  panned,
  readWindow,
  SHORTEST_DAYS,
  sameWindow,
  showing,
  wholeWindow,
  within,
  writeWindow,
  zoomed,
} from "../../../../src/ui/timeline/timeWindow";

const whole = wholeWindow({ earliest: toDay(2012), latest: toDay(2025, 12, 31) });
const of = (zoom: string) => readWindow(zoom, whole);
const middle = ({ from, to }: { from: number; to: number }) => (from + to) / 2;

describe("reading and writing", () => {
  test("nothing, junk, open intervals and stretches outside the span are the whole", () => {
    for (const zoom of ["", "soon", "2014-01-01/..", "1999-01-01/1999-12-31", "2031-01-01/2032-01-01"]) {
      expect(of(zoom)).toEqual(whole);
    }
  });

  test("both days are shown whole, and the text comes back as it was", () => {
    const window = of("2014-03-01/2015-02-28");
    expect(window).toEqual({ from: toDay(2014, 3, 1), to: toDay(2015, 3, 1) });
    expect(writeWindow(window, whole)).toBe("2014-03-01/2015-02-28");
  });

  test("the whole span is written as nothing", () => {
    expect(writeWindow(whole, whole)).toBe("");
    expect(writeWindow({ from: whole.from + 0.2, to: whole.to - 0.3 }, whole)).toBe("");
  });

  test("a stretch that sticks out is moved inside, a short one grows around its middle", () => {
    expect(of("2010-01-01/2012-12-31").from).toBe(whole.from);
    const day = of("2014-06-15/2014-06-15");
    expect(day.to - day.from).toBe(SHORTEST_DAYS);
    expect(middle(day)).toBe(toDay(2014, 6, 15) + 0.5);
  });
});

describe("zooming", () => {
  test("keeps the moment under the pointer where it is", () => {
    const window = of("2013-01-01/2016-12-31");
    const anchor = window.from + 300;
    const share = (w: typeof window) => (anchor - w.from) / (w.to - w.from);
    for (const factor of [0.5, 0.9, 1.3]) {
      expect(share(zoomed(window, whole, factor, anchor))).toBeCloseTo(share(window), 8);
    }
  });

  test("in and out again leads back, away from the limits", () => {
    const window = of("2015-01-01/2017-12-31");
    const back = zoomed(zoomed(window, whole, 0.5, middle(window)), whole, 2, middle(window));
    expect(sameWindow(back, window)).toBe(true);
  });

  test("stops at the whole span and at the closest look", () => {
    expect(zoomed(of("2013-01-01/2024-12-31"), whole, 100, toDay(2014))).toEqual(whole);
    const closest = zoomed(whole, whole, 1e-6, toDay(2014));
    expect(closest.to - closest.from).toBeCloseTo(SHORTEST_DAYS, 6);
    expect(closest.from).toBeLessThanOrEqual(toDay(2014));
    expect(closest.to).toBeGreaterThan(toDay(2014));
  });
});

describe("moving", () => {
  test("keeps its length and stops at both ends", () => {
    const window = of("2014-01-01/2014-12-31");
    for (const days of [-1e6, -40, 0, 40, 1e6]) {
      const moved = panned(window, whole, days);
      expect(moved.to - moved.from).toBeCloseTo(365, 8);
      expect(moved.from).toBeGreaterThanOrEqual(whole.from);
      expect(moved.to).toBeLessThanOrEqual(whole.to);
    }
  });

  test("showing a moment moves no more than needed", () => {
    const window = of("2014-01-01/2014-12-31");
    expect(showing(window, whole, toDay(2014, 5))).toBe(window);
    const later = showing(window, whole, toDay(2015, 2));
    expect(later.to).toBeGreaterThan(toDay(2015, 2));
    expect(later.from).toBeLessThan(toDay(2014, 6));
    const first = showing(window, whole, whole.from);
    expect(first.from).toBe(whole.from);
  });

  test("within a span shorter than the closest look there is only the whole", () => {
    const short = { from: 0, to: 5 };
    expect(within({ from: 2, to: 3 }, short)).toEqual(short);
  });
});
