/**
 * Records from CSV and back. What is read goes through the same schema as JSON: a cell that cannot be understood stays a text,
 * which the schema refuses, and the fault is told with its line and column.
 */
import type { Fault } from "../domain/dataset";
import { visible } from "../domain/hostileText";
import type { Records } from "../domain/records";
import { CSV_LISTS, type CsvColumn, type CsvListName } from "./csvColumns";
import { type CsvRow, headingName, lineOfCell, readCsvText, writeCsvText } from "./csvText";
import { LoadError } from "./loadError";
import type { JsonFile } from "./loadJson";
import { type RawFault, shown } from "./readRecords";

/** A CSV file as read. */
export interface CsvReading {
  readonly list: CsvListName;
  readonly file: string;
  readonly text: string;
  /** `{ "<list>": [record, …] }`, with the way from its faults to lines and columns. */
  readonly json: JsonFile;
  /** What is wrong with the headings and costs no record. */
  readonly faults: readonly Fault[];
  /** Line of a record's row, or of one of its cells, from 1. */
  readonly lineOf: (index: number, column?: string) => number | undefined;
}

/** A spreadsheet takes a text that begins with one of these for a formula: such a cell has an apostrophe before it. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** The key under which the cells that stand beyond the headings come into a record, so that the schema refuses it. */
const BEYOND = "beyond the headings";

const WRITE_AGAIN = "Correct the file and open it again; the templates have the columns.";

/** Sets a value at a path of one key or two. */
function put(record: Record<string, unknown>, [first, second]: CsvColumn["path"], value: unknown) {
  if (second === undefined) {
    record[first] = value;
    return;
  }
  const inner = record[first];
  record[first] = { ...(typeof inner === "object" ? inner : undefined), [second]: value };
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

/** A column of the file: its place, and which one of the table it is; undefined where it is none. */
type Heading = { readonly name: string; readonly column: CsvColumn | undefined };

function recordOf(headings: readonly Heading[], { cells }: CsvRow, columns: readonly CsvColumn[]) {
  const record: Record<string, unknown> = {};
  // A list that must be there may be empty; so may the object around a value that must be there, for the schema to look into.
  for (const { path, cell, required, name } of columns) {
    if (name === "participants" || (required && cell.list)) put(record, path, []);
    if (required && path.length === 2) record[path[0]] = {};
  }
  headings.forEach(({ column }, place) => {
    const cell = unguarded(cells[place] ?? "");
    if (column && cell.trim() !== "") put(record, column.path, column.cell.read(cell));
  });
  const beyond = cells.slice(headings.length).filter((cell) => cell.trim() !== "");
  return beyond.length === 0 ? record : { ...record, [BEYOND]: beyond.join(" | ") };
}

/** Finds the columns of the table in the headings. @throws LoadError where one that is needed is missing or one stands twice */
function readHeadings(list: CsvListName, file: string, { cells }: CsvRow): Heading[] {
  const { columns } = CSV_LISTS[list];
  const headings = cells.map((cell) => {
    const name = headingName(cell);
    return { name: cell.trim(), column: columns.find((column) => column.name === name) };
  });
  const found = headings.flatMap(({ column }) => column ?? []);
  const all = `The columns of ${list} are: ${columns.map(({ name }) => name).join(", ")}.`;
  const missing = columns.filter((column) => column.required && !found.includes(column)).map(({ name }) => `"${name}"`);
  if (missing.length > 0) {
    const what = missing.length === 1 ? "the column" : "the columns";
    throw new LoadError(file, `The first line of ${file} must name ${what} ${missing.join(", ")}.`, all);
  }
  const twice = found.find((column, place) => found.indexOf(column) !== place);
  if (twice) throw new LoadError(file, `The first line of ${file} names the column "${twice.name}" twice.`, all);
  return headings;
}

/** The path of a fault as columns: ["events", 3, "citations", 0, "source"] → the column "sources" and [0].source. */
function columnOf(columns: readonly CsvColumn[], path: readonly PropertyKey[]) {
  const inside = path.slice(2);
  const column =
    columns.find(({ path: own }) => own.every((key, place) => inside[place] === key)) ??
    columns.find(({ path: own, required }) => required && inside.every((key, place) => own[place] === key)) ??
    columns.find(({ path: own }) => own[0] === inside[0]);
  return { column, rest: column ? inside.slice(column.path.length) : [] };
}

const writeRest = (rest: readonly PropertyKey[]) =>
  rest.map((part) => (typeof part === "number" ? `, item ${part + 1}` : `: ${String(part)}`)).join("");

/**
 * Reads a CSV file as records of a list, for `readFiles` to validate.
 * @param file its name, for messages
 * @throws LoadError where the file is empty, a heading is missing or stands twice, or quotes are never closed
 */
export function recordsFromCsv(list: CsvListName, file: string, text: string): CsvReading {
  const { columns } = CSV_LISTS[list];
  const [head, ...rows] = readCsvText(text, new Set(columns.map(({ name }) => name)));
  if (!head) throw new LoadError(file, `${file} is empty.`, WRITE_AGAIN);
  const unclosed = [head, ...rows].find((row) => row.unclosed);
  if (unclosed) {
    const cause = `In ${file} quotes are opened in the row at line ${unclosed.line} and never closed.`;
    throw new LoadError(file, cause, WRITE_AGAIN);
  }
  const headings = readHeadings(list, file, head);
  const records = rows.map((row) => recordOf(headings, row, columns));
  const lineOf = (index: number, column?: string) => {
    const row = rows[index];
    return row && lineOfCell(row, column === undefined ? 0 : headings.findIndex((one) => one.column?.name === column));
  };
  const faults = headings.flatMap(({ name, column }, place): Fault[] => {
    const isEmpty = name === "" && rows.every(({ cells }) => (cells[place] ?? "").trim() === "");
    if (column || isEmpty) return [];
    const expected = `one of the columns ${columns.map((one) => one.name).join(", ")}; this one is passed over`;
    return [{ file, path: visible(name), line: head.line, record: "the headings", expected, found: shown(name) }];
  });
  if (text.includes("\u{fffd}")) {
    const line = text.slice(0, text.indexOf("\u{fffd}")).split(/\r\n|\n|\r/).length;
    const found = "characters that cannot be read (save it as CSV UTF-8)";
    faults.push({ file, path: "", line, record: file, expected: "UTF-8", found });
  }
  const place = (fault: RawFault): Fault => {
    // Only what a fault has: what suggestions are looked up with (a function among it) cannot cross between threads.
    const { record, expected, found } = fault;
    const index = fault.path[1];
    if (typeof index !== "number") return { file, path: "", record, expected, found };
    const { column, rest } = columnOf(columns, fault.path);
    const line = lineOf(index, column?.name);
    const where = { file, record, ...(line !== undefined && { line }) };
    if (fault.path.includes(BEYOND)) {
      const cells = `${headings.length} cells, as in the first line (is a cell without its quotes?)`;
      return { ...where, path: "", expected: cells, found: `${shown(at(records[index], [BEYOND]))} beyond them` };
    }
    const isCell = rest.length === 0 && column !== undefined;
    const isText = isCell && typeof at(records[index], column.path) === "string";
    const isEmpty = isCell && /^(nothing|an empty list)/.test(found);
    return {
      ...where,
      path: column ? `${column.name}${writeRest(rest)}` : "",
      expected: (isText && column.cell.expected) || expected,
      found: isEmpty
        ? "an empty cell"
        : found.replace(/, as in \w+\[(\d+)\]$/, (_, earlier) => `, as in line ${lineOf(Number(earlier))}`),
    };
  };
  // The text of the JSON is empty: it would be the records' store if it were JSON.
  return { list, file, text, json: { text: "", value: { [list]: records }, place }, faults, lineOf };
}

/** Writes records as CSV: the inverse of `recordsFromCsv` for records that passed the schema. */
export function recordsToCsv<N extends CsvListName>(list: N, records: readonly Records[N][]): string {
  const { columns } = CSV_LISTS[list];
  const rows = records.map((record) =>
    columns.map(({ path, cell }) => {
      const value = at(record, path);
      return value === undefined ? "" : guarded(cell.write(value));
    }),
  );
  return writeCsvText([columns.map(({ name }) => name), ...rows]);
}
