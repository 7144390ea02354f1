import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { csvOf } from "../../../../src/ui/exhibit/csvFile";
import type { Exhibit } from "../../../../src/ui/exhibit/exhibit";
import { provenanceOf } from "../../../../src/ui/exhibit/provenance";
import { rowsInOrder } from "../../../../src/ui/tableOrder";
import { emptyDataset, generatedDataset, smallDataset } from "../../../datasets";
import { eventsExhibit, PERMALINK, work } from "./exhibits";

const CONSTANTS = ["Title", "Filters", "As of", "Data version", "Licence", "Permalink"];

async function textOf<Row>(exhibit: Exhibit<Row>) {
  const blob = await csvOf(exhibit.dataset, exhibit.table, provenanceOf(exhibit, PERMALINK), work().work);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await blob.arrayBuffer());
}

/** Read by a parser that is not ours; lines of differing length are an error there. */
const linesOf = (text: string): string[][] => parse(text, { bom: true, record_delimiter: "\r\n" });

describe("CSV", () => {
  test("holds row for row what the table shows, and in every line where it comes from", async () => {
    const exhibit = eventsExhibit(await smallDataset(), { from: "2005" });
    const text = await textOf(exhibit);
    expect(text.startsWith("\u{feff}")).toBe(true);
    const [head, ...lines] = linesOf(text);
    expect(head).toEqual(["Event", "Date", "Actors", "Sources", ...CONSTANTS]);
    expect(lines.map((line) => line.slice(0, 3))).toEqual(
      exhibit.table.rows.map(({ title, date, participants }) => [title, date, `${participants.length}`]),
    );
    for (const line of lines) {
      expect(line.slice(4)).toEqual([
        "What happened",
        "from 2005",
        expect.stringMatching(/\d{4}$/),
        exhibit.dataset.descriptor.version,
        expect.stringContaining("https://"),
        PERMALINK,
      ]);
    }
    const [first] = exhibit.table.rows;
    const source = exhibit.dataset.sourceById.get(first?.citations[0]?.source ?? "");
    expect(lines[0]?.[3]).toContain(source?.title);
    expect(lines[0]?.[3]).toContain(source?.URL);
  });

  test("keeps the order into which the table was sorted", async () => {
    const exhibit = eventsExhibit(await smallDataset());
    const rows = rowsInOrder(exhibit.table, { head: "Event", descending: true });
    const [, ...lines] = linesOf(await textOf({ ...exhibit, table: { ...exhibit.table, rows } }));
    expect(lines.map(([title]) => title)).toEqual(rows.map(({ title }) => title));
    expect(rows).not.toEqual(exhibit.table.rows);
  });

  test("leaves no formula to a spreadsheet, and numbers as numbers", async () => {
    const cells = ["=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "a=1", "5"];
    const exhibit = eventsExhibit(await smallDataset(), {}, { title: "=HYPERLINK(1)" });
    const dangerous: Exhibit<string> = {
      ...exhibit,
      table: {
        caption: "",
        rows: cells,
        rowKey: (cell) => cell,
        rowCitations: () => [],
        columns: [
          { head: "=Text", text: (cell) => cell },
          { head: "Number", text: () => -5 },
        ],
      },
    };
    const [head, ...lines] = linesOf(await textOf(dangerous));
    expect(head?.[0]).toBe("'=Text");
    expect(lines.map(([cell]) => cell)).toEqual(cells.map((cell) => (/^[a5]/.test(cell) ? cell : `'${cell}`)));
    expect(new Set(lines.map(([, number]) => number))).toEqual(new Set(["-5"]));
    expect(lines[0]?.[3]).toBe("'=HYPERLINK(1)");
  });

  test.each([
    ["quotes, commas and line breaks", 'He said "no", twice;\nand left'],
    ["markup", "<script>alert(1)</script> & <b>"],
    ["text from right to left", "שלום, العربية 2014"],
    ["2,000 characters", "x ".repeat(1000)],
  ])("loses nothing of %s", async (_, title) => {
    const exhibit = eventsExhibit(await smallDataset(), {}, { title });
    const [, ...lines] = linesOf(await textOf(exhibit));
    expect(lines[0]?.[4]).toBe(title);
  });

  test("a lone surrogate becomes one sign, and the file stays UTF-8", async () => {
    const exhibit = eventsExhibit(await smallDataset(), {}, { title: "a\ud800b" });
    expect(linesOf(await textOf(exhibit))[1]?.[4]).toBe("a\u{fffd}b");
  });

  test("a source whose record is missing is named by its id", async () => {
    const exhibit = eventsExhibit(await smallDataset());
    const table = { ...exhibit.table, rowCitations: () => [{ source: "no-such-source" }] };
    expect(linesOf(await textOf({ ...exhibit, table }))[1]?.[3]).toBe("no-such-source");
  });

  test("an empty selection says so, with its filters", async () => {
    const lines = linesOf(await textOf(eventsExhibit(await emptyDataset(), { q: "nothing" })));
    expect(lines).toHaveLength(2);
    expect(lines[1]?.[0]).toBe("(nothing is shown)");
    expect(lines[1]?.[5]).toBe("“nothing”");
  });

  test("a table that has a column of that name already keeps both apart", async () => {
    const exhibit = eventsExhibit(await smallDataset());
    const columns = [...exhibit.table.columns, { head: "Sources", text: () => 1 }];
    const [head = []] = linesOf(await textOf({ ...exhibit, table: { ...exhibit.table, columns } }));
    expect(new Set(head).size).toBe(head.length);
    expect(head).toContain("Sources (of this file)");
  });
});

test("ten thousand rows are written in slices, and cancelling half-way writes no more", async () => {
  const exhibit = eventsExhibit(await generatedDataset(10_000));
  const said = provenanceOf(exhibit, PERMALINK);
  const whole = work();
  await csvOf(exhibit.dataset, exhibit.table, said, whole.work);
  expect(whole.pauses()).toBe(200);
  expect(whole.reports.at(-1)).toBe(1);
  expect(whole.reports).toEqual([...whole.reports].sort((a, b) => a - b));

  const half = work(25);
  await expect(csvOf(exhibit.dataset, exhibit.table, said, half.work)).rejects.toThrow(/abort/i);
  expect(half.pauses()).toBe(25);
});
