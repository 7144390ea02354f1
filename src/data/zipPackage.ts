/** A dataset as a zip that `npm run data:check` accepts: descriptor and JSON, with what is wrong left out. */
import { type Zippable, zipSync } from "fflate";
import { type Briefing, briefingSchema } from "../domain/briefing";
import { differences, historySchema, isUnchanged, snapshotOf, snapshotsOf } from "../domain/history";
import type { ListName } from "../domain/records";
import { RESOURCE_NAMES, type ResourceName } from "../domain/resources";
import { type Descriptor, RECORD_LISTS, type Resource } from "../domain/schema";
import { hashOf, UNKNOWN_HASH } from "./fileHash";
import { type PackageRequest, type ReadPackage, readPackage } from "./openPackage";
import type { ZippedPackage } from "./ownReader";
import { DESCRIPTOR, jsonIn, type PackageFiles } from "./packageFiles";
import { readFiles } from "./readFiles";
import { LIST_NAMES, type Sound, soundRecords } from "./soundRecords";

const encoded = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** How many items the lists of a file had. */
const itemsIn = (value: unknown, list: string): number => {
  const items: unknown = typeof value === "object" && value !== null ? Reflect.get(value, list) : undefined;
  return Array.isArray(items) ? items.length : 0;
};

/** The bytes of one file of records: as they were given where nothing is left out of it, else written anew. */
function fileOf(name: ResourceName, files: PackageFiles, { arrivals, sorted }: ReadPackage, sound: Sound) {
  const arrival = arrivals.get(name);
  const value = arrival && "json" in arrival ? arrival.json.value : undefined;
  const lists = Object.keys(RECORD_LISTS[name]) as ListName[];
  const [path] = [...sorted.roles].find(([, role]) => role.kind === "resource" && role.name === name) ?? [];
  const given = path === undefined ? undefined : files.get(path);
  const tabled = [...sorted.roles.values()].some((role) => role.kind === "csv" && lists.includes(role.list));
  const isWhole = lists.every((list) => sound[list].length === itemsIn(value, list));
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const isPlain = keys.every((key) => key === "$schema" || lists.some((list) => list === key));
  if (given && !tabled && isWhole && isPlain && keys.length >= lists.length) return given;
  return encoded(Object.fromEntries(lists.map((list) => [list, sound[list]])));
}

/** The briefings that can be read, as they were given. */
function briefingsIn(files: PackageFiles, { sorted }: ReadPackage) {
  return [...sorted.roles].flatMap(([path, role]) => {
    const bytes = files.get(path);
    if (role.kind !== "briefing" || !bytes) return [];
    const read = briefingSchema.safeParse(jsonIn(bytes));
    return read.success && read.data.id === role.id ? [{ id: role.id, bytes, briefing: read.data }] : [];
  });
}

/** The file of versions, where the records are those of its last version. */
function historyOf(
  files: PackageFiles,
  { sorted, descriptor }: ReadPackage,
  sound: Sound,
  briefings: readonly Briefing[],
) {
  const [path] = [...sorted.roles].find(([, role]) => role.kind === "history") ?? [];
  const bytes = path === undefined ? undefined : files.get(path);
  const read = bytes && historySchema.safeParse(jsonIn(bytes));
  if (!read?.success || read.data.versions.at(-1)?.version !== descriptor.version) return undefined;
  const last = snapshotsOf(read.data).at(-1);
  return last && isUnchanged(differences(last, snapshotOf({ ...sound, briefings }))) ? bytes : undefined;
}

/** Puts the files into a zip, with a descriptor that says how large each is, and its hash. */
async function zipped(
  descriptor: Descriptor,
  contents: readonly { resource: Pick<Resource, "name" | "path" | "title">; bytes: Uint8Array<ArrayBuffer> }[],
) {
  const zip: Zippable = {};
  const resources: Resource[] = [];
  for (const { resource, bytes } of contents) {
    zip[resource.path] = bytes;
    const hash = (await hashOf(bytes)) ?? UNKNOWN_HASH;
    resources.push({ ...resource, mediatype: "application/json", bytes: bytes.length, hash });
  }
  return zipSync({ [DESCRIPTOR]: encoded({ ...descriptor, resources }), ...zip }) as Uint8Array<ArrayBuffer>;
}

/** Packs a dataset from its files. */
export async function zipPackage(files: PackageFiles, request: PackageRequest): Promise<ZippedPackage> {
  const read = await readPackage(files, request);
  const { lists } = readFiles(read.arrivals);
  const sound = soundRecords(lists);
  const briefings = briefingsIn(files, read);
  const history = historyOf(
    files,
    read,
    sound,
    briefings.map(({ briefing }) => briefing),
  );
  const { descriptor } = read;
  const titleOf = (name: string) => descriptor.resources.find((resource) => resource.name === name)?.title ?? name;
  const contents = [
    ...RESOURCE_NAMES.map((name) => ({
      resource: { name, path: `${name}.json`, title: titleOf(name) },
      bytes: fileOf(name, files, read, sound),
    })),
    ...briefings.map(({ id, bytes }) => {
      const name = `briefing-${id}` as const;
      return { resource: { name, path: `briefings/${id}.json`, title: titleOf(name) }, bytes };
    }),
    ...(history
      ? [{ resource: { name: "history" as const, path: "history.json", title: titleOf("history") }, bytes: history }]
      : []),
  ];
  const given = [...read.arrivals.values()].map((arrival) => ("json" in arrival ? arrival.json.value : undefined));
  const items = LIST_NAMES.reduce(
    (sum, list) => sum + given.reduce<number>((all, value) => all + itemsIn(value, list), 0),
    0,
  );
  const kept = LIST_NAMES.reduce((sum, list) => sum + sound[list].length, 0);
  return { zip: await zipped(descriptor, contents), leftOut: items - kept };
}
