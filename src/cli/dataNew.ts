/**
 * `npm run data:new -- <id> [--in folder]`: writes a minimal valid dataset into public/data/<id> and says how to go on. Exits 2
 * where the id is none or is taken.
 */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { suggestionFor } from "../data/suggest";
import { isFreeId, isOwnId } from "../domain/own";
import { id as idSchema } from "../domain/schemaParts";
import { starterFiles } from "./starter";

const DATA_ROOT = "public/data";
const USAGE = "npm run data:new -- <id> [--in folder]";

/** Why no dataset was written: a sentence for the author. */
export class NotWritten extends Error {
  override readonly name = "NotWritten";
}

/**
 * Writes a new dataset.
 * @param root the folder in which its folder is made
 * @param today YYYY-MM-DD
 * @returns its folder
 * @throws NotWritten where the id is not in kebab-case, stands for the reader's own datasets, or is taken
 */
export async function newDataset(root: string, id: string, today: string): Promise<string> {
  const read = idSchema.safeParse(id);
  if (!read.success) {
    const expected = read.error.issues[0]?.message ?? "an id";
    const suggestion = suggestionFor(expected, { value: id });
    throw new NotWritten(
      `“${id}” is not ${expected}.${suggestion === undefined ? "" : ` Did you mean ${suggestion}?`}`,
    );
  }
  if (isOwnId(id)) throw new NotWritten(`“${id}” begins as the ids of datasets that readers open; choose another id.`);
  if (!isFreeId(id)) throw new NotWritten(`“${id}” stands for something else in addresses; choose another id.`);
  const folder = join(root, id);
  if (existsSync(folder)) throw new NotWritten(`${folder} is there already.`);
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(starterFiles(id, today))) await writeFile(join(folder, file), text);
  return folder;
}

/** What to do next. */
const nextSteps = (
  folder: string,
  id: string,
) => `Wrote ${folder}: one example record in each list, all of them to be replaced.

To offer it, add to the datasets in ${DATA_ROOT}/catalog.json:
  { "id": "${id}", "title": "…", "path": "${id}" }

Then
  npm run dev                                      shows it at /${id}, and what is wrong at every save
  docs/dataset-reference.md                        says what each field means
  npm run data:describe -- ${folder}
                                                   brings sizes and hashes up to date
  npm run data:check -- ${folder}
                                                   lists every fault
  npm run data:release -- 1.0.0 "First edition." --dataset ${folder}
                                                   publishes the first version`;

if (import.meta.filename === process.argv[1]) {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { in: { type: "string" } } });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new NotWritten(USAGE);
    const folder = await newDataset(values.in ?? DATA_ROOT, id, new Date().toISOString().slice(0, 10));
    console.log(nextSteps(folder, id));
  } catch (error) {
    const isUsage = error instanceof TypeError && "code" in error;
    if (!(error instanceof NotWritten) && !isUsage) throw error;
    console.error(isUsage ? `${error.message}\n${USAGE}` : error.message);
    process.exitCode = 2;
  }
}
