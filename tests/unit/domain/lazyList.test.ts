import { expect, test, vi } from "vitest";
import { lazyList } from "../../../src/domain/lazyList";

test("is an array to its users", () => {
  const list = lazyList(4, (place) => ({ place }));
  const plain = [0, 1, 2, 3].map((place) => ({ place }));
  expect(Array.isArray(list)).toBe(true);
  expect(list).toEqual(plain);
  expect([...list]).toEqual(plain);
  expect(list.map(({ place }) => place)).toEqual([0, 1, 2, 3]);
  expect(list.slice(-2)).toEqual(plain.slice(-2));
  expect(list.at(-1)).toEqual({ place: 3 });
  expect([list[4], list[-1], list.length]).toEqual([undefined, undefined, 4]);
  expect(JSON.stringify(list)).toBe(JSON.stringify(plain));
  expect(Object.keys(list)).toEqual(["0", "1", "2", "3"]);
});

test("makes an item when it is asked for, and gives the same one while somebody holds it", () => {
  const make = vi.fn((place: number) => ({ place }));
  const list = lazyList(100_000, make);
  expect([list.length, make.mock.calls.length]).toEqual([100_000, 0]);
  const held = list[70_000];
  expect(list.find(({ place }) => place === 2)).toBe(list[2]);
  expect(list[70_000]).toBe(held);
  expect(make.mock.calls.map(([place]) => place)).toEqual([70_000, 0, 1, 2]);
});

test("cannot be changed", () => {
  const list = lazyList(2, (place) => ({ place }));
  expect(() => Object.assign(list, { 0: { place: 9 } })).toThrow(TypeError);
  expect(() => (list as { place: number }[]).push({ place: 9 })).toThrow(TypeError);
  expect(list[0]).toEqual({ place: 0 });
});
