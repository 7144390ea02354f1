import * as fc from "fast-check";
import { settings } from "./settings";

/** Holds a property and says how often, where a long run was asked for. @throws the counterexample, with seed and path */
export async function assertFor<T>(
  name: string,
  usual: number,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => Promise<void> | void,
): Promise<void> {
  const { verbose, ...chosen } = { verbose: 0, ...settings(usual) };
  const before = performance.now();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(arbitrary, async (value) => {
      runs++;
      await holds(value);
    }),
    chosen,
  );
  const seconds = (performance.now() - before) / 1000;
  if (verbose)
    console.log(`  ${name}: ${runs} runs in ${seconds.toFixed(1)} s, ${Math.round(runs / seconds)} a second`);
}
