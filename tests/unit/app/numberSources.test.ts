import { describe, expect, test } from "vitest";
import { rangesOf } from "../../../src/app/print/numberSources";

describe("the numbers of a mark on paper", () => {
  test.each([
    [[1], "1"],
    [[4, 1], "1, 4"],
    [[1, 2], "1, 2"],
    [[3, 1, 2], "1–3"],
    [[7, 1, 2, 3, 9, 10, 11, 12], "1–3, 7, 9–12"],
    [[5, 5, 5], "5"],
    [[], ""],
  ])("%j are written %s", (numbers, words) => {
    expect(rangesOf(numbers)).toBe(words);
  });
});
