/**
 * `npm run size`: what a first visit loads as JavaScript, compressed, from the manifest of the last build, and what each package
 * has of it. Exits 1 above the budget. "First route" is what the page names itself: the entry and what draws the page, with everything
 * they import statically; "with charts" adds what its views draw with once they are there. Each other view is held to the second
 * figure too, with its own code on top. Workers have a budget of their own: they are loaded beside the page and run beside it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { DRAWS } from "./firstPaintPlugin";
import { WEIGHTS_FOLDER, type Weights } from "./packageWeights";

const DIST = "dist";
const KB = 1000;
/** In bytes, compressed with gzip. */
const BUDGET = { firstRoute: 140 * KB, withCharts: 215 * KB, workers: 25 * KB };
/**
 * Chunks that a view asks for by itself to draw: whatever is lazy under this folder counts as "charts", but for what waits for
 * the reader to ask: tables, sources, files.
 */
const DRAWN = /^src\/ui\/(?!exhibit\/|DataTable|NearRows|.*(Exhibit|drawGrowth|timelineDrawing|paperColours)\.)/;
/** The parts of the first view that follow it (`vite.config.ts`), of which other views have those after the first too. */
const OVERVIEW = "overview";
const SHARED = ["chart", "LongChronicle"];
/** Views that are loaded when their route is asked for. */
const VIEW = /^src\/views\//;

/** The part of an entry of Vite's manifest that is read here. */
interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** The chunks that loading some chunks brings with it, themselves included, and those that `alsoLazy` lets in. */
function closure(manifest: Manifest, keys: readonly string[], alsoLazy = (_: string) => false): Set<string> {
  const seen = new Set<string>();
  const waiting = [...keys];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    waiting.push(...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? []).filter(alsoLazy));
  }
  return seen;
}

/**
 * The workers of a build as chunks of its manifest, which does not list them: a worker is imported by the chunk that names its
 * file, lazily where it is only started once that chunk is asked to.
 */
function withWorkers(manifest: Manifest): Manifest {
  const listed = new Set(Object.values(manifest).map(({ file }) => file));
  const workers = readdirSync(`${DIST}/assets`)
    .filter((file) => file.endsWith(".js") && !listed.has(`assets/${file}`))
    .map((file) => `assets/${file}`);
  const chunks = Object.entries(manifest).map(([key, chunk]) => {
    const code = chunk.file.endsWith(".js") ? readFileSync(`${DIST}/${chunk.file}`, "utf8") : "";
    const started = workers.filter((file) => code.includes(file.slice("assets/".length)));
    return [key, { ...chunk, imports: [...(chunk.imports ?? []), ...started] }];
  });
  return { ...Object.fromEntries(chunks), ...Object.fromEntries(workers.map((file) => [file, { file }])) };
}

/** What the build says of the packages in its chunks. */
function readWeights(): Weights {
  const folder = `${DIST}/${WEIGHTS_FOLDER}`;
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))));
}

const manifest = withWorkers(JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, "utf8")));
const weights = readWeights();
const gzipped = (key: string) => {
  const file = manifest[key]?.file ?? "";
  return file.endsWith(".js") ? gzipSync(readFileSync(`${DIST}/${file}`), { level: 9 }).byteLength : 0;
};
const isWorker = (key: string) => key.startsWith("assets/");
const sum = (keys: readonly string[]) => keys.reduce((bytes, key) => bytes + gzipped(key), 0);
const total = (keys: Iterable<string>) => sum([...keys].filter((key) => !isWorker(key)));
const kB = (bytes: number) => `${(bytes / KB).toFixed(1).padStart(7)} kB`;

/** What each package has of some chunks: the size of a chunk is shared out by what its packages weigh by themselves. */
function byPackage(keys: Iterable<string>): Map<string, number> {
  const shares = new Map<string, number>();
  for (const key of keys) {
    const inside = Object.entries(weights[manifest[key]?.file ?? ""] ?? {});
    const all = inside.reduce((weights, [, weight]) => weights + weight, 0);
    for (const [name, weight] of inside) shares.set(name, (shares.get(name) ?? 0) + (gzipped(key) * weight) / all);
  }
  return shares;
}

/** @throws where the build cuts its chunks otherwise: nothing would be over budget any more */
function named(name: string): readonly string[] {
  const keys = Object.keys(manifest).filter((key) => manifest[key]?.name === name);
  if (keys.length === 0) throw new Error(`The build has no chunk "${name}" (vite.config.ts).`);
  return keys;
}
const entries = [...Object.keys(manifest).filter((key) => manifest[key]?.isEntry), ...named(DRAWS)];
const first = closure(manifest, entries);
const shared = new Set(SHARED.flatMap(named));
const drawn = (key: string) => DRAWN.test(key) || shared.has(key);
const withCharts = closure(manifest, [...entries, ...named(OVERVIEW), ...shared], drawn);
const views = Object.keys(manifest).filter((key) => VIEW.test(key));
const heaviest = Math.max(...views.map((view) => total(closure(manifest, [...entries, view], drawn))));
const whenLoaded = (key: string) => {
  if (first.has(key)) return "first route";
  return withCharts.has(key) ? "with charts" : "on demand";
};

for (const key of Object.keys(manifest).sort((a, b) => gzipped(b) - gzipped(a))) {
  if (gzipped(key) === 0) continue;
  console.log(`${kB(gzipped(key))}  ${whenLoaded(key).padEnd(12)} ${manifest[key]?.file}`);
}

console.log(`\nWhat each package has of it, from 0.1 kB:\n first route  with charts`);
const [ofFirst, ofCharts] = [byPackage(first), byPackage(withCharts)];
for (const [name, bytes] of [...ofCharts].sort(([, a], [, b]) => b - a)) {
  if (bytes >= KB / 10) console.log(`${kB(ofFirst.get(name) ?? 0).padStart(12)} ${kB(bytes).padStart(12)}  ${name}`);
}
console.log();

let exceeded = false;
for (const [label, size, budget] of [
  ["First route", total(first), BUDGET.firstRoute],
  ["With charts", total(withCharts), BUDGET.withCharts],
  ["Heaviest other view, with charts", heaviest, BUDGET.withCharts],
  ["Workers of the first route", sum([...first].filter(isWorker)), BUDGET.workers],
] as const) {
  const over = size > budget;
  exceeded ||= over;
  console.log(`${label}: ${kB(size).trim()} of ${kB(budget).trim()} gzip${over ? ": over budget" : ""}`);
}
process.exitCode = exceeded ? 1 : 0;
