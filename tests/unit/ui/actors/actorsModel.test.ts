import { expect, test } from "vitest";
import { SMALL_FILES } from "../../../../mocks/files";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { selectionOf } from "../../../../src/domain/selection";
import { actorRows } from "../../../../src/ui/actors/actorsModel";
import { emptyDataset, smallDataset } from "../../../datasets";

test("most involved first, ties by name; the others by name", async () => {
  const dataset = await smallDataset();
  const { involved, absent } = actorRows(dataset, selectionOf(dataset, { ...NO_FILTERS, to: "2002" }));
  expect(involved.map(({ actor, shown, total }) => [actor.name, shown, total])).toEqual([
    ["Ada Marlow", 2, 2],
    ["Jonas Brandt", 2, 2],
    ["Harbour Accord Secretariat", 1, 4],
    ["Norway", 1, 3],
    ["Port Authority of Northhaven", 1, 2],
    ["Tidewater Lines", 1, 2],
  ]);
  expect(absent).toEqual([]);
});

test("nothing shown leaves everybody out", async () => {
  const dataset = await smallDataset();
  const { involved, absent } = actorRows(dataset, selectionOf(dataset, { ...NO_FILTERS, to: "1990" }));
  expect(involved).toEqual([]);
  expect(absent).toHaveLength(dataset.actors.length);
});

test("an actor whose record could not be read is among them", async () => {
  const dataset = await smallDataset({
    "actors.json": SMALL_FILES["actors.json"].replace('"name": "Norway"', '"name": ""'),
  });
  const { involved } = actorRows(dataset, selectionOf(dataset, NO_FILTERS));
  expect(involved.find(({ actor }) => actor.id === "norway")?.actor.standIn).toBe(true);
});

test("an empty dataset has no rows", async () => {
  const dataset = await emptyDataset();
  expect(actorRows(dataset, selectionOf(dataset, NO_FILTERS))).toEqual({ involved: [], absent: [] });
});
