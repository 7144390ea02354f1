/** What is wrong with the files of a dataset, one row a fault: in words, by file and sort. */
import type { Dataset, Fault, FileProblem } from "../../domain/dataset";

/** The sorts of faults, in the order in which they are listed. */
export const FAULT_SORTS = {
  file: "A file that cannot be used",
  doubt: "A file that is not the one described",
  reference: "Refers to a record that is not there",
  duplicate: "An id that stands twice",
  missing: "Something is missing",
  date: "Not a date",
  word: "Not one of the allowed words",
  key: "A name that is not known",
  form: "Not in the form that is needed",
} as const;
export type FaultSort = keyof typeof FAULT_SORTS;

/** One thing that is wrong. Parts that do not apply are "". */
export interface FaultRow {
  readonly key: string;
  readonly file: string;
  /** From 1; 0 where it is not known. */
  readonly line: number;
  /** The list and the place in it from 1, as in "item 12". */
  readonly list: string;
  readonly item: number;
  /** What a reader calls the record. */
  readonly record: string;
  readonly field: string;
  readonly sort: FaultSort;
  /** In a sentence without its end: `"2015-13" is not a date: there is no month 13`. */
  readonly message: string;
  readonly expected: string;
  readonly found: string;
  readonly suggestion: string;
  /** Where it stands in the text of its file, as the address of the source view has it; "" where that is not known. */
  readonly place: string;
}

/** By the words in which validation says what it expected or found; the first that fits. */
const SORTS: readonly (readonly [sort: FaultSort, fits: (fault: Fault) => boolean])[] = [
  ["reference", ({ expected }) => expected.startsWith("the id of a record in ")],
  ["duplicate", ({ expected }) => expected === "an id of its own"],
  ["missing", ({ found }) => /^(nothing|an empty (cell|list))/.test(found)],
  [
    "key",
    ({ expected, found }) =>
      expected.startsWith("no such key") || found.startsWith("the key ") || expected.startsWith("one of the columns "),
  ],
  ["date", ({ expected }) => expected.startsWith("a date as ") || expected.startsWith("the date of ")],
  ["word", ({ expected }) => expected.startsWith("one of: ")],
];

export const sortOf = (fault: Fault): FaultSort => SORTS.find(([, fits]) => fits(fault))?.[0] ?? "form";

const ITEM = /^(\w+)\[(\d+)\](?:\.|$)?(.*)$/;
/** A value as it is shown, and behind it why it is not right. */
const VALUE = /^("(?:[^"\\]|\\.)*"|[^":]+): (.+)$/s;

/** How each sort is said. */
const SAID: Partial<Record<FaultSort, (fault: Fault) => string>> = {
  reference: ({ found, expected }) => `${found.replace(/, which is not there$/, "")} is not ${expected}`,
  duplicate: ({ found }) =>
    `${found.replace(/, as in \w+\[(\d+)\]$/, (_, place) => `, as in item ${Number(place) + 1}`)}: each record needs an id of its own`,
  missing: ({ expected }) => `is missing: ${expected} is needed`,
  key: ({ found, expected }) =>
    expected.startsWith("no such key") ? `${found} is not known here` : `${found} is not ${expected}`,
  date: ({ found }) => {
    const [, value = found, reason] = VALUE.exec(found) ?? [];
    return `${value} is not a date${reason ? `: ${reason}` : ""}`;
  },
};

const THING = /^(an?|at least|some|one of:?|plain|true or|no|the) /;

function messageOf(fault: Fault, sort: FaultSort): string {
  const said = SAID[sort]?.(fault);
  if (said !== undefined) return said;
  const [, value = fault.found, reason] = VALUE.exec(fault.found) ?? [];
  const because = reason ? `: ${reason}` : "";
  // What is expected is mostly a thing, and now and then a rule.
  if (!THING.test(fault.expected)) return `${value}${because}, where this is needed: ${fault.expected}`;
  return `${value} is not ${fault.expected}${because}`;
}

/** JSON is found by its path, which leads to the value itself; tables by their line. */
function placeOf({ file, path, line }: Fault): string {
  if (/\.json$/i.test(file) && path !== "") return path;
  return line === undefined ? "" : `L${line}`;
}

function rowOf(fault: Fault, index: number): FaultRow {
  const { file, line = 0, record, path, expected, found, suggestion = "" } = fault;
  const [, list = "", place, field = path] = ITEM.exec(path) ?? [];
  const sort = sortOf(fault);
  return {
    key: `fault ${index}`,
    file,
    line,
    list,
    item: place === undefined ? 0 : Number(place) + 1,
    record,
    field,
    sort,
    message: messageOf(fault, sort),
    expected,
    found,
    suggestion,
    place: placeOf(fault),
  };
}

const ofFile =
  (sort: "file" | "doubt") =>
  ({ file, cause, advice }: FileProblem, index: number): FaultRow => ({
    key: `${sort} ${index}`,
    file,
    line: Number(/ at line (\d+)/.exec(cause)?.[1] ?? 0),
    list: "",
    item: 0,
    record: "",
    field: "",
    sort,
    message: cause.replace(/\.$/, ""),
    expected: advice,
    found: "",
    suggestion: "",
    place: /( at| the row at) line (\d+)/.test(cause) ? `L${/line (\d+)/.exec(cause)?.[1]}` : "",
  });

/** Everything that is wrong with the files of a dataset: files first, then records in the order of their files. */
export const faultRows = ({
  problems,
  doubts,
  faults,
}: Pick<Dataset, "problems" | "doubts" | "faults">): FaultRow[] => [
  ...problems.map(ofFile("file")),
  ...doubts.map(ofFile("doubt")),
  ...faults.map(rowOf),
];

/** "item 12 “Abu Dhabi summit” › date": where a fault stands in its file. */
export function whereOf({ item, line, record, field, file }: FaultRow): string {
  const place = item > 0 ? `item ${item}` : line > 0 && `line ${line}`;
  const named = record !== "" && record !== file && !/^item \d+$/.test(record) && `“${record}”`;
  return [[place, named].filter(Boolean).join(" "), field].filter(Boolean).join(" › ");
}

/** The whole fault in one line: what is copied, and what the report as text has. */
export function sentenceOf(row: FaultRow): string {
  const advice = row.sort === "file" || row.sort === "doubt" ? `. ${row.expected}` : "";
  const meant = row.suggestion && `; did you mean ${row.suggestion}?`;
  const line = row.line > 0 && row.item > 0 ? ` (line ${row.line})` : "";
  const where = [row.file, whereOf(row)].filter(Boolean).join(" › ");
  return `${where}${line}: ${row.message}${meant || advice}`;
}

/** One sort of fault in one file. */
export interface FaultGroup {
  readonly sort: FaultSort;
  readonly rows: readonly FaultRow[];
}

function grouped<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}

/** Rows by file, and in each by sort. */
export function groupsOf(
  rows: readonly FaultRow[],
): { readonly file: string; readonly count: number; readonly groups: readonly FaultGroup[] }[] {
  const files = grouped(rows, ({ file }) => file);
  return [...files].map(([file, own]) => {
    const sorts = grouped(own, ({ sort }) => sort);
    const groups = (Object.keys(FAULT_SORTS) as FaultSort[]).flatMap((sort) => {
      const found = sorts.get(sort);
      return found ? [{ sort, rows: found }] : [];
    });
    return { file, count: own.length, groups };
  });
}
