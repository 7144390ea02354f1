import Papa from "papaparse";
import type { Dataset } from "../../domain/dataset";
import type { TableOf } from "./exhibit";
import { namedSources, type Provenance, sourceLine } from "./provenance";
import { inSlices, type Work } from "./work";

/** A spreadsheet takes a text that begins with one of these for a formula, and would run it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** By this mark Excel knows that the file is UTF-8. */
const BOM = "\u{feff}";
const CRLF = "\r\n";

/** A cell that a spreadsheet shows as it stands: a text that it would take for a formula gets an apostrophe before it. */
function safe(cell: string | number): string | number {
  if (typeof cell === "number") return cell;
  const text = cell.toWellFormed();
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The columns that every line ends with, after those of the table and the sources of the row. */
const constants = (said: Provenance): readonly (readonly [head: string, value: string])[] => [
  ["Title", said.title],
  ["Filters", said.filters],
  ["As of", said.asOf],
  ["Data version", said.version],
  ["Licence", [said.licence, said.licenceUrl].filter(Boolean).join(", ")],
  ["Permalink", said.permalink],
];

/** Heads, each of them once: one that the table has already is told apart by what it belongs to. */
function distinct(own: readonly string[], added: readonly string[]): string[] {
  return [...own, ...added.map((head) => (own.includes(head) ? `${head} (of this file)` : head))];
}

/**
 * The table as CSV (RFC 4180, UTF-8 with BOM): row for row what is shown, then the sources of the row, then columns that say of
 * every line where it comes from. A table without rows gets one line that says so, since the filters would be lost otherwise.
 */
export async function csvOf<Row>(
  dataset: Dataset,
  { columns, rows, rowCitations }: TableOf<Row>,
  said: Provenance,
  work: Work,
): Promise<Blob> {
  const always = constants(said);
  const heads = distinct(
    columns.map(({ head }) => head),
    ["Sources", ...always.map(([head]) => head)],
  );
  const values = always.map(([, value]) => value);
  const lines = (cells: readonly (readonly (string | number)[])[]) =>
    Papa.unparse(
      cells.map((line) => line.map(safe)),
      { newline: CRLF },
    ) + CRLF;
  const written = await inSlices(rows.length, "Writing rows", work, (from, to) =>
    lines(
      rows
        .slice(from, to)
        .map((row) => [
          ...columns.map(({ text }) => text(row)),
          namedSources(dataset, rowCitations(row)).map(sourceLine).join(" | "),
          ...values,
        ]),
    ),
  );
  if (rows.length === 0) {
    written.push(lines([["(nothing is shown)", ...columns.slice(1).map(() => ""), "", ...values]]));
  }
  return new Blob([BOM, lines([heads]), ...written], { type: "text/csv;charset=utf-8" });
}
