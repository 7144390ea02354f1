/**
 * `npm run data:docs [-- --check]`: writes docs/dataset-reference.md from the schema and its words, or only says whether it is
 * what they say (exit 1 where it is not). The JSON Schemas, the CSV templates and the page at /schema/index.html are made by
 * every build and cannot differ.
 */
import { readFile, writeFile } from "node:fs/promises";
import { referenceMarkdown } from "./reference/referenceMarkdown";

const FILE = "docs/dataset-reference.md";

const written = referenceMarkdown();
const present = await readFile(FILE, "utf8").catch(() => "");
if (written === present) console.log(`${FILE} is up to date.`);
else if (process.argv.includes("--check")) {
  console.error(`${FILE} is not what the schema and its words say: run npm run data:docs.`);
  process.exitCode = 1;
} else {
  await writeFile(FILE, written);
  console.log(`${FILE} brought up to date.`);
}
