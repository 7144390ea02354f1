/** The ground floor of quality: accessibility, reflow and stillness of every route, in both themes and at three widths. */
import { expect, type Page } from "@playwright/test";
import { faultsOf, OF_COLOUR } from "./axe";
import { test } from "./underPolicy";

const ROUTES = [
  "/weprotect",
  "/weprotect?from=2013&to=2015&actor=joanna-shields&select=weprotect-summit-london-2014",
  "/weprotect/timeline",
  "/weprotect/membership",
  "/weprotect/membership?as=table",
  "/weprotect/actors",
  "/weprotect/actors/joanna-shields",
  "/weprotect/events/us-uk-taskforce-first-meeting-2013",
  "/weprotect/sources",
  "/weprotect/sources/weprotect-history-2015",
  "/weprotect/disagreements",
  "/weprotect/about",
  "/weprotect/nowhere",
];

/** Waits until the lazily loaded chart has replaced its outline. */
async function settled(page: Page) {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  // On phones panels are laid out when they come near the window, or when the browser has nothing else to do.
  await expect(page.locator("[data-laid=false]")).toHaveCount(0);
}

type Shifting = Window & { readonly shifts: number[] };

/** Notes by how much what stands on a page moves without having been asked to. */
const noteShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });

for (const route of ROUTES) {
  test(`${route}: nothing moves while it loads, no sideways scroll at any width, no error, and axe finds nothing in either theme`, async ({
    page,
  }) => {
    await noteShifts(page);
    const faults: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(error.message));
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(route);
      await settled(page);
      const shift = await page.evaluate(() => (window as unknown as Shifting).shifts.reduce((a, b) => a + b, 0));
      expect(shift, `shift at ${width} px`).toBeLessThan(0.005);
    }
    for (const width of [320, 390, 768, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const widths = () =>
        page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const);
      // The chart and the band measure their new place a moment after the page has it.
      await expect.poll(async () => (await widths())[0], `${width} px`).toBeLessThanOrEqual((await widths())[1]);
    }
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await faultsOf(page, colorScheme === "dark" ? OF_COLOUR : []);
        expect([colorScheme, width, found]).toEqual([colorScheme, width, []]);
      }
    }
    expect(faults).toEqual([]);
  });
}

test("the title and the focus follow the route", async ({ page }) => {
  await page.goto("/weprotect");
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Actors" }).click();
  await expect(page).toHaveTitle(/^Actors · /);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("data and code load side by side", async ({ page }) => {
  const started = new Map<string, number>();
  page.on("request", (request) => started.set(new URL(request.url()).pathname, started.size));
  await page.goto("/weprotect");
  await settled(page);
  const requests = [...started.keys()];
  const last = requests.findLastIndex((path) => path.endsWith("/disagreements.json"));
  const lazy = requests.findIndex((path) => /\/chart-.*\.js$/.test(path));
  expect(last).toBeGreaterThan(-1);
  expect(lazy).toBeGreaterThan(last);
  // Each data file is fetched once: the preload is used, not repeated.
  const twice = await page.evaluate(
    () =>
      performance
        .getEntriesByType("resource")
        .filter(
          ({ name, ...entry }) =>
            name.includes("/data/") &&
            (entry as PerformanceResourceTiming).initiatorType === "fetch" &&
            (entry as PerformanceResourceTiming).transferSize > 300,
        ).length,
  );
  expect(twice).toBe(0);
});

test("numbers of four digits stand on one line, and the strips beside them on one axis", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/weprotect");
  await settled(page);
  const rows = page
    .getByRole("heading", { name: "Who was involved" })
    .locator("xpath=ancestor::section[1]")
    .getByRole("listitem");
  expect(await rows.count()).toBeGreaterThan(2);
  // Among those shipped nobody takes part in so many events.
  const { lines, places } = await rows.evaluateAll((all) => {
    const [number] = all[0]?.lastElementChild?.childNodes ?? [];
    if (number) number.textContent = "1,328";
    const inRow = document.createRange();
    if (number) inRow.selectNodeContents(number);
    const strips = all.map((row) => row.querySelector("svg")?.getBoundingClientRect().x);
    return { lines: inRow.getClientRects().length, places: [...new Set(strips)] };
  });
  expect(lines).toBe(1);
  expect(places).toEqual([expect.any(Number)]);
});

test("the figures of both axes stand in the growth chart, above the veil over the years left out", async ({ page }) => {
  await page.goto("/weprotect/membership?from=2014&to=2016");
  const chart = page.locator("[aria-roledescription=chart] svg").first();
  for (const figure of ["2012", "2026", "150"]) await expect(chart.getByText(figure, { exact: true })).toBeVisible();
  // What is written later lies above.
  const covered = await chart.evaluate((svg) => {
    const veils = [...svg.querySelectorAll("rect[class*=veil]")];
    const figures = [...svg.querySelectorAll(".recharts-cartesian-axis text")];
    const under = figures.filter((figure) =>
      veils.some((veil) => figure.compareDocumentPosition(veil) & Node.DOCUMENT_POSITION_FOLLOWING),
    );
    return { veils: veils.length, figures: figures.length, under: under.map(({ textContent }) => textContent) };
  });
  expect(covered).toEqual({ veils: 2, figures: expect.any(Number), under: [] });
  expect(covered.figures).toBeGreaterThan(15);
});
