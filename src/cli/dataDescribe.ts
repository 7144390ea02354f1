/**
 * `npm run data:describe [-- folder …]`: writes the size and hash of every resource into the descriptors of the given
 * dataset folders, or of every folder in public/data.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint } from "./fingerprint";

const DATA_ROOT = "public/data";

/** A descriptor before validation: whatever it holds beside its resources is kept as it is. */
interface AnyDescriptor {
  resources: { path: string; [key: string]: unknown }[];
}

/**
 * Brings one descriptor up to date.
 * @param folder folder of the dataset, which holds datapackage.json
 * @returns whether the file had to be changed
 * @throws where the descriptor or one of its resources cannot be read
 */
export async function describeFolder(folder: string): Promise<boolean> {
  const path = join(folder, "datapackage.json");
  const before = await readFile(path, "utf8");
  const descriptor: AnyDescriptor = JSON.parse(before);
  descriptor.resources = await Promise.all(
    descriptor.resources.map(async (resource) => ({
      ...resource,
      ...fingerprint(await readFile(join(folder, resource.path))),
    })),
  );
  const after = `${JSON.stringify(descriptor, null, 2)}\n`;
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
