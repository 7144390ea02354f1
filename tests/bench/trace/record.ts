import { readFile } from "node:fs/promises";
import { benchDataset } from "../dataset";
import { measure } from "../measure/visit";
import { probeScript } from "../peerPages";
import { launch } from "../rounds";
import { startServer } from "../server";
import { siteOf } from "../site";
import { SYSTEMS } from "../systems";
import { longestTasks, type TraceEvent } from "./longestTasks";

/** What is recorded: tasks, what the browser does in them, and which function runs, sampled. */
const CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-v8.cpu_profiler",
  "v8.execute",
  "blink.user_timing",
  "loading",
  "toplevel",
  "__metadata",
];

/**
 * Records the app while it loads and through every interaction.
 * @param file where the trace is kept: the Performance panel of Chrome opens it
 * @returns the longest tasks of the main thread in words, each with the functions that took its time
 */
export async function traceOf(dist: string, size: number, file: string): Promise<string> {
  const dataset = benchDataset(size);
  const system = SYSTEMS.find(({ id }) => id === "atlas");
  if (!system) throw new Error("The app is not among the systems.");
  const server = await startServer(siteOf(dist, [dataset], new Map()));
  const browser = await launch();
  try {
    await browser.startTracing(undefined, { path: file, categories: CATEGORIES });
    await measure({
      browser,
      server,
      probe: await probeScript(),
      system,
      questions: dataset.questions,
      mark: (page, part) => page.evaluate((name) => void performance.mark(`bench:${name}`), part),
    });
    await browser.stopTracing();
  } finally {
    await browser.close();
    await server.close();
  }
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(await readFile(file, "utf8"));
  return longestTasks(traceEvents);
}
