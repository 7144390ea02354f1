/**
 * `npm run smoke -- URL [--json]`: whether a deployment is healthy. Exits 1 where something is broken, 2 where it was not told what
 * to look at; what readers can live with is noted, and is no failure.
 */
import { parseArgs } from "node:util";
import { checkDeployment } from "./smokeChecks";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
const [given = ""] = positionals;

if (!/^https?:/.test(given) || !URL.canParse(given)) {
  console.error("Which deployment? npm run smoke -- https://atlas.example/ [--json]");
  process.exitCode = 2;
} else {
  const { origin, pathname } = new URL(given);
  const url = `${origin}${pathname.replace(/\/?$/, "/")}`;
  const checks = await checkDeployment(url);
  const faults = checks.filter(({ verdict }) => verdict === "fault").length;
  const notes = checks.filter(({ verdict }) => verdict === "note").length;
  if (values.json) console.log(JSON.stringify({ url, healthy: faults === 0, faults, notes, checks }, null, 2));
  else {
    for (const { verdict, what, detail } of checks) console.log(`${verdict.padEnd(5)} ${what}: ${detail}`);
    console.log(`${url}: ${checks.length - faults - notes} right, ${notes} to note, ${faults} broken`);
  }
  process.exitCode = faults > 0 ? 1 : 0;
}
