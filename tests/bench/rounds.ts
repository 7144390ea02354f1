import { type Browser, chromium } from "@playwright/test";
import { CHROMIUM_ARGS, ensureChromium } from "../chromium";
import type { BenchDataset } from "./dataset";
import { DID_NOT_FINISH } from "./measure/finish";
import { loadingOf } from "./measure/loading";
import { medians, type Sample } from "./measure/measures";
import { measure } from "./measure/visit";
import type { BenchServer } from "./server";
import type { System } from "./system";

/** A system that has taken so long at a size is not asked again: the medians of the others gain nothing. In milliseconds. */
const ENOUGH = 90_000;
/** How many times slower the processor is made, and how many events there are then. */
export const SLOWER = { rate: 4, size: 10_000 } as const;

/** The browser of the tests, cut off from everything but this machine: two of the peers ask for files of their makers. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await ensureChromium(),
    args: [...CHROMIUM_ARGS, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });

/** The medians of each system at one size, by its id; absent where it was not asked. */
export type SizeResult = ReadonlyMap<string, Sample>;

/** What is asked for: which systems, at which size, how often. */
interface Asked {
  readonly server: BenchServer;
  readonly probe: string;
  readonly systems: readonly System[];
  readonly dataset: BenchDataset;
  readonly runs: number;
  readonly slower?: number;
}

const finished = (sample: Sample) => !Object.values(sample).includes(DID_NOT_FINISH);

/** Visits the systems in turn, round after round, so that what else the machine does falls on all of them. */
export async function rounds({ server, probe, systems, dataset, runs, slower }: Asked): Promise<SizeResult> {
  const samples = new Map<string, Sample[]>(systems.map(({ id }) => [id, []]));
  const spent = new Map<string, number>();
  const { questions } = dataset;
  let browser = await launch();
  for (let round = 1; round <= runs; round += 1) {
    for (const system of systems) {
      const before = samples.get(system.id) ?? [];
      if (!before.every(finished) || (spent.get(system.id) ?? 0) > ENOUGH) continue;
      const began = performance.now();
      const address = server.url + system.path(questions);
      const loading = slower === undefined && (await loadingOf(browser, probe, address, system.loaded(questions)));
      const visit = await measure({ browser, server, probe, system, questions, slower });
      // Ready in time in both, or not at all.
      const sample = { ...visit, ...(visit.ready !== DID_NOT_FINISH && loading) };
      before.push(sample);
      spent.set(system.id, (spent.get(system.id) ?? 0) + performance.now() - began);
      const ready = finished(sample) ? `${Math.round(sample.ready ?? 0)} ms` : "did not finish";
      console.error(`  ${questions.size} events, round ${round} of ${runs}: ${system.label}: ${ready}`);
      if (finished(sample)) continue;
      await browser.close();
      browser = await launch();
    }
  }
  await browser.close();
  return new Map([...samples].map(([id, taken]) => [id, medians(taken)]));
}
