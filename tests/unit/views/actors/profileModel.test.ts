import { expect, test } from "vitest";
import type { Actor } from "../../../../src/domain/actor";
import type { Dataset } from "../../../../src/domain/dataset";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { selectionOf } from "../../../../src/domain/selection";
import { companionsOf, eventsByRole, neighboursOf, tiesOf } from "../../../../src/views/actors/profileModel";
import { smallDataset } from "../../../datasets";

const all = (dataset: Dataset) => selectionOf(dataset, NO_FILTERS).mask;
const actorOf = (dataset: Dataset, id: string): Actor => {
  const actor = dataset.actorById.get(id);
  if (!actor) throw new Error(`no actor ${id}`);
  return actor;
};

test("events by role: an event stands under every role, in the order of roles and of time", async () => {
  const dataset = await smallDataset();
  expect(
    eventsByRole(dataset, "ada-marlow", all(dataset)).map(({ role, parts }) => [
      role,
      parts.map(({ event, note }) => [event.id, note]),
    ]),
  ).toEqual([
    ["chair", [["first-summit-2002", "second day"]]],
    ["speaker", [["first-summit-2002", undefined]]],
    ["author", [["marlow-letter-2001", undefined]]],
  ]);
});

test("events outside the filters are marked, not left out", async () => {
  const dataset = await smallDataset();
  const { mask } = selectionOf(dataset, { ...NO_FILTERS, from: "2002" });
  const parts = eventsByRole(dataset, "jonas-brandt", mask).flatMap(({ parts }) => parts);
  expect(parts.map(({ event, shown }) => [event.id, shown])).toEqual([
    ["working-party-2001", false],
    ["brandt-speech-2002", true],
  ]);
});

test("companions: most often together first, two roles counted once, the actor itself not at all", async () => {
  const dataset = await smallDataset();
  const { mask } = selectionOf(dataset, { ...NO_FILTERS, from: "2003" });
  expect(
    companionsOf(dataset, "norway", mask).map(({ actor, together, shown }) => [actor.id, together, shown]),
  ).toEqual([
    ["accord-secretariat", 2, 1],
    ["tidewater-lines", 2, 1],
    ["ada-marlow", 1, 0],
    ["northhaven-port", 1, 1],
  ]);
  expect(companionsOf(dataset, "norway", mask, 1)).toHaveLength(1);
});

test("neighbours are those before and after in alphabetical order, and end at the ends", async () => {
  const dataset = await smallDataset();
  const names = (id: string) => {
    const { previous, next } = neighboursOf(dataset, id);
    return [previous?.name, next?.name];
  };
  expect(names("ada-marlow")).toEqual([undefined, "Harbour Accord Secretariat"]);
  expect(names("jonas-brandt")).toEqual(["Harbour Accord Secretariat", "Norway"]);
  expect(names("tidewater-lines")).toEqual(["Port Authority of Northhaven", undefined]);
});

test("ties: parent, bodies, who held office in it, membership lists", async () => {
  const dataset = await smallDataset();
  const port = tiesOf(dataset, actorOf(dataset, "northhaven-port"));
  expect(port.parent?.id).toBe("norway");
  expect(port.officeHolders.map(({ actor, office }) => [actor.id, office.title])).toEqual([
    ["ada-marlow", "Minister of Ports"],
  ]);
  const norway = tiesOf(dataset, actorOf(dataset, "norway"));
  expect(norway.bodies.map(({ id }) => id)).toEqual(["northhaven-port"]);
  expect(norway.roster.map(({ id }) => id)).toEqual(["roster-norway"]);
});
