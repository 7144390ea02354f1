import { readdirSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "./underPolicy";

const COUNT = /78 of 78 events/;
const READER = /\/assets\/readerWorker-[^/]+\.js$/;

test("where the thread that reads cannot be loaded, the page reads by itself", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  let asked = 0;
  await page.route(READER, (route) => {
    asked++;
    return route.abort();
  });
  await page.goto("/weprotect");
  await expect(page.getByText(COUNT).first()).toBeVisible();
  expect(asked).toBe(1);
  expect(errors).toEqual([]);
});

test("a thread that breaks while it starts is given up, and the page reads by itself", async ({ page }) => {
  await page.route(READER, (route) =>
    route.fulfill({ contentType: "text/javascript", body: 'throw new Error("broken on purpose");' }),
  );
  await page.goto("/weprotect");
  await expect(page.getByText(COUNT).first()).toBeVisible();
});

test("a page with a short dataset asks for nothing that only long lists and tables need", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/weprotect");
  await expect(page.getByText(COUNT).first()).toBeVisible();
  // The table for paper comes last, when the browser has nothing else to do.
  await expect.poll(() => asked.filter((path) => /\/printed-/.test(path)).length).toBeGreaterThan(0);
  await page.waitForLoadState("networkidle");
  const long = asked.filter((path) => /LongChronicle|NearRows/.test(path));
  expect(long).toEqual([]);
  // They are files of their own, or the test would find none in any case.
  expect(readdirSync("dist/assets").filter((file) => /^(LongChronicle|NearRows)-.*\.js$/.test(file))).toHaveLength(2);
});

test("the code of the chart is asked for when that which draws the page has come, and not in its place", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const askedFor = (name: string) => asked.some((path) => path.startsWith(`/assets/${name}-`) && path.endsWith(".js"));
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/assets\/draws-[^/]+\.js$/, async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto("/weprotect", { waitUntil: "commit" });
  await expect.poll(() => askedFor("overview")).toBe(true);
  expect(askedFor("chart")).toBe(false);
  come();
  await expect(page.getByRole("application", { name: /^Published counts over time/ })).toBeVisible();
  expect(askedFor("chart")).toBe(true);
});

test("a load that takes long says how far it is, can be stopped, and begun again", async ({ page }) => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let held = true;
  await page.route("**/data/weprotect/events.json", async (route) => {
    answer();
    if (!held) return route.continue();
    // Never answered: the reader stops it.
    return undefined;
  });
  await page.goto("/weprotect", { waitUntil: "commit" });
  await asked;
  await expect(page.getByRole("progressbar", { name: "Loading the record" })).toBeVisible();
  await expect(page.getByText(/of \d+(\.\d)? MB have come/)).toBeVisible();
  await page.getByRole("button", { name: "Stop loading" }).click();
  await expect(page.getByRole("heading", { name: "Loading was stopped" })).toBeVisible();
  held = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(COUNT).first()).toBeVisible();
});

/** The record with its events so often that it is worth a second thread, each time with ids of their own. */
async function serveLarge(page: Page, times: number) {
  await page.route("**/data/weprotect/events.json", async (route) => {
    const { events } = await (await route.fetch()).json();
    const copies = Array.from({ length: times }, (_, copy) =>
      events.map((event: { id: string; partOf?: string }) => ({ ...event, id: `${event.id}-${copy}` })),
    );
    await route.fulfill({ json: { events: [...events, ...copies.flat()] } });
  });
  await page.route("**/data/weprotect/datapackage.json", async (route) => {
    const descriptor = await (await route.fetch()).json();
    for (const resource of descriptor.resources) {
      if (resource.name === "events") Object.assign(resource, { bytes: 5e6, hash: `sha256:${"0".repeat(64)}` });
    }
    await route.fulfill({ json: descriptor });
  });
}

test("a large file is read by two threads", async ({ page }) => {
  await serveLarge(page, 60);
  const started: string[] = [];
  page.on("worker", (worker) => started.push(worker.url()));
  await page.goto("/weprotect");
  const count = new RegExp(`${(78 * 61).toLocaleString("en")} of`);
  await expect(page.getByText(count).first()).toBeVisible();
  expect(started).toHaveLength(2);
});

test("the last of many quick filters wins, and count, chart and chronicle say the same", async ({ page }) => {
  await page.goto("/weprotect");
  const search = page.getByRole("searchbox", { name: "Search" });
  await expect(page.getByText(COUNT).first()).toBeVisible();
  for (const q of ["a", "al", "london", "lon", "summit"]) await search.fill(q);
  await expect(page).toHaveURL(/q=summit$/);
  const status = page.getByRole("status").filter({ hasText: / of \d+ events/ });
  const shown = Number(/^(\d+)/.exec((await status.textContent()) ?? "")?.[1]);
  expect(shown).toBeGreaterThan(3);
  await expect(page.locator("main ol > li[aria-setsize]").first()).toHaveAttribute("aria-setsize", String(shown));
  await expect(page.getByRole("figure", { name: new RegExp(`^${shown} of 78 events`) })).toBeVisible();
});
