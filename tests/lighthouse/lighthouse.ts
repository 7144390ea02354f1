/**
 * `npm run lighthouse`: builds the app, serves it from this machine as a host would, and has Lighthouse look at the overview as
 * on a phone, five times. Prints the four scores of the look in the middle and every audit that is not full, and exits 1 below
 * what is asked. `-- folder` takes an app that is built already.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { builtApp } from "../bench/builtApp";
import { fileOf, startServer } from "../bench/server";
import { CHROMIUM_ARGS, ensureChromium } from "../chromium";
import { findings, type Judged, middleOf } from "./findings";

/** The least score of each category. */
const ASKED = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 } as const;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** What Lighthouse says of an address, with its own settings for mobile devices. */
async function judged(url: string): Promise<Judged> {
  const port = await freePort();
  const profile = await mkdtemp(join(tmpdir(), "lighthouse-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, { port, logLevel: "error", onlyCategories: Object.keys(ASKED) });
    if (!result) throw new Error("Lighthouse gave no result.");
    return result.lhr;
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

const LOOKS = 5;

const [folder] = process.argv.slice(2);
const app = folder === undefined ? await builtApp(false) : { dist: folder, remove: async () => undefined };
const server = await startServer((path) => fileOf(app.dist, path), true);
try {
  const looks: Judged[] = [];
  for (let look = 0; look < LOOKS; look += 1) looks.push(await judged(server.url));
  const { text, reached } = findings(middleOf(looks), ASKED);
  console.log(text);
  process.exitCode = reached ? 0 : 1;
} finally {
  await server.close();
  await app.remove();
}
