/** Which file of a dataset is which, where nobody has told: by the descriptor, by name, and failing all by what is in it. */
import type { ListName } from "../domain/records";
import { RESOURCE_NAMES, type ResourceName } from "../domain/resources";
import { RECORD_LISTS } from "../domain/schema";
import { CSV_LISTS, type CsvListName } from "./csvColumns";

/** The files of a dataset by their paths inside its folder. */
export type PackageFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

export const DESCRIPTOR = "datapackage.json";

/** What a file is. */
export type Role =
  | { readonly kind: "descriptor" }
  | { readonly kind: "resource"; readonly name: ResourceName }
  | { readonly kind: "csv"; readonly list: CsvListName }
  | { readonly kind: "history" }
  | { readonly kind: "briefing"; readonly id: string };

/** Files that systems put beside those of the reader. */
const NOT_THE_READERS = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Whether a file can be a part of a dataset, by its name. */
export const isReadable = (path: string): boolean => /\.(json|csv)$/i.test(path) && !NOT_THE_READERS.test(path);

const baseOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);

/** The files of a dataset, and the paths of those that were given with them and lie outside of its folder. */
export interface InFolder {
  /** The folder in which the dataset lies among what was given: with a slash at its end, "" where it is none. */
  readonly folder: string;
  readonly files: PackageFiles;
  readonly outside: readonly string[];
}

/**
 * The same files without the folder in which the dataset lies: that of the uppermost descriptor, in whatever letter case its name is
 * written, or, where there is none, the one that all files share.
 */
export function insideFolder(given: PackageFiles): InFolder {
  const paths = [...given.keys()];
  const depth = (path: string) => path.split("/").length;
  const [descriptor] = paths
    .filter((path) => baseOf(path).toLowerCase() === DESCRIPTOR)
    .sort(
      (a, b) =>
        depth(a) - depth(b) ||
        Number(baseOf(b) === DESCRIPTOR) - Number(baseOf(a) === DESCRIPTOR) ||
        a.localeCompare(b),
    );
  const folder = descriptor === undefined ? sharedFolder(paths) : folderOf(descriptor);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const outside: string[] = [];
  for (const [path, bytes] of given) {
    if (path.startsWith(folder)) files.set(path === descriptor ? DESCRIPTOR : path.slice(folder.length), bytes);
    else outside.push(path);
  }
  return { folder, files, outside };
}

function sharedFolder(paths: readonly string[]): string {
  const [first = "", ...others] = paths.map(folderOf);
  const parts = first.split("/");
  for (let length = parts.length - 1; length > 0; length--) {
    const folder = `${parts.slice(0, length).join("/")}/`;
    if (others.every((other) => other.startsWith(folder))) return folder;
  }
  return "";
}

const isResource = (name: unknown): name is ResourceName => RESOURCE_NAMES.some((known) => known === name);
const CSV_NAMES = Object.keys(CSV_LISTS) as CsvListName[];

/** The role that a name gives a resource of a descriptor, for a file that is JSON or CSV. */
function roleNamed(name: unknown, path: string): Role | undefined {
  const csv = /\.csv$/i.test(path);
  const list = CSV_NAMES.find((known) => known === name);
  if (csv) return list && { kind: "csv", list };
  if (isResource(name)) return { kind: "resource", name };
  if (name === "history") return { kind: "history" };
  const id = typeof name === "string" && name.startsWith("briefing-") ? name.slice("briefing-".length) : "";
  return id === "" ? undefined : { kind: "briefing", id };
}

/** "2026 Events (final).csv" → "events": the only name that stands in it as a word. */
function nameInside<N extends string>(path: string, names: readonly N[]): N | undefined {
  const words = new Set(
    baseOf(path)
      .replace(/\.\w+$/, "")
      .toLowerCase()
      .split(/[^a-z]+/),
  );
  const found = names.filter((name) => words.has(name));
  return found.length === 1 ? found[0] : undefined;
}

function roleByName(path: string): Role | undefined {
  if (path.toLowerCase() === DESCRIPTOR) return { kind: "descriptor" };
  if (/\.csv$/i.test(path)) {
    const list = nameInside(path, CSV_NAMES);
    return list && { kind: "csv", list };
  }
  const briefing = /^briefings\/([^/]+)\.json$/i.exec(path)?.[1];
  if (briefing) return { kind: "briefing", id: briefing };
  const name = nameInside(path, [...RESOURCE_NAMES, "history"]);
  return name && roleNamed(name, path);
}

const LISTS_OF = Object.entries(RECORD_LISTS).map(([name, lists]) => [name, Object.keys(lists)] as const);

/** By the lists that a JSON file holds. */
function roleByContent(value: unknown): Role | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found = LISTS_OF.find(([, lists]) => lists.some((list) => Object.hasOwn(value, list)));
  return found && isResource(found[0]) ? { kind: "resource", name: found[0] } : undefined;
}

const roleKey = (role: Role) => Object.values(role).join(" ");

/** The value of a JSON file; undefined where it is none. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** The names and paths of the resources of a descriptor that may be wrong in any way. */
function namedResources(descriptor: unknown): { name: unknown; path: string }[] {
  const resources: unknown =
    typeof descriptor === "object" && descriptor !== null ? Reflect.get(descriptor, "resources") : undefined;
  if (!Array.isArray(resources)) return [];
  return resources.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null) return [];
    const path: unknown = Reflect.get(one, "path");
    return typeof path === "string" ? [{ name: Reflect.get(one, "name"), path: path.replace(/^\.\//, "") }] : [];
  });
}

/** The files of a dataset and what each of them is. */
export interface SortedFiles {
  /** Paths by role: the descriptor, the lists, and the rest. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Paths that hold nothing of a dataset, or what another file holds already. */
  readonly unused: readonly string[];
  /** The value of the descriptor; undefined where there is none or it is no JSON. */
  readonly descriptor: unknown;
  /** Resources that the descriptor names and whose files were not given. */
  readonly missing: readonly { readonly name: ResourceName; readonly path: string }[];
}

/**
 * Says what each file is. Where two could be the same thing, the descriptor's comes first, then the one whose name says it.
 * @param files inside the folder of the dataset (`insideFolder`)
 */
export function sortFiles(files: PackageFiles): SortedFiles {
  const bytes = files.get(DESCRIPTOR);
  const descriptor = bytes && jsonIn(bytes);
  const named = namedResources(descriptor);
  const roles = new Map<string, Role>();
  const taken = new Set<string>();
  const give = (path: string, role: Role | undefined) => {
    if (!role || roles.has(path) || taken.has(roleKey(role))) return;
    roles.set(path, role);
    taken.add(roleKey(role));
  };
  if (bytes) give(DESCRIPTOR, { kind: "descriptor" });
  for (const { name, path } of named) if (files.has(path)) give(path, roleNamed(name, path));
  const readable = [...files.keys()].filter(isReadable);
  // "events.json" before "old events.json".
  const byName = readable.toSorted((a, b) => a.length - b.length || a.localeCompare(b));
  for (const path of byName) give(path, roleByName(path));
  for (const path of byName) {
    const content = files.get(path);
    if (content && !roles.has(path) && /\.json$/i.test(path)) give(path, roleByContent(jsonIn(content)));
  }
  const missing = named.flatMap(({ name, path }) => (isResource(name) && !files.has(path) ? [{ name, path }] : []));
  return { roles, unused: readable.filter((path) => !roles.has(path)), descriptor, missing };
}

/** The file of records that a list belongs to. */
export const resourceOfList = (list: ListName): ResourceName =>
  RESOURCE_NAMES.find((name) => Object.hasOwn(RECORD_LISTS[name], list)) ?? "events";

/** Whether a JSON file that comes alone is a part of a dataset, by its name or by its value. */
export const isDatasetFile = (path: string, value: unknown): boolean =>
  roleByName(path) !== undefined || roleByContent(value) !== undefined;
