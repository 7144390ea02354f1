/** How long to fuzz: as `npm run fuzz` says (`fuzz.ts`), or shortly and always the same. */
const given = (name: string) => process.env[`FUZZ_${name}`];

const seed = Number(given("SEED") ?? 20_261_122);

/** Whether this is a long run, asked for by `npm run fuzz`. */
export const LONG = given("RUNS") !== undefined;

/** @param usual how many runs there are where none are asked for */
export const settings = (usual: number) => ({
  seed,
  numRuns: Number(given("RUNS") ?? usual),
  // Shrinking goes over a whole dataset, and would take minutes: a long run is where a small counterexample is looked for.
  endOnFailure: !LONG,
  ...(LONG && { verbose: 1 }),
});

/** Bounds a test by its runs. */
export const timeout = LONG ? 24 * 3_600_000 : 60_000;
