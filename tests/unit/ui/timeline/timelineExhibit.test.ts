import { expect, test } from "vitest";
import { withClaims } from "../../../../src/domain/claims";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { timelineExhibit } from "../../../../src/ui/timeline/timelineExhibit";
import { emptyDataset, generatedDataset, smallDataset } from "../../../datasets";
import { disputedDataset } from "./disputed";

type Shown = ReturnType<typeof timelineExhibit>;
const cellOf = ({ table }: Shown, id: string, head: string) => {
  const row = table.rows.find((event) => event.id === id);
  return row && table.columns.find((column) => column.head === head)?.text(row);
};

test("every event that the filters let through is a row, with all that the record says of it", async () => {
  const dataset = await smallDataset();
  const exhibit = timelineExhibit(dataset, NO_FILTERS, "");
  expect(exhibit.table.rows).toHaveLength(8);
  expect(exhibit.records.events).toEqual(dataset.events.map(({ id }) => id));
  const cell = (head: string) => cellOf(exhibit, "first-summit-2002", head);
  expect(cell("Date")).toBe("16–17 September 2002");
  expect(cell("Date (EDTF)")).toBe("2002-09-16/2002-09-17");
  expect(cell("Kind")).toBe("Summit");
  expect(cell("Status")).toBe("happened");
  expect(cell("Who took part")).toBe(
    "Harbour Accord Secretariat (organiser); Norway (host); Ada Marlow (speaker, chair); Tidewater Lines (took part)",
  );
  expect(cell("Sources disagree")).toBe("How many countries signed at the first summit");
  expect(cell("Sources")).toBe(2);
  expect(cellOf(exhibit, "second-summit-2006", "Status")).toBe("announced");
  expect(cellOf(exhibit, "brandt-speech-2002", "Witnesses")).toBe("Rests on a single source.");
});

test("the same filters rule rows, records and sources", async () => {
  const dataset = await smallDataset();
  const exhibit = timelineExhibit(dataset, { ...NO_FILTERS, kinds: ["speech"] }, "");
  expect(exhibit.records.events).toEqual(["brandt-speech-2002"]);
  expect(exhibit.citations.map(({ source }) => source)).toEqual(["summit-record-2002"]);
  expect(exhibit.table.caption).toBe("The events of the timeline: 1 of 8");
  expect(exhibit.sentence).toBe("In 2002: 1 of 8 events of 1 kind.");
});

test("each source once, those of the other dates too", async () => {
  const exhibit = timelineExhibit(await disputedDataset(), { ...NO_FILTERS, kinds: ["meeting"] }, "");
  const sources = ["tide-gazette-2001", "accord-annual-2005", "summit-record-2002", "accord-text"];
  expect(exhibit.citations.map(({ source }) => source)).toEqual(sources);
  const [row] = exhibit.table.rows;
  expect(row && exhibit.table.rowCitations(row).map(({ source }) => source)).toEqual(sources);
  expect(cellOf(exhibit, "working-party-2001", "Other dates claimed")).toBe("2002; 20 January 2003");
  expect(exhibit.records.disagreements).toEqual(["party-date"]);
});

test("a chosen claim moves the row", async () => {
  const dataset = withClaims(await disputedDataset(), ["party-date.accord-annual-2005"]);
  const exhibit = timelineExhibit(dataset, NO_FILTERS, "");
  expect(cellOf(exhibit, "working-party-2001", "Date")).toBe("20 January 2003");
  expect(exhibit.table.rows.findIndex(({ id }) => id === "working-party-2001")).toBeGreaterThan(1);
});

test("the sentence says what stretch the picture shows; the table is not cut to it", async () => {
  const exhibit = timelineExhibit(await smallDataset(), NO_FILTERS, "2002-08-01/2002-10-31");
  expect(exhibit.sentence).toMatch(/The picture shows 1 August 2002 to 31 October 2002\.$/);
  expect(exhibit.table.rows).toHaveLength(8);
});

test("dates sort by their days, open ones by the end that is known", async () => {
  const { table } = timelineExhibit(await generatedDataset(500), NO_FILTERS, "");
  const date = table.columns.find(({ head }) => head === "Date");
  for (const row of table.rows) expect(Number.isFinite(date?.sortBy?.(row))).toBe(true);
});

test("an empty dataset is an empty table that says why", async () => {
  const exhibit = timelineExhibit(await emptyDataset(), NO_FILTERS, "");
  expect(exhibit.table.rows).toEqual([]);
  expect(exhibit.citations).toEqual([]);
  expect(exhibit.sentence).toBe("This dataset holds no events yet.");
});
