import { expect, test } from "vitest";
import { rowAt, rowsOf } from "../../../../src/app/datasets/sourceRows";

test("a row a line, the last one empty where the text ends with a line break", () => {
  const rows = rowsOf("a\nbb\n\nc\n");
  expect([...rows.lines]).toEqual([1, 2, 3, 4, 5]);
  expect([...rows.starts]).toEqual([0, 2, 5, 6, 8, 9]);
  expect([0, 1, 2, 4, 5, 6, 8].map((at) => rowAt(rows, at))).toEqual([0, 0, 1, 1, 2, 3, 4]);
});

test("a very long line is cut into rows of its line", () => {
  const rows = rowsOf(`x\n${"y".repeat(1000)}\nz`);
  expect([...rows.lines]).toEqual([1, 2, 2, 2, 3]);
  expect(rowAt(rows, 2 + 999)).toBe(3);
});

test("no text is one empty row", () => {
  expect([...rowsOf("").lines]).toEqual([1]);
});
