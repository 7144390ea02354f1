/** What the head of the document says of the route in view, and the sitemap of the build. */
import { expect, type Page } from "@playwright/test";
import { XMLParser } from "fast-xml-parser";
import { test } from "./underPolicy";

// The data that a test changes on their way must not come from a store of the browser.
test.use({ serviceWorkers: "block" });

const script = (page: Page) => page.locator('script[type="application/ld+json"]');
const description = (page: Page) => page.locator('meta[name="description"]');

/** The one script of the page, read as JSON. */
async function structured(page: Page) {
  await expect(script(page)).toHaveCount(1);
  return JSON.parse((await script(page).textContent()) ?? "");
}

/** Goes on inside the app, without loading the page anew. */
async function follow(page: Page, path: string) {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
}

test("description, canonical address, Open Graph and structured data follow the route", async ({ page, baseURL }) => {
  const steps = [
    ["/weprotect", "Dataset", "WeProtect Global Alliance", /^WeProtect Global Alliance, \d{4} to \d{4}: \d+ events/],
    ["/weprotect/events/merger-2016", "Event", /become one organisation/, /./],
    ["/weprotect/actors/joanna-shields", "Person", /Joanna Shields/, /Minister for Internet Safety/],
    ["/weprotect/sources/weprotect-history-2015", "WebPage", "The History Of WePROTECT", /^The History Of WePROTECT/],
    ["/weprotect/about", "Dataset", "WeProtect Global Alliance", /^How the WeProtect Global Alliance came to be/],
  ] as const;
  await page.goto("/weprotect");
  for (const [path, type, name, words] of steps) {
    await follow(page, path);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", `${baseURL}${path}`);
    await expect(description(page)).toHaveAttribute("content", words);
    await expect(page.locator('meta[property="og:description"]')).toHaveAttribute("content", words);
    await expect(page.locator('meta[property="og:url"]')).toHaveAttribute("content", `${baseURL}${path}`);
    await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
    const thing = await structured(page);
    expect(thing["@context"]).toBe("https://schema.org");
    expect(thing["@type"]).toBe(type);
    expect(thing.name).toEqual(typeof name === "string" ? name : expect.stringMatching(name));
  }
  await expect(description(page)).toHaveCount(1);
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(1);
});

test("filters change the description and never the canonical address", async ({ page, baseURL }) => {
  await page.goto("/weprotect/timeline?from=2013&to=2015&kind=summit&zoom=2013-01-01/2014-01-01");
  await expect(description(page)).toHaveAttribute("content", /Filters: 2013 to 2015; Summits\.$/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", `${baseURL}/weprotect/timeline`);
});

test("a page that is not there claims nothing", async ({ page }) => {
  await page.goto("/weprotect/events/merger-2016");
  await expect(script(page)).toHaveCount(1);
  await follow(page, "/weprotect/events/nowhere");
  await expect(page.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
  await expect(script(page)).toHaveCount(0);
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
  await expect(description(page)).toHaveAttribute("content", /^How alliances come to be/);
});

test("the files named in the structured data are there", async ({ page }) => {
  await page.goto("/weprotect");
  await expect(script(page)).toHaveCount(1);
  await expect.poll(async () => (await structured(page)).distribution?.length ?? 0).toBeGreaterThan(4);
  const { distribution } = await structured(page);
  for (const { contentUrl } of distribution) {
    const response = await page.request.get(contentUrl);
    expect(response.headers()["content-type"], contentUrl).toContain("json");
  }
});

test("a hostile title neither ends the script nor runs", async ({ page }) => {
  const title = '</script><script>window.broken = true</script><img src=x onerror="window.broken = true">';
  await page.route("**/events.json", async (route) => {
    const file = await (await route.fetch()).json();
    for (const event of file.events) {
      if (event.id === "merger-2016") Object.assign(event, { title, summary: title });
    }
    await route.fulfill({ json: file });
  });
  await page.goto("/weprotect/events/merger-2016");
  const thing = await structured(page);
  expect(thing.name).toBe(title);
  await expect(description(page)).toHaveAttribute("content", title);
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
});

test("sitemap and robots are shipped, and what they name opens", async ({ page }) => {
  const robots = await (await page.request.get("/robots.txt")).text();
  const address = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? "";
  expect(new URL(address).pathname).toBe("/sitemap.xml");
  const xml = await (await page.request.get("/sitemap.xml")).text();
  const urls: { loc: string; lastmod: string }[] = new XMLParser().parse(xml).urlset.url;
  expect(urls.length).toBeGreaterThan(300);
  // Some of each sort, spread over the whole list.
  const step = Math.floor(urls.length / 5);
  for (const { loc } of urls.filter((_, index) => index % step === 0)) {
    await page.goto(new URL(loc).pathname);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expect(page, loc).not.toHaveTitle(/^Not found/);
  }
});
