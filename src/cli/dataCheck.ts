/**
 * `npm run data:check [-- folder|file] [--json]`: checks the shipped catalog with all its datasets, or whatever is at the path,
 * with the code of the app. Exits 0 where nothing is wrong, 1 where something is, 2 where nothing could be checked.
 */
import { parseArgs } from "node:util";
import { checkPath, Unreadable } from "./checkPath";
import { reportLines } from "./report";

const USAGE = "npm run data:check -- [folder|file] [--json]";

function options() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
    if (positionals.length > 1) throw new Unreadable("One folder or file at a time.");
    return { json: values.json === true, path: positionals[0] ?? "public/data" };
  } catch (error) {
    throw new Unreadable(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

try {
  const { json, path } = options();
  const result = await checkPath(path);
  console.log(
    json ? JSON.stringify({ faults: result.findings, read: result.counts }, null, 2) : reportLines(result).join("\n"),
  );
  process.exitCode = result.findings.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
