/** The list of faults as files that are taken along. */
import Papa from "papaparse";
import { FAULT_SORTS, type FaultRow, sentenceOf } from "./faultModel";

/** A spreadsheet takes a text that begins with one of these for a formula, and would run it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const safe = (cell: string | number) => (typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell);

const COLUMNS = [
  "file",
  "line",
  "list",
  "item",
  "record",
  "field",
  "sort",
  "message",
  "expected",
  "found",
  "suggestion",
] as const;

const plain = (row: FaultRow) => ({ ...row, sort: FAULT_SORTS[row.sort] });

/** One line a fault. */
export const reportText = (rows: readonly FaultRow[]): string => `${rows.map(sentenceOf).join("\n")}\n`;

/** How the report is written in each format: the ending of its file, its type and its text. */
export const REPORT_FORMATS = {
  text: { label: "Text", ending: "txt", type: "text/plain", write: reportText },
  csv: {
    label: "CSV",
    ending: "csv",
    type: "text/csv",
    write: (rows: readonly FaultRow[]) => {
      const cells = rows.map(plain).map((row) => COLUMNS.map((name) => safe(row[name] || "")));
      return `\u{feff}${Papa.unparse([[...COLUMNS], ...cells], { newline: "\r\n" })}\r\n`;
    },
  },
  json: {
    label: "JSON",
    ending: "json",
    type: "application/json",
    write: (rows: readonly FaultRow[]) => {
      const faults = rows
        .map(plain)
        .map((row) => Object.fromEntries(COLUMNS.flatMap((name) => (row[name] ? [[name, row[name]]] : []))));
      return `${JSON.stringify({ faults }, null, 2)}\n`;
    },
  },
} as const;
