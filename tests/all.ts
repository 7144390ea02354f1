/**
 * `npm test`: every layer. A step that fails is shown and counted, and the others still run. The last
 * line is "N passed, N failed": the tests of Vitest and Playwright, and each other step as one.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ensureChromium } from "./chromium";

const RESULTS = "test-results";
const VITEST_RESULT = `${RESULTS}/vitest.json`;
const PLAYWRIGHT_RESULT = `${RESULTS}/e2e.json`;

/** How many tests of a step passed and failed. */
interface Tally {
  passed: number;
  failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Whether the step looks at the built app, and so cannot run where the build failed. */
  readonly needsBuild?: true;
  /** Reads how many tests ran; a step without this counts as one. */
  readonly tally?: () => Tally;
}

const readResult = (path: string) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);

function vitestTally(): Tally {
  const result: { numPassedTests: number; numFailedTests: number } | undefined = readResult(VITEST_RESULT);
  return { passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0 };
}

/** What Playwright's JSON reporter writes, as far as it is read here. */
interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly errors: readonly { readonly message: string }[] }[];
    }[];
  }[];
}

function playwrightTally(): Tally {
  const result: { stats: Partial<Record<"expected" | "unexpected" | "flaky", number>> } | undefined =
    readResult(PLAYWRIGHT_RESULT);
  // Flaky: passed at a second attempt, which the one test that may have one says why.
  const { expected = 0, flaky = 0, unexpected = 0 } = result?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected };
}

/** The tests in a browser that failed, or did so at their first attempt, with what they expected and found: a log is often kept by its end alone. */
function playwrightFailures({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  return [
    ...specs
      .map((spec) => ({
        ...spec,
        messages: spec.tests.flatMap(({ results }) =>
          results.flatMap(({ errors }) => errors.map((one) => one.message)),
        ),
      }))
      .filter(({ ok, messages }) => !ok || messages.length > 0)
      .map(({ file, line, title, ok, messages }) => {
        const outcome = ok ? " (passed at its second attempt)" : "";
        return [`${file}:${line} › ${title}${outcome}`, ...messages.map(stripVTControlCharacters)].join("\n");
      }),
    ...suites.flatMap(playwrightFailures),
  ];
}

const BUILD = "build";
/** What reads the sources alone: side by side, and beside what gets a browser, which waits for the network most of its time. */
const WITHOUT_BROWSER: readonly Step[] = [
  { name: "format, lint, import boundaries", command: ["biome", "check", ".", "--error-on-warnings"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "dead code", command: ["knip"] },
  { name: "data", command: ["tsx", "src/cli/dataCheck.ts"] },
  { name: BUILD, command: ["vite", "build"] },
];
/** One after the other: tests take all processors. */
const WITH_BROWSER: readonly Step[] = [
  { name: "size", command: ["tsx", "src/cli/sizeBudget.ts"], needsBuild: true },
  {
    name: "unit and component tests",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_RESULT}`],
    tally: vitestTally,
  },
  { name: "end-to-end tests", command: ["playwright", "test"], needsBuild: true, tally: playwrightTally },
];

const env = { ...process.env, PATH: [resolve("node_modules/.bin"), process.env["PATH"]].join(delimiter) };
const total: Tally = { passed: 0, failed: 0 };
const failures: string[] = [];

/**
 * Whether the command of a step could be started and went well. Its output is shown.
 * @param together whether others run beside it: what it prints is shown when it has ended, in one piece
 */
async function execute({ name, command }: Step, together: boolean): Promise<boolean> {
  const [program, ...args] = command;
  if (!together) console.log(`\n── ${name}`);
  const started = Date.now();
  // Windows starts the scripts in .bin only through its shell.
  const shell = process.platform === "win32";
  const child = spawn(program, args, { stdio: together ? "pipe" : "inherit", env, shell });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => printed.push(piece));
  const ok = await new Promise<boolean>((settle) => {
    child.on("error", () => settle(false)).on("close", (code) => settle(code === 0));
  });
  if (together) console.log(`\n── ${name}\n${Buffer.concat(printed).toString().trimEnd()}`);
  console.log(`${ok ? "ok" : "FAILED"}: ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return ok;
}

async function run(step: Step, together: boolean): Promise<void> {
  const { name, needsBuild, tally } = step;
  const skipped = needsBuild && failures.includes(BUILD);
  if (skipped) console.log(`\n── ${name}\nFAILED: ${name} (there is no build to look at)`);
  const ok = !skipped && (await execute(step, together));
  const { passed, failed } = tally?.() ?? { passed: ok ? 1 : 0, failed: 0 };
  total.passed += passed;
  // A step that failed without a failed test (a file that does not load, a server that does not start) still counts.
  total.failed += ok ? failed : Math.max(failed, 1);
  if (!ok || failed > 0) failures.push(name);
}

rmSync(RESULTS, { recursive: true, force: true });
const [browser] = await Promise.all([ensureChromium(), ...WITHOUT_BROWSER.map((step) => run(step, true))]);
Object.assign(env, { CHROMIUM_PATH: browser });
for (const step of WITH_BROWSER) await run(step, false);
for (const failure of playwrightFailures(readResult(PLAYWRIGHT_RESULT) ?? {})) console.log(`\n${failure}`);
console.log(failures.length > 0 ? `\nFailed: ${failures.join("; ")}` : "\nEverything passed.");
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
