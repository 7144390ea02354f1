/**
 * `npm run fuzz -- --runs N [--seed S] [--only datasets|urls|csv]`: the properties of tests/unit/fuzz with many more runs, each time
 * from another seed. Says how many were run and how fast; a counterexample is printed with its seed, with which it comes again.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const PARTS = ["datasets", "urls", "csv"];
const { values } = parseArgs({
  options: { runs: { type: "string", default: "1000" }, seed: { type: "string" }, only: { type: "string" } },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || (values.only && !PARTS.includes(values.only))) {
  console.error(`Usage: npm run fuzz -- --runs N [--seed S] [--only ${PARTS.join("|")}]`);
  process.exit(2);
}
let failed = false;
for (const part of values.only ? [values.only] : PARTS) {
  console.log(`${part}: ${runs} runs of each property, seed ${seed}`);
  const before = performance.now();
  const { status, signal } = spawnSync(
    "npx",
    [
      "vitest",
      "run",
      `tests/unit/fuzz/${part}`,
      "--project",
      "unit",
      "--reporter",
      "verbose",
      "--disable-console-intercept",
    ],
    { stdio: "inherit", env: { ...process.env, FUZZ_RUNS: String(runs), FUZZ_SEED: String(seed) } },
  );
  const seconds = (performance.now() - before) / 1000;
  const failure = signal ? `stopped (${signal})` : "FAILED, see above";
  const end = status === 0 ? "nothing found" : failure;
  console.log(`${part}: ${end} in ${seconds.toFixed(0)} s\n`);
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
