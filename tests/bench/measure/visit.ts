import { setTimeout as pause } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "@playwright/test";
import type { Questions } from "../dataset";
import type { BenchServer } from "../server";
import type { System } from "../system";
import { DID_NOT_FINISH, inTime, PATIENCE } from "./finish";
import { heapOf } from "./heap";
import type { Sample } from "./measures";

const MEGABYTE = 1e6;
const KILOBYTE = 1e3;
export const WINDOW = { width: 1440, height: 900 };

/** What a visit needs: where, how, and what is looked at. */
export interface Visit {
  readonly browser: Browser;
  readonly server: BenchServer;
  readonly probe: string;
  readonly system: System;
  readonly questions: Questions;
  /** How many times slower the processor is once the page is loaded. */
  readonly slower?: number;
  /** Told before each part of the visit, for a trace. */
  readonly mark?: (page: Page, part: string) => Promise<void>;
}

/** A system that does not finish may be one of which too much was expected: what its page says tells the two apart. */
async function tellOf(page: Page, failure: string): Promise<void> {
  const said = await Promise.race([page.evaluate(() => window.probe.countSaid()), pause(1000)]);
  console.error(`  ${failure}. The page says: ${said ?? "no count"}.`);
}

/** The size of the scripts that a page names itself, and so loads before any other. */
async function namedScripts(server: BenchServer, address: string): Promise<number> {
  const html = await (await fetch(address)).text();
  const names = new Set([...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g)].map(([, name]) => name));
  server.takeScriptBytes();
  for (const name of names) await (await fetch(new URL(name ?? "", address))).arrayBuffer();
  return server.takeScriptBytes();
}

async function load(page: Page, session: CDPSession, visit: Visit): Promise<Sample> {
  const { server, system, questions } = visit;
  const address = server.url + system.path(questions);
  const firstScript = (await namedScripts(server, address)) / KILOBYTE;
  const loading = page
    .goto(address, { waitUntil: "commit" })
    .then(() => page.evaluate((expected) => window.probe.loaded(expected), system.loaded(questions)));
  const loaded = await inTime(loading);
  if (!loaded) {
    await tellOf(page, `${system.label} is not ready`);
    return { ready: DID_NOT_FINISH };
  }
  const { ready, elements } = loaded;
  const script = server.takeScriptBytes() / KILOBYTE;
  const heap = await inTime(heapOf(session));
  if (!heap) throw new Error(`${system.label}: the browser does not tell of its heap.`);
  return {
    ready,
    elements,
    firstScript,
    script,
    heap: heap.objects / MEGABYTE,
    buffers: heap.buffers / MEGABYTE,
  };
}

/** Looks at a page as somebody does who has never been there. @param scripts of the bench, which run before those of the page */
export async function inFreshPage<T>(
  browser: Browser,
  scripts: readonly string[],
  look: (page: Page) => Promise<T>,
): Promise<T> {
  // What a worker keeps for use without a network is stored after the page is there; it would be stored at every visit.
  const context = await browser.newContext({ viewport: WINDOW, serviceWorkers: "block", locale: "en-GB" });
  try {
    context.setDefaultTimeout(PATIENCE);
    for (const content of scripts) await context.addInitScript({ content });
    return await look(await context.newPage());
  } finally {
    // A page that is still busy is closed without being asked.
    await Promise.race([context.close(), pause(5000)]);
  }
}

/**
 * Opens a page, and measures what it is when it is loaded and then one interaction after the other. What did not finish ends the visit: in
 * what state it left the page is not known. When it was ready in a page that Playwright listens to is not when it is (`loading.ts`).
 */
export function measure(visit: Visit): Promise<Sample> {
  const { browser, probe, system, questions, slower = 1, mark } = visit;
  return inFreshPage(browser, [probe], async (page) => {
    const session = await page.context().newCDPSession(page);
    const sample = await load(page, session, visit);
    if (sample.ready === DID_NOT_FINISH) return sample;
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    for (const { part, run } of system.interactions) {
      await mark?.(page, part);
      const result = await inTime(run({ page, session, questions }));
      Object.assign(sample, result ?? { [part]: DID_NOT_FINISH });
      if (result) continue;
      await tellOf(page, `${system.label} does not finish: ${part}`);
      break;
    }
    await mark?.(page, "end");
    return sample;
  });
}
