/**
 * `npm run data:check [-- folder]`: checks the shipped catalog with all its datasets, or one folder (a dataset's, or one
 * that holds a catalog.json), with the code of the app. Prints every fault and exits 1 where there is one.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkCatalog, checkDataset } from "./checkDataset";
import { reportLines } from "./report";

const folder = process.argv[2] ?? "public/data";
const result = await (existsSync(join(folder, "catalog.json")) ? checkCatalog(folder) : checkDataset(folder));
for (const line of reportLines(result)) console.log(line);
process.exitCode = result.findings.length > 0 ? 1 : 0;
