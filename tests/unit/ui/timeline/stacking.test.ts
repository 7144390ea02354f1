import fc from "fast-check";
import { expect, test } from "vitest";
import { stack } from "../../../../src/ui/timeline/stacking";

test("what does not overlap stays in one row", () => {
  expect(
    stack(
      [
        { x0: 0, x1: 5 },
        { x0: 5, x1: 9 },
        { x0: 20, x1: 30 },
      ],
      4,
    ),
  ).toEqual([
    { row: 0, rows: 1 },
    { row: 0, rows: 1 },
    { row: 0, rows: 1 },
  ]);
});

test("a group needs as many rows as overlap at once, and all of the group know it", () => {
  const places = stack(
    [
      { x0: 0, x1: 10 },
      { x0: 4, x1: 12 },
      { x0: 10, x1: 14 },
      { x0: 40, x1: 50 },
    ],
    4,
  );
  expect(places.map(({ row }) => row)).toEqual([0, 1, 0, 0]);
  expect(places.map(({ rows }) => rows)).toEqual([2, 2, 2, 1]);
});

test("with rows enough, no two of a row overlap; never more rows than asked", () => {
  const stretches = fc
    .array(fc.record({ x0: fc.integer({ min: 0, max: 400 }), length: fc.integer({ min: 1, max: 40 }) }), {
      maxLength: 60,
    })
    .map((all) => all.map(({ x0, length }) => ({ x0, x1: x0 + length })).sort((a, b) => a.x0 - b.x0));
  fc.assert(
    fc.property(stretches, fc.integer({ min: 1, max: 7 }), (all, most) => {
      const free = stack(all, all.length + 1);
      all.forEach((a, i) => {
        all.slice(i + 1).forEach((b, j) => {
          if (b.x0 < a.x1) expect(free[i]?.row).not.toBe(free[i + 1 + j]?.row);
        });
      });
      for (const { row, rows } of stack(all, most)) {
        expect(rows).toBeLessThanOrEqual(most);
        expect(row).toBeLessThan(rows);
      }
    }),
  );
});
