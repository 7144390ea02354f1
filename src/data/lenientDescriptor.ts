/** A descriptor for files that came with none, or with one that is wrong in parts. */
import * as z from "zod/mini";
import type { Fault } from "../domain/dataset";
import { readDate } from "../domain/dates";
import { slugOf } from "../domain/own";
import { type Descriptor, descriptorSchema, type Resource } from "../domain/schema";
import { text } from "../domain/schemaParts";
import { UNKNOWN_HASH } from "./fileHash";
import type { JsonFile } from "./loadJson";
import { DESCRIPTOR, type Role } from "./packageFiles";
import { type RawFault, readRecord, shown, writeFaults } from "./readRecords";

/** A file as a descriptor lists it. */
export interface Described {
  readonly path: string;
  readonly role: Role;
  readonly bytes: number;
  /** "sha256:…"; undefined where the browser gives no hashes, as on pages without https. */
  readonly hash: string | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The name that a file has as a resource. A CSV list goes under the name of the file to which it belongs. */
function resourceName(role: Role): Resource["name"] | undefined {
  switch (role.kind) {
    case "resource":
      return role.name;
    case "history":
      return "history";
    case "briefing":
      return `briefing-${slugOf(role.id)}`;
    default:
      return undefined;
  }
}

/** The titles that a descriptor gives its files, by path. */
function titlesIn(resources: readonly unknown[]): ReadonlyMap<string, string> {
  const titled = z.looseObject({ path: z.string(), title: text });
  return new Map(
    resources.flatMap((resource) => {
      const read = titled.safeParse(resource);
      return read.success ? [[read.data.path, read.data.title] as const] : [];
    }),
  );
}

/** What a descriptor says of the sizes and hashes of its files, by path. */
export function saidOf(descriptor: unknown): ReadonlyMap<string, Pick<Resource, "bytes" | "hash">> {
  const list: unknown = isObject(descriptor) ? descriptor["resources"] : undefined;
  const said = z.looseObject({ path: z.string(), bytes: z.number(), hash: z.string() });
  return new Map(
    (Array.isArray(list) ? list : []).flatMap((resource) => {
      const read = said.safeParse(resource);
      return read.success ? [[read.data.path, read.data] as const] : [];
    }),
  );
}

/** The resources as they are: what was given, each with its size and hash. */
function resourcesOf(files: readonly Described[], titles: ReadonlyMap<string, string>): Resource[] {
  return files.flatMap(({ path, role, bytes, hash = UNKNOWN_HASH }) => {
    const name = resourceName(role);
    if (name === undefined) return [];
    const title = titles.get(path) ?? (role.kind === "briefing" ? role.id : path);
    return [{ name, path, title, mediatype: "application/json", bytes, hash }];
  });
}

/**
 * The descriptor of a dataset: what is right in the one that was given, and the rest made up as little as possible.
 * @param given the file, and why it is no JSON where it is none; undefined where there is no such file
 * @param title used where the descriptor has none
 * @param today YYYY-MM-DD
 */
export async function lenientDescriptor(
  given: JsonFile | { readonly problem: string } | undefined,
  files: readonly Described[],
  { title, today }: { readonly title: string; readonly today: string },
): Promise<{ readonly descriptor: Descriptor; readonly faults: readonly Fault[] }> {
  const value = given && "value" in given ? given.value : undefined;
  const said = isObject(value) ? value : {};
  const list: unknown = said["resources"];
  const resources = Array.isArray(list) ? list : [];
  const raw: RawFault[] = [];
  if (given && "problem" in given) {
    const expected = "a descriptor as JSON";
    raw.push({ file: DESCRIPTOR, path: [], record: DESCRIPTOR, expected, found: given.problem });
  } else if (given) {
    const read = readRecord(descriptorSchema, value, DESCRIPTOR, [], DESCRIPTOR);
    if (!read.ok) raw.push(...read.faults);
  }
  const own = z.looseObject({ title: text }).safeParse(said);
  // What came as a title and is no plain text is not shown as one.
  const other = text.safeParse(title).success ? title : slugOf(title);
  const named = own.success ? own.data.title : other;
  const fallback: Descriptor = {
    name: slugOf(named),
    title: named,
    headline: named,
    description: "Opened from files without a description of their own.",
    version: "0.0.0",
    created: today,
    licenses: [],
    contributors: [],
    changelog: [],
    resources: [],
  };
  const right = Object.entries(descriptorSchema.shape).flatMap(([key, schema]) => {
    const read = z.safeParse(schema, said[key]);
    return read.success && read.data !== undefined ? [[key, read.data] as const] : [];
  });
  const descriptor = { ...fallback, ...Object.fromEntries(right), resources: resourcesOf(files, titlesIn(resources)) };
  if (!readDate(descriptor.created).ok) {
    const expected = "the date of this version, as YYYY-MM-DD";
    raw.push({ file: DESCRIPTOR, path: ["created"], record: DESCRIPTOR, expected, found: shown(descriptor.created) });
    descriptor.created = today;
  }
  return {
    descriptor,
    faults: await writeFaults(raw, given && "value" in given ? new Map([[DESCRIPTOR, given]]) : new Map()),
  };
}
