/**
 * `npm run bench`: measures the built app in Chromium beside other ways to show a timeline, at several sizes, prints the tables
 * and writes docs/performance.md. It asserts no time. What can be asked for: `npm run bench -- --help`.
 */
import { writeFile } from "node:fs/promises";
import { builtApp } from "./builtApp";
import { type BenchDataset, benchDataset } from "./dataset";
import { machineFacts } from "./machine";
import { type Options, readOptions } from "./options";
import { PEERS, type PeerId, peerPage, probeScript } from "./peerPages";
import { report } from "./report";
import { rounds, type SizeResult, SLOWER } from "./rounds";
import { startServer } from "./server";
import { siteOf } from "./site";
import { SYSTEMS } from "./systems";
import { traceOf } from "./trace/record";

const isPeer = (id: string): id is PeerId => Object.hasOwn(PEERS, id);

/** Bundles the peers that take part. */
async function peerPages(ids: readonly string[]) {
  const pages = new Map<string, Awaited<ReturnType<typeof peerPage>>>();
  for (const id of ids) if (isPeer(id)) pages.set(id, await peerPage(id));
  return pages;
}

async function compare(options: Options, dist: string): Promise<void> {
  const systems = SYSTEMS.filter(({ id }) => options.systems.includes(id));
  const peers = await peerPages(options.systems);
  const probe = await probeScript();
  const ask = async (dataset: BenchDataset, asked: { systems: typeof systems; runs: number; slower?: number }) => {
    const server = await startServer(siteOf(dist, [dataset], peers));
    try {
      return await rounds({ server, probe, dataset, ...asked });
    } finally {
      await server.close();
    }
  };
  const bySize = new Map<number, SizeResult>();
  for (const size of options.sizes) {
    bySize.set(size, await ask(benchDataset(size), { systems, runs: options.runs }));
  }
  const atlas = systems.filter(({ id }) => id === "atlas");
  const slower =
    atlas.length > 0 && options.sizes.includes(SLOWER.size)
      ? await ask(benchDataset(SLOWER.size), { systems: atlas, runs: Math.min(3, options.runs), slower: SLOWER.rate })
      : undefined;
  const machine = await machineFacts();
  const text = report({ systems, bySize, slower: slower?.get("atlas"), machine, runs: options.runs });
  console.log(text);
  if (options.out) await writeFile(options.out, text);
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (!options) return;
  const app = options.dist
    ? { dist: options.dist, remove: async () => undefined }
    : await builtApp(options.trace !== undefined);
  try {
    if (options.trace === undefined) await compare(options, app.dist);
    else console.log(await traceOf(app.dist, options.sizes.at(-1) ?? SLOWER.size, options.trace));
  } finally {
    await app.remove();
  }
}

await main();
