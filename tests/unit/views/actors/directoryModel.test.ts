import { expect, test } from "vitest";
import { SMALL_FILES } from "../../../../mocks/files";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { selectionOf } from "../../../../src/domain/selection";
import { actorRows, classText } from "../../../../src/ui/actors/actorsModel";
import { actorClasses, directorySentence, ofClass } from "../../../../src/views/actors/directoryModel";
import { emptyDataset, smallDataset } from "../../../datasets";

test("classes are those that the dataset has, with how many; a class picks its rows", async () => {
  const dataset = await smallDataset();
  const rows = actorRows(dataset, selectionOf(dataset, NO_FILTERS));
  expect(actorClasses(rows)).toEqual([
    { id: "person", label: "People", count: 2 },
    { id: "country", label: "Countries", count: 1 },
    { id: "government", label: "Governments", count: 1 },
    { id: "company", label: "Companies", count: 1 },
    { id: "coalition", label: "Coalitions", count: 1 },
  ]);
  expect(ofClass(rows.involved, "company").map(({ actor }) => actor.id)).toEqual(["tidewater-lines"]);
  expect(ofClass(rows.involved, "")).toBe(rows.involved);
});

test("the sentence counts what there is", async () => {
  expect(directorySentence(await smallDataset())).toBe("6 actors: 2 people, 3 organisations and 1 country.");
  expect(directorySentence(await emptyDataset())).toBe("This dataset holds no actors yet.");
});

test("actors whose record could not be read are in no class but their own", async () => {
  const dataset = await smallDataset({
    "actors.json": SMALL_FILES["actors.json"].replace('"name": "Norway"', '"name": ""'),
  });
  const rows = actorRows(dataset, selectionOf(dataset, NO_FILTERS));
  const classes = actorClasses(rows);
  expect(classes.at(-1)).toEqual({ id: "unreadable", label: "Not readable", count: 1 });
  expect(classes.map(({ id }) => id)).not.toContain("other");
  expect(ofClass(rows.involved, "unreadable").map(({ actor }) => classText(actor))).toEqual(["record not readable"]);
  expect(directorySentence(dataset)).toBe("6 actors: 2 people, 3 organisations and 1 whose record is not readable.");
});
