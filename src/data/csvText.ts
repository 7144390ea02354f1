/** The text of a CSV file as rows with their lines: RFC 4180, and what spreadsheets make of it. */
import Papa from "papaparse";

/** A row that holds something. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Line on which the row begins, from 1. */
  readonly line: number;
  /** Set where quotes are opened and never closed, so that the rest of the file stands in one cell. */
  readonly unclosed?: true;
}

const BOM = "\u{feff}";
/** A first line by which Excel tells the delimiter. */
const SEP_LINE = /^sep=(.)(\r\n|\n|\r)/i;
const DELIMITERS = [",", ";", "\t"] as const;

/** A heading as columns are named: "Part of" → "part_of". */
export const headingName = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

/** The delimiter by which the first line names the most columns: semicolons and commas inside cells are no evidence. */
function delimiterOf(text: string, columns: ReadonlySet<string>): string {
  const named = DELIMITERS.map((delimiter) => {
    const [heads = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    return { delimiter, known: heads.filter((head) => columns.has(headingName(head))).length };
  });
  return named.reduce((best, one) => (one.known > best.known ? one : best)).delimiter;
}

const linesIn = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** The line of a cell: the rows' own line, and one more for every line break in the cells before it. */
export const lineOfCell = ({ cells, line }: CsvRow, column: number) =>
  line + cells.slice(0, Math.max(column, 0)).reduce((sum, cell) => sum + linesIn(cell), 0);

/**
 * Reads rows, headings among them. Empty rows are passed over.
 * @param columns the names that headings may have, by which the delimiter is told: comma, semicolon or tab
 */
export function readCsvText(text: string, columns: ReadonlySet<string>): CsvRow[] {
  let body = text.startsWith(BOM) ? text.slice(1) : text;
  let line = 1;
  const sep = SEP_LINE.exec(body);
  if (sep) {
    body = body.slice(sep[0].length);
    line = 2;
  }
  const rows: CsvRow[] = [];
  let at = 0;
  Papa.parse<string[]>(body, {
    delimiter: sep?.[1] ?? delimiterOf(body, columns),
    step: ({ data, errors, meta }) => {
      // Where line breaks are mixed, the last cell of a row keeps half of one.
      const cells = data.map((cell, place) => (place === data.length - 1 ? cell.replace(/\r$/, "") : cell));
      const unclosed = errors.some(({ code }) => code === "MissingQuotes");
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ cells, line, ...(unclosed && { unclosed }) });
      line += linesIn(body.slice(at, meta.cursor));
      at = meta.cursor;
    },
  });
  return rows;
}

/** Writes rows as CSV: commas, CRLF, UTF-8 with the mark by which Excel knows it. */
export const writeCsvText = (rows: readonly (readonly string[])[]) =>
  `${BOM}${Papa.unparse(
    rows.map((cells) => [...cells]),
    { newline: "\r\n" },
  )}\r\n`;
