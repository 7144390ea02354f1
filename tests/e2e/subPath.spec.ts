/** The app built for a path of its own, on a host that does what the build's files for hosts say: headers, fallback and 404s. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { checkDeployment } from "../../src/cli/smokeChecks";
import { type StaticHost, startHost } from "./staticHost";
import { test } from "./underPolicy";

const BASE = "/atlas/";
const ROUTES = [
  ["", "From one speech to an alliance of a hundred governments"],
  ["weprotect/timeline", "Timeline"],
  ["weprotect/membership", "Membership"],
  ["weprotect/actors/joanna-shields", "Joanna Shields"],
  ["weprotect/sources", "Sources"],
  ["weprotect/disagreements", "Where sources disagree"],
  ["weprotect/about", "About this record"],
  ["weprotect/briefings", "Briefings"],
  ["weprotect/nowhere", "Not found"],
] as const;

// One build for all of them.
test.describe.configure({ mode: "serial" });

let folder = "";
let host: StaticHost;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "under-a-path-"));
  const vite = "node_modules/vite/bin/vite.js";
  const options = ["build", "--base", BASE, "--outDir", folder, "--logLevel", "error"];
  execFileSync(process.execPath, [vite, ...options]);
  host = await startHost(folder, BASE, true);
});
test.afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Notes what goes wrong, and what is asked for outside the app's own path. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("response", (response) => response.ok() || faults.push(`${response.url()}: ${response.status()}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(host.url) && !/^(data|blob):/.test(url)) faults.push(`asked for ${url}`);
  });
  return faults;
}

test("every address of the app is found, and asks for nothing outside its path", async ({ page }) => {
  const faults = watch(page);
  for (const [path, heading] of ROUTES) {
    await page.goto(`${host.url}${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
  }
  expect(faults).toEqual([]);
  expect(host.asked.filter((path) => path.startsWith("assets/readerWorker-")).length).toBeGreaterThan(0);
});

test("links, canonical address, structured data, manifest and sitemap say the path too", async ({ page }) => {
  await page.goto(`${host.url}weprotect/about`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", `${host.url}weprotect/about`);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(JSON.stringify(data)).toContain(`${host.url}data/weprotect/events.json`);
  const links = await page.locator("a[href^='/']").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((href) => !href?.startsWith(BASE) || href.includes("//"))).toEqual([]);
  const session = await page.context().newCDPSession(page);
  const { errors, url, data: manifest = "" } = await session.send("Page.getAppManifest");
  expect(url).toBe(`${host.url}manifest.webmanifest`);
  expect(errors).toEqual([]);
  for (const { src } of JSON.parse(manifest).icons) {
    expect((await page.request.get(new URL(src, url).href)).status()).toBe(200);
  }
  const places = readFileSync(join(folder, "sitemap.xml"), "utf8").match(/<loc>[^<]*/g) ?? [];
  expect(places.length).toBeGreaterThan(100);
  expect(places.filter((place) => new URL(place.slice("<loc>".length)).pathname.startsWith(BASE))).toEqual(places);
});

test("citations and the HTML of a briefing are made, and the file plays by itself", async ({ page, browser }, info) => {
  const faults = watch(page);
  await page.goto(`${host.url}weprotect/timeline`);
  await page.getByRole("region", { name: "Filters" }).getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Cite" }).click();
  await expect(page.getByRole("dialog", { name: "Cite this view" })).toContainText(`${host.url}weprotect/timeline`);
  expect(host.asked.some((path) => path.startsWith("assets/citationWorker-"))).toBe(true);

  await page.goto(`${host.url}weprotect/briefings`);
  await page
    .getByRole("link", { name: /in ten slides/i })
    .first()
    .click();
  await page.getByRole("button", { name: "Hand over…" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download HTML", exact: true }).click(),
  ]);
  const path = info.outputPath("briefing.html");
  await file.saveAs(path);
  const alone = await (await browser.newContext({ offline: true })).newPage();
  await alone.goto(`file://${path}`);
  await expect(alone.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await alone.context().close();
  expect(faults).toEqual([]);
});

test("npm run smoke finds nothing to complain of", async () => {
  const checks = await checkDeployment(host.url);
  expect(checks.filter(({ verdict }) => verdict !== "ok")).toEqual([]);
});

test("npm run smoke finds what a host does to the files", async () => {
  const about = Object.keys(host.plan().files).find((path) => path.startsWith("assets/About-")) ?? "";
  host.instead.set("data/weprotect/sources.json", '{"sources": []}');
  host.instead.set("schema/events.json", 500);
  host.instead.set(about, 404);
  // A host that takes whatever has a dot for a file.
  host.instead.set("a-dataset/report/events.json", 404);
  host.instead.set(
    "index.html",
    readFileSync(join(folder, "index.html"), "utf8").replace("</body>", "<script>1</script></body>"),
  );
  const faults = (await checkDeployment(host.url)).filter(({ verdict }) => verdict === "fault");
  host.instead.clear();
  const said = faults.map(({ what, detail }) => `${what}: ${detail}`).join("\n");
  expect(said).toContain("the page: is not what was built");
  expect(said).toContain(`${about}: 404`);
  expect(said).toContain("sources.json: 15 bytes, not ");
  expect(said).toContain("schemas: events.json: 500");
  expect(said).toContain("every address shows the app: a-dataset/report/events.json: 404");
});

test("the service worker keeps it, and it works without a network", async ({ browser, violations }) => {
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  const faults = watch(page);
  await page.goto(`${host.url}weprotect/about`);
  await expect(page.getByRole("contentinfo").getByText(/^Ready offline, data version /)).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))).toBe(host.url);
  // The last test of this file: the host is gone.
  await host.close();
  await context.setOffline(true);
  await page.goto(`${host.url}weprotect/membership`);
  await expect(page.locator("main svg").first()).toBeVisible();
  await page.goto(host.url);
  await expect(page).toHaveURL(`${host.url}weprotect`);
  expect(faults).toEqual([]);
  expect(violations).toEqual([]);
  await context.close();
});
