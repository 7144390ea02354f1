/** Faults in words: each from the real validation, so that their sorts follow what it says. */
import { expect, test } from "vitest";
import { openPackage } from "../../../../src/data/openPackage";
import { FAULT_SORTS, faultRows, groupsOf, sentenceOf } from "../../../../src/ui/faults/faultModel";
import { REPORT_FORMATS } from "../../../../src/ui/faults/reportFiles";
import { asCsv, bytesOf, shippedTexts, type Texts } from "../../../packages";

const TEXTS = shippedTexts("mine-ban");
const rowsOf = async (changes: Texts, base: Texts = TEXTS) => {
  const files = bytesOf({ ...base, ...changes });
  return faultRows((await openPackage(files, { id: "my-a", title: "A", today: "2026-11-22" })).packed);
};
const events: Readonly<Record<string, unknown>>[] = JSON.parse(TEXTS["events.json"] ?? "").events;
/** The file of events with some of them changed, by their place; a key that becomes undefined goes. */
const withEvents = (changes: Readonly<Record<number, object>>) =>
  JSON.stringify({ events: events.map((event, place) => ({ ...event, ...changes[place] })) }, null, 2);
const ofRecords = <T extends { sort: string }>(rows: readonly T[]) => rows.filter(({ sort }) => sort !== "doubt");

test.each([
  ["date", { date: "2015-13" }, '"2015-13" is not a date: there is no month 13; did you mean 2015-12?'],
  ["word", { kind: "meetting" }, "; did you mean meeting?"],
  ["missing", { summary: undefined }, "is missing: a text is needed"],
  ["missing", { citations: [] }, "is missing: at least one citation is needed"],
  ["key", { titel: "x" }, 'the key "titel" is not known here'],
  ["form", { title: 5 }, "5 is not a text"],
  [
    "reference",
    { participants: [{ actor: "nobody", role: "host" }] },
    '"nobody" is not the id of a record in actors.json',
  ],
  ["duplicate", { id: events[3]?.["id"] }, "as in item 4: each record needs an id of its own"],
] as const)("%s", async (sort, change, words) => {
  const rows = ofRecords(await rowsOf({ "events.json": withEvents({ 11: change }) }));
  expect(rows.map((row) => row.sort)).toEqual([sort]);
  const [row] = rows;
  if (!row) throw new Error("no row");
  expect(row).toMatchObject({
    file: "events.json",
    item: 12,
    list: "events",
    place: expect.stringMatching(/^events\[11\]/),
  });
  expect(sentenceOf(row)).toMatch(/^events\.json › item 12 .* › \w+.*\(line \d+\): /);
  expect(sentenceOf(row)).toContain(words);
});

test("rows of tables are told by their line", async () => {
  const csv = asCsv(TEXTS);
  const lines = (csv["actors.csv"] ?? "").split("\r\n");
  const rows = await rowsOf(
    { "actors.csv": lines.with(2, (lines[2] ?? "").replace(/^[^,]+/, "Not An Id")).join("\r\n") },
    csv,
  );
  expect(ofRecords(rows)[0]).toMatchObject({
    file: "actors.csv",
    line: 3,
    field: "id",
    place: "L3",
    suggestion: "not-an-id",
  });
});

test("a file that cannot be used leads to the place where it stops being JSON", async () => {
  const [row] = await rowsOf({ "actors.json": (TEXTS["actors.json"] ?? "").slice(0, 900) });
  expect(row).toMatchObject({ sort: "file", file: "actors.json", place: expect.stringMatching(/^L\d+$/) });
});

test("rows are grouped by file and sort, and written in each format", async () => {
  const rows = await rowsOf({
    "events.json": withEvents({
      0: { date: "soon" },
      1: { date: "later" },
      2: { title: "=cmd()", kind: "+1" },
    }),
  });
  const [group] = groupsOf(rows);
  expect(group?.groups.map(({ sort, rows: own }) => [sort, own.length])).toEqual([
    ["doubt", 1],
    ["date", 2],
    ["word", 1],
  ]);
  const csv = REPORT_FORMATS.csv.write(rows);
  expect(csv).toContain(FAULT_SORTS.date);
  expect(csv).toContain("'=cmd()");
  expect(JSON.parse(REPORT_FORMATS.json.write(rows)).faults).toHaveLength(rows.length);
  expect(REPORT_FORMATS.text.write(rows).trim().split("\n")).toHaveLength(rows.length);
});
