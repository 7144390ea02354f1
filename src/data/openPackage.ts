/** From the files of a dataset, whoever gave them, to the dataset: what is right is shown, what is wrong is listed with its place. */
import type { Fault, FileProblem, PackedDataset } from "../domain/dataset";
import { RESOURCE_NAMES, type ResourceName } from "../domain/resources";
import { type Descriptor, RECORD_LISTS } from "../domain/schema";
import { pack } from "./assemble";
import type { CsvListName } from "./csvColumns";
import { type CsvReading, recordsFromCsv } from "./csvRecords";
import { doubtOf, hashOf } from "./fileHash";
import { type Described, lenientDescriptor, saidOf } from "./lenientDescriptor";
import { LoadError } from "./loadError";
import { type JsonFile, parseBytes } from "./loadJson";
import { lineFinder } from "./locate";
import { DESCRIPTOR, type PackageFiles, resourceOfList, type SortedFiles, sortFiles } from "./packageFiles";
import type { OnRecords } from "./reader";
import type { Arrival } from "./readFiles";
import { type RawFault, writePath } from "./readRecords";

/** Why a file of a dataset could not be had, by its path. */
export type Failures = ReadonlyMap<string, { readonly cause: string; readonly advice: string }>;

/** A dataset as it was opened from files. */
export interface OpenedPackage {
  readonly packed: PackedDataset;
  /** Files of records that were not among those given. */
  readonly absent: readonly ResourceName[];
  /** Paths of files that hold nothing that the app knows or what another file holds already, or that lie outside of its folder. */
  readonly unused: readonly string[];
}

export interface PackageRequest {
  readonly id: string;
  /** Used where the files do not say their title. */
  readonly title: string;
  /** The title that the reader gave it instead of its own. */
  readonly renamed?: string;
  /** YYYY-MM-DD, for a dataset that does not say its own day. */
  readonly today: string;
  /** Files that a descriptor elsewhere names and that could not be fetched from there. */
  readonly failures?: Failures;
  /** Paths of files that were given with these and lie outside of the folder of the dataset. */
  readonly outside?: readonly string[];
}

const CORRECT = "Correct the file, and choose the files again under “Your datasets”.";
const CHOOSE_ALL = "Choose all files of the dataset together.";

/** A CSV file that was read, or why it could not be. */
type Table = { readonly reading: CsvReading } | { readonly file: string; readonly problem: LoadError };

function readTable(list: CsvListName, file: string, bytes: Uint8Array): Table {
  try {
    return { reading: recordsFromCsv(list, file, new TextDecoder().decode(bytes)) };
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return { file, problem: error };
  }
}

async function readJson(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ json: JsonFile } | { problem: LoadError }> {
  try {
    return { json: await parseBytes(file, bytes) };
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return { problem: error };
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Tells the faults of a file whose lists come from several: each by the one that its list came from. */
function placeIn(
  json: { readonly file: string; readonly json: JsonFile } | undefined,
  tables: ReadonlyMap<string, CsvReading>,
) {
  let lines: ReturnType<typeof lineFinder> | undefined;
  return (raw: RawFault): Fault => {
    const inTable = tables.get(String(raw.path[0]))?.json.place?.(raw);
    if (inTable) return inTable;
    lines ??= lineFinder(json?.json.text ?? "");
    const line = lines(raw.path);
    const { record, expected, found } = raw;
    const file = json?.file ?? raw.file;
    return { file, path: writePath(raw.path), record, expected, found, ...(line !== undefined && { line }) };
  };
}

/** The lists of one file of records, from its JSON and its tables. */
class Gathered {
  readonly problems: FileProblem[] = [];
  readonly faults: Fault[] = [];
  arrival: Arrival | undefined;

  constructor(readonly name: ResourceName) {}

  problem(file: string, cause: string, advice: string) {
    this.problems.push({ name: this.name, file, cause, advice });
  }

  /** Puts what there is together. Where JSON and a table hold the same list, the JSON counts. */
  combine(json: { readonly file: string; readonly json: JsonFile } | undefined, tables: readonly CsvReading[]) {
    const value = json?.json.value;
    if (json && (tables.length === 0 || !isObject(value))) {
      this.arrival = json;
      if (tables.length === 0) return;
    }
    const given = isObject(value) ? value : {};
    const used = tables.filter(({ list, file }) => {
      if (json && (!isObject(value) || Object.hasOwn(given, list))) {
        this.problem(file, `${file} was not used: ${json.file} holds ${list} as well.`, "Keep them in one of the two.");
        return false;
      }
      return true;
    });
    if (used.length === 0) return;
    // One by one: as arguments of one call, a hundred thousand run out of stack.
    for (const { faults } of used) for (const fault of faults) this.faults.push(fault);
    const entries = [given, ...used.map((one) => one.json.value)].flatMap((one) =>
      isObject(one) ? Object.entries(one) : [],
    );
    // Made of entries, so that a key "__proto__" is one like any other.
    const lists: Record<string, unknown> = Object.fromEntries(entries);
    if (!json) {
      // What nothing refers to may be left out; series are referred to, so that these are stood in for.
      for (const list of Object.keys(RECORD_LISTS[this.name])) if (list !== "series") lists[list] ??= [];
    }
    const file = json?.file ?? used.map((one) => one.file).join(", ");
    const place = placeIn(json, new Map(used.map((one) => [one.list, one])));
    this.arrival = { file, json: { text: "", value: lists, place } };
  }
}

async function gather(name: ResourceName, files: PackageFiles, { roles }: SortedFiles): Promise<Gathered> {
  const gathered = new Gathered(name);
  let json: { file: string; json: JsonFile } | undefined;
  let failed = false;
  const tables: CsvReading[] = [];
  for (const [file, role] of roles) {
    const bytes = files.get(file);
    if (!bytes) continue;
    if (role.kind === "resource" && role.name === name) {
      const read = await readJson(file, bytes);
      if ("json" in read) json = { file, json: read.json };
      else {
        failed = true;
        gathered.problem(file, read.problem.message, CORRECT);
      }
    } else if (role.kind === "csv" && resourceOfList(role.list) === name) {
      const table = readTable(role.list, file, bytes);
      if ("reading" in table) tables.push(table.reading);
      else {
        failed = true;
        gathered.problem(file, table.problem.message, table.problem.advice);
      }
    }
  }
  gathered.combine(json, tables);
  if (!gathered.arrival && failed) {
    const [problem] = gathered.problems;
    if (problem) gathered.arrival = { file: problem.file, problem };
  }
  return gathered;
}

async function describedFiles(files: PackageFiles, { roles }: SortedFiles): Promise<Described[]> {
  return Promise.all(
    [...roles].flatMap(([path, role]) => {
      const bytes = files.get(path);
      return bytes ? [hashOf(bytes).then((hash): Described => ({ path, role, bytes: bytes.length, hash }))] : [];
    }),
  );
}

/** Why the files that the descriptor names are not there. */
function missingFiles(
  { missing }: SortedFiles,
  has: (name: ResourceName) => boolean,
  failures: Failures,
): FileProblem[] {
  return missing.flatMap(({ name, path }) => {
    if (has(name)) return [];
    const failure = failures.get(path);
    const cause = failure?.cause ?? `${path} is named in ${DESCRIPTOR}, but was not among the files.`;
    return { name, file: path, cause, advice: failure?.advice ?? CHOOSE_ALL };
  });
}

async function givenDescriptor(files: PackageFiles): Promise<JsonFile | { problem: string } | undefined> {
  const bytes = files.get(DESCRIPTOR);
  const read = bytes && (await readJson(DESCRIPTOR, bytes));
  if (!read) return undefined;
  return "json" in read ? read.json : { problem: read.problem.message };
}

/** The files of records that are not those which the descriptor describes: one was changed without the other. */
async function doubtsIn(files: PackageFiles, { roles, descriptor }: SortedFiles): Promise<FileProblem[]> {
  const said = saidOf(descriptor);
  const doubts = [...roles].map(async ([file, role]): Promise<FileProblem[]> => {
    const bytes = files.get(file);
    const told = said.get(file);
    if (role.kind !== "resource" || !bytes || !told) return [];
    const doubt = await doubtOf(file, bytes, told);
    return doubt ? [{ name: role.name, ...doubt }] : [];
  });
  return (await Promise.all(doubts)).flat();
}

/** A dataset as its files were read, before its records are validated. */
export interface ReadPackage extends Pick<OpenedPackage, "absent" | "unused"> {
  readonly descriptor: Descriptor;
  readonly sorted: SortedFiles;
  readonly arrivals: ReadonlyMap<ResourceName, Arrival>;
  readonly faults: readonly Fault[];
  readonly problems: readonly FileProblem[];
  readonly doubts: readonly FileProblem[];
}

/** Reads the files of a dataset. @param files inside the folder of the dataset (`insideFolder`) */
export async function readPackage(
  files: PackageFiles,
  { title, renamed, today, failures = new Map(), outside = [] }: PackageRequest,
): Promise<ReadPackage> {
  const sorted = sortFiles(files);
  const given = await givenDescriptor(files);
  const { descriptor, faults } = await lenientDescriptor(given, await describedFiles(files, sorted), { title, today });
  const gathered: Gathered[] = [];
  for (const name of RESOURCE_NAMES) gathered.push(await gather(name, files, sorted));
  const arrivals = new Map(gathered.flatMap(({ name, arrival }) => (arrival ? [[name, arrival] as const] : [])));
  const missing = missingFiles(sorted, (name) => arrivals.has(name), failures);
  const isMissing = new Set(missing.map(({ name }) => name));
  return {
    descriptor: renamed === undefined ? descriptor : { ...descriptor, title: renamed },
    sorted,
    arrivals,
    absent: RESOURCE_NAMES.filter((name) => !arrivals.has(name) && !isMissing.has(name)),
    unused: [...sorted.unused, ...outside],
    faults: [...faults, ...gathered.flatMap((one) => one.faults)],
    problems: [...missing, ...gathered.flatMap((one) => one.problems)],
    doubts: await doubtsIn(files, sorted),
  };
}

/**
 * Opens a dataset from its files. Nothing that is wrong with them keeps the rest from being shown.
 * @param files inside the folder of the dataset (`insideFolder`)
 * @param onRecords is told now and then how many events have been read
 */
export async function openPackage(
  files: PackageFiles,
  request: PackageRequest,
  onRecords?: OnRecords,
): Promise<OpenedPackage> {
  const { descriptor, arrivals, faults, problems, doubts, absent, unused } = await readPackage(files, request);
  const packed = await pack(request.id, descriptor, arrivals, onRecords);
  const told = new Set(problems.map(({ file }) => file));
  // What is not there is told already, in words of its own.
  const others = packed.problems.filter(({ name, file }) => arrivals.has(name) && !told.has(file));
  return {
    packed: {
      ...packed,
      faults: [...faults, ...packed.faults],
      problems: [...problems, ...others],
      // Of a file that cannot be used it is no news that it is another one.
      doubts: doubts.filter(({ file }) => ![...problems, ...others].some((one) => one.file === file)),
    },
    absent,
    unused,
  };
}
