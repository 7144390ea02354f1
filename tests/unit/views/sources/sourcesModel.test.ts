import { expect, test } from "vitest";
import { isFiltered, NO_FILTERS } from "../../../../src/domain/filters";
import { rowsFound, rowsOfKind, sourceRows, sourcesSentence } from "../../../../src/views/sources/sourcesModel";
import { languageName } from "../../../../src/views/sources/sourceWords";
import { emptyDataset, smallDataset } from "../../../datasets";

const idsOf = (rows: ReturnType<typeof rowsFound>) => rows.map(({ source }) => source.id);

test("every source has its figures, in alphabetical order", async () => {
  const rows = sourceRows(await smallDataset(), NO_FILTERS);
  expect(rows.map(({ source }) => source.title).slice(0, 3)).toEqual([
    "A minister writes to the ports",
    "Annual report 2005",
    "Annual report 2006",
  ]);
  const gazette = rows.find(({ source }) => source.id === "tide-gazette-2001");
  expect(gazette).toMatchObject({ events: { shown: 2, total: 2 }, counts: { shown: 0, total: 0 }, actors: 1 });
  expect(rows.every(({ behind, events, counts }) => behind === events.total + counts.total > 0)).toBe(true);
});

test("the filters decide what a source is behind: events by all of them, counts by years and groups", async () => {
  const dataset = await smallDataset();
  const filters = { ...NO_FILTERS, from: "2005", to: "2005", groups: ["ngos"] as const };
  const rows = sourceRows(dataset, filters);
  expect(isFiltered(filters)).toBe(true);
  const report = rows.find(({ source }) => source.id === "accord-annual-2005");
  expect(report).toMatchObject({ events: { shown: 1, total: 2 }, counts: { shown: 1, total: 4 }, behind: true });
  expect(idsOf(rowsFound(rows, { q: "", behindOnly: true }))).toEqual(["accord-annual-2005"]);
});

test("the search finds title, publisher and author, without accents and case", async () => {
  const rows = sourceRows(await smallDataset(), NO_FILTERS);
  const found = (q: string) => idsOf(rowsFound(rows, { q, behindOnly: false }));
  expect(found("BALLAST")).toEqual(["tide-gazette-2002"]);
  expect(found("márlow ada")).toEqual(["marlow-letter"]);
  expect(found("secretariat 2006")).toEqual(["accord-annual-2006"]);
  expect(found("kelp")).toEqual([]);
  expect(rowsOfKind(rows, "press")).toHaveLength(3);
  expect(rowsOfKind(rows, "")).toHaveLength(9);
});

test("one sentence says how many, of which kinds, and how they were read", async () => {
  const sentence = (rows: Parameters<typeof sourcesSentence>[0]) => sourcesSentence(rows);
  expect(sentence(sourceRows(await smallDataset(), NO_FILTERS))).toBe(
    "9 sources: 5 primary, 3 press and 1 reference work. 1 read as an archived copy.",
  );
  expect(sentence(sourceRows(await emptyDataset(), NO_FILTERS))).toBe("0 sources.");
});

test("a language that is no code stays as it is written", () => {
  expect(languageName("en")).toBe("English");
  expect(languageName("not a code!")).toBe("not a code!");
});
