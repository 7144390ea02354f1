import { expect, test } from "vitest";
import { NO_FILTERS } from "../../../../src/domain/filters";
import {
  copiesOf,
  datedLines,
  neighboursOf,
  onlyWitness,
  supportGroups,
} from "../../../../src/views/sources/supportModel";
import { smallDataset } from "../../../datasets";

test("everything that a source supports, by sort", async () => {
  const groups = supportGroups(await smallDataset(), NO_FILTERS, "accord-annual-2005");
  expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
    ["Events", 2],
    ["Counts", 4],
    ["Actors described", 1],
    ["Definitions of what is counted", 1],
    ["Names on membership lists", 2],
    ["Claims where sources disagree", 1],
  ]);
  expect(groups[1]?.items[1]).toMatchObject({ text: "28 governments", detail: "Members", to: { view: "membership" } });
  expect(groups[4]?.items.map(({ text }) => text)).toEqual(["Tidewater Lines", "Gull Watch"]);
});

test("records outside the filters stay, and are told apart also on the strip", async () => {
  const groups = supportGroups(await smallDataset(), { ...NO_FILTERS, to: "2001-04" }, "tide-gazette-2001");
  expect(groups[0]?.items.map(({ shown }) => shown)).toEqual([true, false]);
  expect(datedLines(groups).map(({ label, shown, others }) => [label, shown.length, others.length])).toEqual([
    ["Events", 1, 1],
  ]);
});

test("it is the only witness for what nothing else supports; claims have no such standing", async () => {
  const alone = onlyWitness(supportGroups(await smallDataset(), NO_FILTERS, "tide-gazette-2001"));
  expect(alone.map(({ title, items }) => [title, items.map(({ text }) => text)])).toEqual([
    ["Events", ["Working party of port engineers"]],
    ["Offices", ["Minister of Ports"]],
  ]);
});

test("copies of its text and its neighbours in the alphabet", async () => {
  const dataset = await smallDataset();
  expect(copiesOf(dataset, "accord-annual-2005").map(({ id }) => id)).toEqual(["accord-annual-2006"]);
  const { previous, next } = neighboursOf(dataset, "accord-annual-2005");
  expect([previous?.id, next?.id]).toEqual(["tide-gazette-2001", "accord-annual-2006"]);
});
