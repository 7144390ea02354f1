/** Views in frames of other pages: the dialog that gives the code, and what is shown there. */
import { expect, type Frame, type Page, type Route } from "@playwright/test";
import { test } from "./underPolicy";

const HOST = "http://host.example/page.html";
const VIEW = "/weprotect/timeline?from=2013&to=2014&kind=summit&embed=1";

/** The app as servers of static files send it: any page may read its files, as a frame without an origin of its own must. */
const withCors = async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
};

/** Serves a page of another origin that holds `body` and notes what frames tell it, and goes there. */
async function host(page: Page, body: string) {
  await page.route("http://localhost:*/**", withCors);
  await page.route(HOST, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>Host</title><script>
        window.told = []; addEventListener("message", ({ data, origin }) => told.push({ data, origin }));
      </script><body>${body}</body></html>`,
    }),
  );
  await page.goto(HOST);
}

const told = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { told: { data: { type?: string; height?: number }; origin: string }[] }).told,
  );

/** The frame in the page, once its view is drawn. */
async function framed(page: Page): Promise<Frame> {
  const handle = await page.locator("iframe").elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error("there is no frame");
  await frame.getByRole("heading", { level: 1 }).waitFor();
  return frame;
}

const iframe = (src: string, more = "") =>
  `<iframe src="${src.replaceAll("&", "&amp;")}" title="View" width="700" height="500" ${more}></iframe>`;

// What the idle browser still asks for when a test ends is nobody's.
test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

test("a frame shows the view alone, with its caption and source line", async ({ page, baseURL }) => {
  await page.goto(VIEW);
  await page.getByRole("heading", { level: 1, name: "Timeline" }).waitFor();
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Filters" })).toHaveCount(0);
  const line = page.getByRole("contentinfo");
  await expect(line).toContainText("Timeline · 2013 to 2014; Summits · as of 2014");
  await expect(line).toContainText(/WeProtect Global Alliance, data version \d+\.\d+\.\d+, \d+ \w+ \d{4}/);
  await expect(line).toContainText(/\d+ sources/);
  await expect(line.getByRole("link", { name: "Creative Commons Attribution 4.0 International" })).toBeVisible();
  const open = line.getByRole("link", { name: "Open in Alliance Atlas" });
  await expect(open).toHaveAttribute("rel", "noopener");
  await expect(open).toHaveAttribute("target", "_blank");
  const href = new URL((await open.getAttribute("href")) ?? "");
  expect(href.origin + href.pathname).toBe(`${baseURL}/weprotect/timeline`);
  expect(Object.fromEntries(href.searchParams)).toMatchObject({ from: "2013", to: "2014", kind: "summit" });
  expect(href.searchParams.get("version")).toMatch(/^\d+\.\d+\.\d+$/);
  expect(href.searchParams.has("embed")).toBe(false);
});

test("links of a frame open in a tab of their own, without the frame; what changes the view stays in it", async ({
  page,
}) => {
  await page.goto(VIEW);
  const link = page.getByRole("main").getByRole("link", { name: "David Cameron" }).first();
  await expect(link).toHaveAttribute("rel", "noopener");
  const coming = page.waitForEvent("popup");
  await link.click();
  const tab = await coming;
  await expect(tab).toHaveURL(/\/weprotect\/actors\/david-cameron\?from=2013/);
  await expect(tab.getByRole("banner")).toBeVisible();
  expect(tab.url()).not.toContain("embed");
  await page.getByRole("button", { name: "Table", exact: true }).first().click();
  await expect(page).toHaveURL(/band=table/);
  await expect(page).toHaveURL(/embed=1/);
  await expect(page.getByRole("banner")).toHaveCount(0);
});

test("the page around it is told the height, again when it changes, and a frame of that height has no scroll bar", async ({
  page,
  baseURL,
}) => {
  await host(page, iframe(`${baseURL}${VIEW}`));
  const frame = await framed(page);
  const heights = async () => (await told(page)).map(({ data }) => data.height ?? 0);
  await expect.poll(async () => (await heights()).at(-1) ?? 0).toBeGreaterThan(600);
  expect(
    (await told(page)).every(({ data, origin }) => data.type === "alliance-atlas:height" && origin === baseURL),
  ).toBe(true);
  expect(Object.keys((await told(page))[0]?.data ?? {}).sort()).toEqual(["height", "type"]);
  const fit = async () => {
    const height = (await heights()).at(-1);
    await page.locator("iframe").evaluate((element, px) => element.setAttribute("height", String(px)), height);
    return frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  };
  await expect.poll(fit).toBe(0);
  // The height follows what is shown, not the window: it comes back down from a window that is too high.
  const before = (await heights()).at(-1) ?? 0;
  await page.locator("iframe").evaluate((element) => element.setAttribute("height", "3000"));
  await frame.getByRole("button", { name: "Table", exact: true }).first().click();
  await expect(frame.getByRole("table").first()).toBeVisible();
  await expect.poll(async () => (await heights()).at(-1)).not.toBe(before);
  expect((await heights()).at(-1)).toBeLessThan(3000);
});

test("a frame works where it has no storage and no origin", async ({ page, baseURL }) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await host(page, iframe(`${baseURL}${VIEW}&theme=dark`, 'sandbox="allow-scripts"'));
  const frame = await framed(page);
  const refused = await frame.evaluate(() => {
    try {
      return String(localStorage.length);
    } catch (error) {
      return error instanceof DOMException ? error.name : "another error";
    }
  });
  expect(refused).toBe("SecurityError");
  await expect(frame.getByRole("contentinfo")).toContainText("Timeline · 2013 to 2014; Summits");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await frame.getByRole("button", { name: "Table", exact: true }).first().click();
  await expect(frame.getByRole("table").first()).toBeVisible();
  await expect.poll(async () => (await told(page)).at(-1)?.data.height ?? 0).toBeGreaterThan(300);
  expect((await told(page)).at(-1)?.origin).toBe("null");
  expect(faults).toEqual([]);
});

test("the theme of a frame is that of its link, and the reader's own is neither used nor changed", async ({ page }) => {
  await page.goto("/weprotect/about");
  await page.evaluate(() => localStorage.setItem("atlas-theme", "light"));
  await page.goto("/weprotect/membership?embed=1&theme=dark");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/weprotect/membership?embed=1");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  expect(await page.evaluate(() => localStorage.getItem("atlas-theme"))).toBe("light");
  await page.goto("/weprotect/membership?theme=dark");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("a frame says for which data its link was made, and whose claim it shows", async ({ page }) => {
  await page.goto("/weprotect/timeline?embed=1&version=0.9.0&claim=ga-launch.ec-press-2012-06");
  await expect(page.getByText("This link was made for data version 0.9.0")).toBeVisible();
  const notice = page.getByRole("status").filter({ hasText: "as one source claims it" });
  await notice.getByRole("button", { name: "Show the record’s own" }).click();
  await expect(notice).toHaveCount(0);
  await expect(page).toHaveURL(/embed=1/);
});

test("the dialog's code, put into another page, shows what its preview shows and follows its height", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/weprotect/timeline?from=2013&to=2014&kind=summit&q=summit");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const bar = page.getByRole("region", { name: "Filters" });
  await bar.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Embed" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed this view" });
  const code = dialog.getByRole("textbox", { name: "Code for your page" });
  const preview = dialog.locator("iframe");
  await expect(code).toHaveAttribute("readonly");
  expect(await code.inputValue()).toMatch(/^<iframe [^>]*><\/iframe>$/);
  await dialog.getByRole("radio", { name: "Dark" }).check();
  await expect(preview.contentFrame().locator("html")).toHaveAttribute("data-theme", "dark");
  await dialog.getByRole("spinbutton", { name: "Height in pixels" }).fill("420");
  expect((await preview.boundingBox())?.height).toBe(420);
  const history = await page.evaluate(() => window.history.length);
  await dialog.getByRole("radio", { name: "None" }).check();
  await expect(preview.contentFrame().getByRole("contentinfo")).toContainText("Timeline · No filters");
  await dialog.getByRole("radio", { name: "Those in force" }).check();
  await expect(preview.contentFrame().getByRole("contentinfo")).toContainText("“summit”");
  expect(await page.evaluate(() => window.history.length)).toBe(history);
  await dialog.getByRole("checkbox", { name: "Let its height follow what it shows" }).check();
  await dialog.getByRole("button", { name: "Copy the code" }).click();
  await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.inputValue());
  await host(page, copied);
  const frame = await framed(page);
  const placed = page.locator("iframe");
  await expect(placed).toHaveAttribute("title", "Timeline: 2013 to 2014; Summits; “summit”. WeProtect Global Alliance");
  await expect(frame.getByRole("contentinfo")).toContainText("“summit”");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(async () => Number(await placed.getAttribute("height"))).toBeGreaterThan(600);
});
