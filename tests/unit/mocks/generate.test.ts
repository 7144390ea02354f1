import { expect, test } from "vitest";
import { generate } from "../../../mocks/generate";
import { EVENT_KINDS } from "../../../src/domain/event";
import { generatedDataset } from "../../datasets";

test("the same seed gives the same dataset, another seed another one", () => {
  expect(generate(50, 7)).toEqual(generate(50, 7));
  expect(generate(50, 7)["events.json"]).not.toBe(generate(50, 8)["events.json"]);
});

test("10,000 generated events are all right, of every kind, and dated in every way", async () => {
  const { events, faults, problems } = await generatedDataset(10_000);
  expect([events.length, faults, problems]).toEqual([10_000, [], []]);
  expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(Object.keys(EVENT_KINDS)));
  expect(new Set(events.map(({ when }) => when.precision))).toEqual(new Set(["day", "month", "year"]));
  expect(events.some(({ when }) => when.latest === Number.POSITIVE_INFINITY)).toBe(true);
  expect(events.some(({ when }) => when.earliest === Number.NEGATIVE_INFINITY)).toBe(true);
  expect(events.some(({ when }) => when.approximate && when.uncertain)).toBe(true);
});
