import { describe, expect, test } from "vitest";
import { toDay } from "../../../../src/domain/dates";
import { ticksOf } from "../../../../src/ui/timeline/axisTicks";
import type { TimeWindow } from "../../../../src/ui/timeline/timeWindow";

const wide = { width: 1100, narrow: false, unit: 1 };
const phone = { width: 358, narrow: true, unit: 1 };
const labels = (window: TimeWindow, frame = wide) =>
  ticksOf(window, frame).flatMap(({ label }) => (label ? [label] : []));
const stretch = (from: [number, number?, number?], to: [number, number?, number?]) => ({
  from: toDay(...from),
  to: toDay(...to),
});

describe("ticks", () => {
  test("a long window has years, as many as fit", () => {
    const fourteen = stretch([2012], [2026]);
    expect(labels(fourteen)).toEqual(Array.from({ length: 15 }, (_, i) => String(2012 + i)));
    expect(labels(fourteen, phone)).toEqual(
      ["2012", "2014", "2016", "2018", "2020", "2022", "2024", "2026"].slice(0, labels(fourteen, phone).length),
    );
  });

  test("closer, months between the years", () => {
    expect(labels(stretch([2013, 10], [2015, 3]))).toContain("2014");
    expect(labels(stretch([2013, 10], [2015, 3]))).toContain("Apr");
  });

  test("where no year begins in the window, the first label names the year", () => {
    expect(labels(stretch([2014, 2], [2014, 11]))[0]).toMatch(/ 2014$/);
    expect(labels(stretch([2014, 6, 3], [2014, 6, 20]))[0]).toMatch(/^\d+ June? 2014$/);
    expect(
      labels(stretch([2014, 6, 3], [2014, 6, 20]))
        .slice(1)
        .join(),
    ).not.toContain("2014");
  });

  test("no label leaves the frame or touches another, at any zoom and text size", () => {
    for (const unit of [1, 1.5, 2]) {
      for (const frame of [wide, phone, { ...phone, width: 288 }]) {
        for (let days = 14; days < 40_000; days *= 1.7) {
          let right = -1;
          for (const { label, labelX } of ticksOf({ from: 15_000.4, to: 15_000.4 + days }, { ...frame, unit })) {
            if (!label) continue;
            const half = (label.length * 7 * unit) / 2;
            expect(labelX - half).toBeGreaterThan(right);
            expect(labelX + half).toBeLessThanOrEqual(frame.width + 0.001);
            right = labelX + half;
          }
        }
      }
    }
  });
});
