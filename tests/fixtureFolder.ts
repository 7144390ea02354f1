import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { describeFolder } from "../src/cli/dataDescribe";

const FIXTURES = new URL("../mocks/fixtures/", import.meta.url).pathname;

/**
 * A folder on disk that holds the small dataset, some of its files replaced by fixtures such as
 * `{ "events.json": "events-dates.bad.json" }`, or left out (undefined). Its descriptor is brought up to date;
 * the folder goes when the test ends.
 */
export async function fixtureFolder(replaced: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "dataset-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const good of readdirSync(FIXTURES).filter((name) => name.endsWith(".good.json"))) {
    const name = good.replace(".good.json", ".json");
    if (name !== "catalog.json") cpSync(join(FIXTURES, good), join(folder, name));
  }
  for (const [name, fixture] of Object.entries(replaced)) {
    if (fixture !== undefined) cpSync(join(FIXTURES, fixture), join(folder, name));
  }
  if (!("datapackage.json" in replaced)) await describeFolder(folder);
  for (const [name, fixture] of Object.entries(replaced)) if (fixture === undefined) rmSync(join(folder, name));
  return folder;
}

/** Writes one file of such a folder. */
export function writeInto(folder: string, file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}
