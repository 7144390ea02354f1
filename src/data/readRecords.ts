import type * as z from "zod/mini";
import type { Fault } from "../domain/dataset";
import { visible } from "../domain/hostileText";
import { acceptsOf, keysAt } from "./accepts";
import { LoadError } from "./loadError";
import type { JsonFile } from "./loadJson";
import type { lineFinder } from "./locate";

/** In characters. */
const LONGEST_NAME = 300;

/** So many faults of one record are told; a record with more is not a record with slips, and each has to be found in the text. */
export const MOST_TOLD = 100;

/** What was meant is looked for in so many faults; to go on would hold thousands of ids against thousands. */
const SUGGESTED = 200;

/** A fault with its path in pieces, before it is written out. */
export interface RawFault {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly record: string;
  readonly expected: string;
  readonly found: string;
  /** For `suggest.ts`, which looks for what was meant: the value found, and the words that would have been right. */
  readonly value?: unknown;
  readonly words?: () => Iterable<string>;
}

/** The records of one list that passed, the ids of those that did not, and why. */
export interface ReadList<T> {
  readonly records: readonly T[];
  /** For each of `records`, its index in the list of the file. */
  readonly places: readonly number[];
  readonly refusedIds: ReadonlySet<string>;
  readonly faults: readonly RawFault[];
}

/** ["events", 12, "date"] → "events[12].date" */
export function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const key = visible(String(part));
    return text ? `${text}.${key}` : key;
  }, "");
}

/** A value as it is shown in a message: its JSON, cut at 80 characters, or its kind where that says more. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  // Only its beginning is written out: it may be as long as the file.
  return visible(JSON.stringify(typeof value === "string" ? value.slice(0, 100) : value) ?? String(value), 78);
}

/** What a reader calls a record: its title, name, topic or id; failing all, its place in the list. */
export function recordName(record: unknown, index: number): string {
  if (typeof record === "object" && record !== null) {
    for (const key of ["title", "name", "topic", "id"]) {
      const value: unknown = (record as Record<string, unknown>)[key];
      if (typeof value === "string" && value.trim()) return visible(value, LONGEST_NAME);
    }
  }
  return `item ${index + 1}`;
}

export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

const KINDS: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  tuple: "a list",
};

/** Turns one issue of the schema into expected and found. */
function describe(
  issue: z.core.$ZodIssue,
  record: unknown,
  schema: z.ZodMiniType,
): Omit<RawFault, "file" | "record">[] {
  const value = valueAt(record, issue.path);
  const one = (expected: string, found = shown(value)) => [{ path: issue.path, expected, found, value }];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        expected: "no such key (is it misspelt?)",
        found: `the key "${visible(key)}"`,
        value: key,
        words: () => keysAt(schema, issue.path),
      }));
    case "invalid_type":
      return one(
        KINDS[issue.expected] ?? issue.expected,
        value === undefined ? "nothing: the key is missing" : shown(value),
      );
    case "invalid_value":
      return one(`one of: ${issue.values.map(String).join(", ")}`).map((fault) => ({
        ...fault,
        words: () => issue.values.map(String),
      }));
    case "invalid_union":
      return one("one of the allowed forms");
    case "custom": {
      const reason: unknown = issue.params?.["reason"];
      // A reason that only repeats what was expected says nothing more.
      const more = typeof reason === "string" && !reason.includes(issue.message) ? `: ${reason}` : "";
      return one(issue.message, `${shown(value)}${more}`);
    }
    case "too_small":
    case "too_big":
      return one(issue.code === "too_small" && issue.origin === "array" ? issue.message : "a list of the right length");
    default:
      return one(issue.message);
  }
}

/** Validates a value; undefined where more is wrong with it than zod can pass on, which hands issues over as arguments of a call. */
function parsed<S extends z.ZodMiniType>(schema: S, value: unknown) {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Validates one value that stands at `path` in `file`. */
export function readRecord<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  file: string,
  path: readonly PropertyKey[],
  record: string,
): { ok: true; record: z.output<S> } | { ok: false; faults: RawFault[] } {
  const result = parsed(schema, value);
  if (!result) {
    const found = "more faults than can be told";
    return { ok: false, faults: [{ file, path, record, expected: "a record with the keys of its list", found }] };
  }
  if (result.success) return { ok: true, record: result.data };
  const faults = result.error.issues.flatMap((issue) =>
    describe(issue, value, schema).map((fault) => ({ ...fault, file, path: [...path, ...fault.path], record })),
  );
  return { ok: false, faults: faults.slice(0, MOST_TOLD) };
}

/** The fault of a record whose id one before it has. @param index of the record in its list @param earlier index of the other */
export function idTwice(
  record: { readonly id: string },
  file: string,
  list: string,
  index: number,
  earlier: number,
): RawFault {
  const found = `"${record.id}", as in ${list}[${earlier}]`;
  return { file, path: [list, index, "id"], record: recordName(record, index), expected: "an id of its own", found };
}

/**
 * Validates the records of a list one by one: a broken record, or the second one of an id, is left out and reported,
 * the others stay.
 */
export function readList<S extends z.ZodMiniType<{ id: string }>>(
  schema: S,
  values: readonly unknown[],
  file: string,
  list: string,
): ReadList<z.output<S>> {
  const records: z.output<S>[] = [];
  const places: number[] = [];
  const refusedIds = new Set<string>();
  const faults: RawFault[] = [];
  const firstOf = new Map<string, number>();
  const accepts = acceptsOf(schema);
  values.forEach((value, index) => {
    // No schema of a record changes what it reads: a record that is accepted is its own result.
    const result = accepts(value)
      ? { ok: true as const, record: value as z.output<S> }
      : readRecord(schema, value, file, [list, index], recordName(value, index));
    if (!result.ok) {
      for (const fault of result.faults) faults.push(fault);
      const id = valueAt(value, ["id"]);
      if (typeof id === "string") refusedIds.add(id);
      return;
    }
    const earlier = firstOf.get(result.record.id);
    if (earlier !== undefined) {
      faults.push(idTwice(result.record, file, list, index, earlier));
      return;
    }
    firstOf.set(result.record.id, index);
    records.push(result.record);
    places.push(index);
  });
  return { records, places, refusedIds, faults };
}

/** Writes the faults out, with their lines and what was meant where their file (and the code that looks) is at hand. */
export async function writeFaults(faults: readonly RawFault[], files: ReadonlyMap<string, JsonFile>): Promise<Fault[]> {
  if (faults.length === 0) return [];
  // Without this code, which may not be had while offline, faults are told without their lines and without advice.
  const locate = await import("./locate").catch(() => undefined);
  const suggest = await import("./suggest").catch(() => undefined);
  const finders = new Map<string, ReturnType<typeof lineFinder>>();
  const inJson = ({ file, path, record, expected, found }: RawFault): Fault => {
    const text = files.get(file)?.text;
    if (locate && text !== undefined && !finders.has(file)) finders.set(file, locate.lineFinder(text));
    const line = finders.get(file)?.(path);
    return { file, path: writePath(path), ...(line !== undefined && { line }), record, expected, found };
  };
  return faults.map((raw, index) => {
    const fault = files.get(raw.file)?.place?.(raw) ?? inJson(raw);
    const suggestion = index >= SUGGESTED ? undefined : suggest?.suggestionFor(fault.expected, raw);
    return { ...fault, ...(suggestion !== undefined && { suggestion }) };
  });
}

/** Validates a file that must be right as a whole, such as a descriptor: its value, or every fault with its line. */
export async function readWhole<S extends z.ZodMiniType>(
  schema: S,
  file: string,
  json: JsonFile,
): Promise<{ ok: true; value: z.output<S> } | { ok: false; faults: readonly Fault[] }> {
  const read = readRecord(schema, json.value, file, [], file);
  if (read.ok) return { ok: true, value: read.record };
  return { ok: false, faults: await writeFaults(read.faults, new Map([[file, json]])) };
}

/** The value of a file that must be right as a whole. @throws LoadError with the first fault and its line */
export async function wholeOf<S extends z.ZodMiniType>(schema: S, file: string, json: JsonFile): Promise<z.output<S>> {
  const read = await readWhole(schema, file, json);
  if (read.ok) return read.value;
  const [fault] = read.faults;
  const place = fault
    ? ` at ${fault.path || "the top"}, line ${fault.line ?? 1}: expected ${fault.expected}, found ${fault.found}`
    : "";
  throw new LoadError(
    file,
    `${file} is not right${place}.`,
    "Tell whoever publishes this dataset: the file has to be corrected.",
  );
}
