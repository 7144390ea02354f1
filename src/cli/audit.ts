/**
 * `npm run audit`: whether a package in the last build has a known weakness that is high or critical. What is installed with the
 * others but is not in the build is listed and no failure. Exits 1 where there is one, 2 where nobody could say.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { WEIGHTS_FOLDER, type Weights } from "./packageWeights";
import { type Advisory, seriousAdvisories } from "./shippedAdvisories";

const folder = `dist/${WEIGHTS_FOLDER}`;

function shippedPackages(): Set<string> {
  const weights = readdirSync(folder).map((file): Weights => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")));
  return new Set(weights.flatMap((one) => Object.values(one)).flatMap((inside) => Object.keys(inside)));
}

const line = ({ severity, name, title, url }: Advisory) => `${severity}: ${name}: ${title} (${url})`;

try {
  const packages = shippedPackages();
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8" });
  const { shipped, installed } = seriousAdvisories(JSON.parse(stdout), packages);
  for (const one of installed) console.log(`not in the build · ${line(one)}`);
  for (const one of shipped) console.error(line(one));
  console.log(`${packages.size} packages in the build, ${shipped.length} serious advisories`);
  process.exitCode = shipped.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`The last build could not be checked: ${error instanceof Error ? error.message : error}`);
  console.error("It takes a build (npm run build), and a registry that answers npm audit.");
  process.exitCode = 2;
}
