/**
 * The service worker: keeps one version of the app and its data whole, and answers from it. `src/cli/serviceWorkerPlugin.ts`
 * bundles it into `sw.js` behind a line with the plan. A newer version is stored beside the one in use and waits: it takes
 * over when a reader asks for it, or when all windows are closed.
 */
import type { Answers, News, Question } from "./messages";
import { rollCall, tell } from "./pages";
import { fileFor, type Plan } from "./plan";
import { answer, drop, dropOthers, fill } from "./store";
import type { WorkerScope } from "./workerScope";

/** Written before this code by the build. */
declare const PLAN: Plan;

// This file is checked with the types of a page, and runs as a worker.
const worker = self as unknown as WorkerScope;
const { clients } = worker;
const { scope } = worker.registration;
const edition = { scope, plan: PLAN };

const isFull = (error: unknown) => error instanceof DOMException && error.name === "QuotaExceededError";

/** Tells the pages one thing after the other, so that the last is what holds. */
let told = Promise.resolve();
function say(news: News) {
  told = told.then(() => tell(clients, scope, news));
  return told;
}

async function install() {
  try {
    await fill(caches, edition, (progress) => void say({ kind: "progress", ...progress }));
  } catch (error) {
    const full = isFull(error);
    if (full) await drop(caches, edition);
    await say({ kind: "failed", full });
    throw error;
  }
}

async function check(): Promise<Answers["check"]> {
  const of = Object.keys(PLAN.files).length;
  let stored = 0;
  await fill(caches, edition, (progress) => {
    ({ stored } = progress);
  }).catch(() => undefined);
  return { stored, of, data: PLAN.data };
}

async function use(): Promise<Answers["use"]> {
  const { presenting } = await rollCall(clients, scope);
  // Not awaited: it ends only when the version in use has answered its last request.
  if (!presenting) void worker.skipWaiting();
  return { refused: presenting };
}

const ANSWERS: { readonly [Q in Question]: () => Promise<Answers[Q]> } = {
  describe: async () => ({ version: PLAN.version, data: PLAN.data, windows: (await rollCall(clients, scope)).windows }),
  check,
  use,
};

worker.addEventListener("install", (event) => event.waitUntil(install()));

// The page of the first visit is claimed, so that it can go on without a network before it is loaded again.
worker.addEventListener("activate", (event) =>
  event.waitUntil(dropOthers(caches, edition).then(() => clients.claim())),
);

worker.addEventListener("message", (event) => {
  const [port] = event.ports;
  for (const [question, reply] of Object.entries(ANSWERS)) {
    if (question === event.data) event.waitUntil(reply().then((said) => port?.postMessage(said)));
  }
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const path = fileFor(request.url, request.mode === "navigate", scope, PLAN);
  if (path !== undefined) event.respondWith(answer(caches, edition, path, request));
});
