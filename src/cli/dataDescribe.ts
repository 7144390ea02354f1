/**
 * `npm run data:describe [-- folder …]`: writes the size and hash of every resource into the descriptors of the given
 * dataset folders, or of every folder in public/data, and lists the files of their `briefings` folders among the resources.
 */
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fingerprint } from "./fingerprint";

const DATA_ROOT = "public/data";
const BRIEFINGS = "briefings";

interface AnyResource {
  path: string;
  [key: string]: unknown;
}

/** A descriptor before validation: whatever it holds beside its resources is kept as it is. */
interface AnyDescriptor {
  resources: AnyResource[];
}

/** The title that a briefing gives itself; its id where it has none, since `data:check` is what finds fault with files. */
async function titleOf(file: string, id: string): Promise<string> {
  try {
    const { title } = JSON.parse(await readFile(file, "utf8"));
    return typeof title === "string" ? title : id;
  } catch (error) {
    if (error instanceof SyntaxError) return id;
    throw error;
  }
}

/**
 * The resources with those of the `briefings` folder as it is now: a file that is new comes last, one that is gone goes, and
 * the others keep their place, which is their order in lists.
 */
async function withBriefings(folder: string, resources: readonly AnyResource[]): Promise<AnyResource[]> {
  const inside = join(folder, BRIEFINGS);
  const files = existsSync(inside) ? (await readdir(inside)).filter((file) => file.endsWith(".json")).sort() : [];
  const found = await Promise.all(
    files.map(async (file) => {
      const id = basename(file, ".json");
      const title = await titleOf(join(inside, file), id);
      return { name: `briefing-${id}`, path: `${BRIEFINGS}/${file}`, title, mediatype: "application/json" };
    }),
  );
  const kept = resources.flatMap((resource) => {
    if (!resource.path.startsWith(`${BRIEFINGS}/`)) return resource;
    const now = found.find(({ path }) => path === resource.path);
    return now ? { ...resource, ...now } : [];
  });
  return [...kept, ...found.filter(({ path }) => !resources.some((resource) => resource.path === path))];
}

/** Where a descriptor stands, what it says, and what it would say if it were up to date. */
async function described(folder: string): Promise<{ path: string; before: string; after: string }> {
  const path = join(folder, "datapackage.json");
  const before = await readFile(path, "utf8");
  const descriptor: AnyDescriptor = JSON.parse(before);
  descriptor.resources = await Promise.all(
    (await withBriefings(folder, descriptor.resources)).map(async (resource) => ({
      ...resource,
      ...fingerprint(await readFile(join(folder, resource.path))),
    })),
  );
  return { path, before, after: `${JSON.stringify(descriptor, null, 2)}\n` };
}

/**
 * The text of a descriptor as `describeFolder` would write it.
 * @throws where the descriptor or one of its resources cannot be read
 */
export const describedText = async (folder: string): Promise<string> => (await described(folder)).after;

/**
 * Brings one descriptor up to date.
 * @param folder folder of the dataset, which holds datapackage.json
 * @returns whether the file had to be changed
 * @throws where the descriptor or one of its resources cannot be read
 */
export async function describeFolder(folder: string): Promise<boolean> {
  const { path, before, after } = await described(folder);
  if (after !== before) await writeFile(path, after);
  return after !== before;
}

async function shippedFolders(): Promise<string[]> {
  const entries = await readdir(DATA_ROOT, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(DATA_ROOT, name));
}

if (import.meta.filename === process.argv[1]) {
  const named = process.argv.slice(2);
  for (const folder of named.length > 0 ? named : await shippedFolders()) {
    const changed = await describeFolder(folder);
    console.log(`${folder}/datapackage.json ${changed ? "brought up to date" : "is up to date"}`);
  }
}
