import { expect, test } from "vitest";
import { type Filters, NO_FILTERS } from "../../../../src/domain/filters";
import { rosterModel } from "../../../../src/views/membership/rosterModel";
import { emptyDataset } from "../../../datasets";
import { shippedDataset } from "../../../shipped";

const real = await shippedDataset("weprotect");
const roster = (change: Partial<Filters> = {}) => rosterModel(real, { ...NO_FILTERS, ...change });

test("every entry stands once, confirmed or not", () => {
  const { groups, unconfirmed } = roster();
  const names = [
    ...groups.flatMap(({ blocks }) => blocks.flatMap((block) => block.names)),
    ...unconfirmed.flatMap((commitment) => commitment.names),
  ];
  expect(names.map(({ entry: { id } }) => id).sort()).toEqual(real.roster.map(({ id }) => id).sort());
  for (const { name } of names) expect(name).not.toBe("");
});

test("only entries without a date of joining or listing are unconfirmed", () => {
  for (const { names } of roster().unconfirmed) {
    for (const { entry } of names) expect([entry.joined, entry.listed]).toEqual([undefined, undefined]);
  }
});

test("dated joinings first, in order of time; the numbers are those of the names", () => {
  for (const { size, names, blocks } of roster().groups) {
    expect(names).toMatch(new RegExp(`^${size} `));
    expect(blocks.reduce((sum, block) => sum + block.names.length, 0)).toBe(size);
    const days = blocks.flatMap((block) => block.names).flatMap(({ entry }) => entry.joinedWhen?.earliest ?? []);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  }
});

test("groups narrow it; years only mark dated joinings", () => {
  const narrowed = roster({ groups: ["companies"], to: "2020-06" });
  expect(new Set(narrowed.groups.map(({ group }) => group))).toEqual(new Set(["companies"]));
  const outside = narrowed.groups.flatMap(({ blocks }) =>
    blocks.flatMap(({ names }) => names.filter((one) => one.outside)),
  );
  expect(outside.map(({ name }) => name)).toEqual(["Match Group"]);
  expect(narrowed.groups.map(({ size }) => size)).toEqual(
    roster({ groups: ["companies"] }).groups.map(({ size }) => size),
  );
});

test("an empty dataset", async () => {
  expect(rosterModel(await emptyDataset(), NO_FILTERS)).toEqual({ groups: [], unconfirmed: [] });
});
