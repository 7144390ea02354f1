import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { faultsOf } from "./axe";
import { goTo } from "./goTo";
import { type StaticHost, startHost } from "./staticHost";
import { test as base } from "./underPolicy";

const DIST = process.env["E2E_DIST"] ?? "dist";
const READY = /^Ready offline, data version /;

/** Every test has a host, and so an origin, of its own; what goes wrong unseen fails it. */
const test = base.extend<{ host: StaticHost; faults: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  host: async ({}, use) => {
    const host = await startHost(DIST);
    await use(host);
    await host.close();
  },
  faults: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      // What a page had still asked for when the test left it is no fault.
      if (reason !== "net::ERR_ABORTED") faults.push(`${request.url()}: ${reason}`);
    });
    page.on("response", (response) => response.ok() || faults.push(`${response.url()}: ${response.status()}`));
    await use(faults);
  },
});
test.use({ serviceWorkers: "allow" });
// Bounds for a busy machine: more than a hundred files are stored at a first visit.

const status = (page: Page) => page.getByRole("contentinfo");
const offer = (page: Page) => page.getByRole("status").filter({ hasText: "A newer version is ready" });
const ready = (page: Page) => expect(status(page).getByText(READY)).toBeVisible();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Takes the network away: from the browser, and the host with it. */
async function unplug(page: Page, host: StaticHost) {
  await host.close();
  await page.context().setOffline(true);
}

/** Loads a page, which looks for a newer version, and waits until it says that there is one. */
async function visitUntilOffered(page: Page, url: string) {
  await page.goto(url);
  await expect(offer(page)).toBeVisible();
}

/** What the browser says of the versions of the worker: the ids of those that have a status. Asked in a window that is none of the app's. */
async function watchWorkers(context: BrowserContext) {
  const statuses = new Map<string, string>();
  const session = await context.newCDPSession(await context.newPage());
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, status: now } of versions) statuses.set(versionId, now);
  });
  await session.send("ServiceWorker.enable");
  return (sought: string) => [...statuses].flatMap(([id, now]) => (now === sought ? [id] : []));
}

test("the plan holds every file that the build serves, by its hash", () => {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(DIST, join(entry.parentPath, entry.name)))
    .filter((path) => !/^(\.|_headers$|_redirects$|sw\.js$)/.test(path));
  const [first = ""] = readFileSync(join(DIST, "sw.js"), "utf8").split("\n");
  const plan = JSON.parse(first.slice("const PLAN = ".length, -1));
  const expected = files.map((path) => {
    const hash = createHash("sha256")
      .update(readFileSync(join(DIST, path)))
      .digest("base64");
    return [path === "index.html" ? "" : path, `sha256-${hash}`];
  });
  expect(plan.files).toEqual(Object.fromEntries(expected));
  expect(Object.keys(plan.files)).toContain("data/weprotect/events.json");
});

/** Addresses that the first visit has not opened, but for the last but one. */
const ROUTES = [
  ["", "From one speech to an alliance"],
  ["weprotect/timeline?from=2014&zoom=2014-01-01/2015-12-31", "Timeline"],
  ["weprotect/membership", "Membership"],
  ["weprotect/actors", "Actors"],
  ["weprotect/actors/joanna-shields", "Joanna Shields"],
  ["weprotect/events/merger-2016", "become one organisation"],
  ["weprotect/sources", "Sources"],
  ["weprotect/disagreements", "disagree"],
  ["weprotect/about", "About this record"],
  ["weprotect/nowhere", "Not found"],
] as const;

test("after one visit every page opens without a network, the one that is shown first of all", async ({
  page,
  host,
  faults,
}) => {
  await page.goto(`${host.url}weprotect/about`);
  await ready(page);
  const files = Object.keys(host.plan().files);
  await unplug(page, host);
  await expect(status(page).getByText("You are offline")).toBeVisible();
  // The page of the first visit goes on without being loaded again.
  await page.getByRole("link", { name: "Membership" }).first().click();
  await expect(heading(page)).toContainText("Membership");
  await expect(page.locator("main svg").first()).toBeVisible();
  for (const [index, [path, title]] of ROUTES.entries()) {
    // The page is the same for every address; the first and the last are loaded, the others bring their code.
    const isLoaded = index === 0 || index === ROUTES.length - 1;
    await (isLoaded ? page.goto(`${host.url}${path}`) : goTo(page, `/${path}`));
    await expect(heading(page)).toContainText(new RegExp(title, "i"));
  }
  await page.goto(`${host.url}weprotect/membership`);
  await expect(page.locator("main svg").first()).toBeVisible();
  await ready(page);
  // Also the code, the data and the schemas that no page has asked for.
  const missing = await page.evaluate(async (paths) => {
    const answers = await Promise.all(paths.map(async (path) => ((await fetch(`/${path}`)).ok ? [] : [path])));
    return answers.flat();
  }, files);
  expect(missing).toEqual([]);
  expect(faults).toEqual([]);
});

test("a newer version is offered, put off, and put into use only when asked", async ({ page, host }) => {
  await page.goto(`${host.url}weprotect/about`);
  await ready(page);
  host.publish("weprotect", "9.8.7");
  await visitUntilOffered(page, `${host.url}weprotect/about`);
  await expect(offer(page)).toContainText("A newer version is ready: data version 9.8.7.");
  await expect(status(page)).not.toContainText("9.8.7");
  expect(await faultsOf(page)).toEqual([]);

  await offer(page).getByRole("button", { name: "Later" }).click();
  await expect(offer(page)).toBeHidden();
  await expect(status(page).getByRole("button", { name: "Use the newer version now" })).toBeVisible();
  await visitUntilOffered(page, `${host.url}weprotect/membership`);
  await expect(status(page)).not.toContainText("9.8.7");
  // What reads, what draws and its style: once by the first page, once to be kept, and no more.
  expect(host.asked.filter((path) => /^assets\/(index|draws)-/.test(path))).toHaveLength(6);

  await offer(page).getByRole("button", { name: "Use it now" }).click();
  await expect(status(page).getByText("Ready offline, data version 9.8.7")).toBeVisible();
  await expect(offer(page)).toBeHidden();
  expect(new URL(page.url()).pathname).toBe("/weprotect/membership");
  const caches = await page.evaluate(() => window.caches.keys());
  expect(caches).toEqual([`alliance-atlas ${host.url} ${host.plan().version}`]);
  await unplug(page, host);
  await page.goto(`${host.url}weprotect/actors`);
  await expect(status(page).getByText("Ready offline, data version 9.8.7")).toBeVisible();
});

test("nothing is offered or put into use while a window presents; then every window moves along", async ({
  page,
  host,
  context,
}) => {
  await page.goto(`${host.url}weprotect/about`);
  await ready(page);
  const other = await context.newPage();
  await other.goto(`${host.url}weprotect/present?slide=3`);
  await ready(other);
  host.publish("weprotect", "9.8.7");
  await visitUntilOffered(page, `${host.url}weprotect/about`);
  await expect(offer(page)).toContainText("All 2 open windows");
  await expect(offer(other)).toBeHidden();

  let reloads = 0;
  other.on("load", () => {
    reloads += 1;
  });
  await offer(page).getByRole("button", { name: "Use it now" }).click();
  await expect(offer(page)).toContainText("a briefing is being presented in another window");
  expect(reloads).toBe(0);
  await goTo(other, "/weprotect/actors");
  await offer(page).getByRole("button", { name: "Use it now" }).click();
  for (const window of [page, other]) {
    await expect(status(window).getByText("Ready offline, data version 9.8.7")).toBeVisible();
  }
  expect(new URL(other.url()).pathname).toBe("/weprotect/actors");
});

test.describe(() => {
  // Twice the browser stopped half-way on a busy machine, once before a window opened and once before the newer worker started, and in
  // 124 repetitions never again. Perhaps Playwright, which stops every worker at its start to attach to it, missed one (its issue 39075).
  // Nothing proves that: `npm test` prints what the first attempt found, also where the second passes.
  test.describe.configure({ retries: 1 });

  test("a newer version that cannot be stored leaves the one in use, the next visit tries again, and it comes into use by itself when all windows were closed", async ({
    page,
    host,
    context,
  }) => {
    const workers = await watchWorkers(context);
    await page.goto(`${host.url}weprotect/about`);
    await ready(page);
    host.publish("weprotect", "9.8.7");
    const published = host.instead.get("data/weprotect/datapackage.json") ?? "";
    host.instead.set("data/weprotect/datapackage.json", 500);
    await page.goto(`${host.url}weprotect/membership`);
    await expect(status(page).getByText("A newer version could not be stored completely")).toBeVisible();
    await ready(page);
    await expect(status(page)).not.toContainText("9.8.7");
    await expect(page.locator("main svg").first()).toBeVisible();
    // It says so before it is gone, and the browser looks for no other one meanwhile.
    await expect.poll(() => workers("redundant")).not.toEqual([]);

    host.instead.set("data/weprotect/datapackage.json", published);
    await visitUntilOffered(page, `${host.url}weprotect/membership`);
    await expect(offer(page)).toContainText("data version 9.8.7");

    await expect.poll(() => workers("installed")).toHaveLength(1);
    const newer = workers("installed");
    await page.close();
    // The browser lets a second pass first. A window that is opened at the very moment of the change was once not loaded at all.
    await expect.poll(() => workers("activated")).toEqual(newer);
    const next = await context.newPage();
    await next.goto(`${host.url}weprotect/about`);
    await expect(status(next).getByText("Ready offline, data version 9.8.7")).toBeVisible();
  });
});

test("what a first visit could not store, and what the browser has thrown away, is fetched at the next visit", async ({
  page,
  host,
}) => {
  // A file of another deployment than the plan's must not get among the stored ones.
  host.instead.set("icons/icon-512.png", "another icon");
  await page.goto(`${host.url}weprotect/about`);
  await expect(status(page).getByText("Not completely kept for offline use yet")).toBeVisible();
  await expect(heading(page)).toContainText("About this record");
  host.instead.delete("icons/icon-512.png");
  await page.reload();
  await ready(page);

  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await ready(page);
  await unplug(page, host);
  await page.goto(`${host.url}weprotect/membership`);
  await expect(page.locator("main svg").first()).toBeVisible();
});

test("where the browser blocks storage the app works and says that it is not kept", async ({ page, host }) => {
  // As Chromium answers with the reader's own setting "block all cookies", which takes every store of the browser with it.
  await page.addInitScript(() => {
    const denied = () => new DOMException("The user denied permission to use it.", "SecurityError");
    const refuses = () => Promise.reject(denied());
    ServiceWorkerContainer.prototype.register = refuses;
    for (const method of ["open", "has", "keys", "match", "delete"] as const) CacheStorage.prototype[method] = refuses;
    const throws = () => {
      throw denied();
    };
    IDBFactory.prototype.open = throws;
    for (const store of ["localStorage", "sessionStorage"]) Object.defineProperty(window, store, { get: throws });
  });
  await page.goto(`${host.url}weprotect/membership`);
  await expect(status(page).getByText("This browser does not keep the page for offline use")).toBeVisible();
  await expect(page.locator("main svg").first()).toBeVisible();
});

test("an embedded page stores nothing", async ({ page, host }) => {
  await page.goto(`${host.url}weprotect/membership?embed=1`);
  await expect(page.locator("main svg").first()).toBeVisible();
  // The code that would begin has come (vite.config.ts puts it with what stands around a page), and the browser has been at rest since.
  await expect.poll(() => host.asked.some((path) => path.startsWith("assets/around-"))).toBe(true);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.waitForLoadState("networkidle");
  expect(host.asked.filter((path) => path === "sw.js")).toEqual([]);
});

test("the browser finds the app fit to be installed", async ({ page, host }) => {
  await page.goto(`${host.url}weprotect`);
  const session = await page.context().newCDPSession(page);
  const { errors, url } = await session.send("Page.getAppManifest");
  expect(url).toBe(`${host.url}manifest.webmanifest`);
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Playwright's contexts are incognito ones, where nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});
