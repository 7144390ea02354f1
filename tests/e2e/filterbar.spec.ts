/** The filter bar on small windows, and where the focus goes. */
import { expect, type Page } from "@playwright/test";
import { goTo } from "./goTo";
import { test } from "./underPolicy";

const bar = (page: Page) => page.getByRole("region", { name: "Filters" });
const opener = (page: Page) => bar(page).getByRole("button", { name: /^(Filters|Close)/ });
const chips = (page: Page) => page.getByRole("list", { name: "Filters in force" }).getByRole("button");
const params = (page: Page) => new URL(page.url()).searchParams;

/** Opens the overview in a window of a size. */
async function open(page: Page, width: number, height: number, query = "") {
  await page.setViewportSize({ width, height });
  await page.goto(`/weprotect${query}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

for (const [width, height] of [
  [844, 390],
  [800, 900],
  [1024, 768],
] as const) {
  test(`the bar is one row at ${width} by ${height}, whatever is in force`, async ({ page }) => {
    await open(page, width, height, "?from=2013&to=2016&kind=speech&kind=summit&q=online");
    await expect(opener(page)).toBeVisible();
    await expect(chips(page).first()).toBeVisible();
    expect((await bar(page).boundingBox())?.height).toBeLessThan(64);
  });
}

for (const [width, query] of [
  [1100, "?q=online"],
  [1440, "?from=2013&to=2014&kind=summit&kind=speech"],
] as const) {
  test(`sharing takes no row of its own at ${width} with ${query}`, async ({ page }) => {
    await open(page, width, 900);
    const height = async () => (await bar(page).boundingBox())?.height;
    const plain = await height();
    await goTo(page, `/weprotect${query}`);
    await expect(chips(page).first()).toBeVisible();
    await expect(bar(page).getByRole("button", { name: "Share" })).toBeVisible();
    expect(await height()).toBe(plain);
  });
}

for (const [width, height] of [
  [320, 640],
  [390, 664],
  [844, 390],
  [1440, 900],
] as const) {
  test(`the opened panel and the list of actors fit at ${width} by ${height}, and the link can be copied`, async ({
    page,
    context,
  }) => {
    await open(page, width, height);
    const collapses = width < 1440;
    if (collapses) {
      await opener(page).click();
      await test.step("nothing in the opened panel is cut", async () => {
        const panel = page.locator("#filter-controls");
        expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
        await expect(page.getByLabel("To: year, month or day")).toBeInViewport({ ratio: 1 });
      });
    } else await expect(opener(page)).toBeHidden();
    await test.step("the list of actors lies in the window", async () => {
      await page.getByRole("button", { name: /^Actors:/ }).click();
      const dialog = page.getByRole("dialog", { name: "Choose actors" });
      for (const name of ["Anyone", "Done"]) {
        await expect(dialog.getByRole("button", { name })).toBeInViewport({ ratio: 1 });
      }
      await expect(dialog.getByRole("option").first()).toBeInViewport({ ratio: 0.95 });
      // The last of many is reached, so the list still draws what is scrolled to.
      await dialog.getByRole("searchbox").press("ArrowUp");
      await dialog.getByRole("searchbox").press("End");
      await expect(dialog.getByRole("listbox")).toBeInViewport({ ratio: 1 });
      await dialog.getByRole("button", { name: "Done" }).click();
      await expect(dialog).toHaveCount(0);
    });
    if (!collapses) return;
    await test.step("the link can be copied", async () => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.getByRole("searchbox", { name: "Search" }).fill("online");
      await expect.poll(() => params(page).get("q")).toBe("online");
      await bar(page).getByRole("button", { name: "Copy link" }).click();
      await expect(bar(page).getByRole("button", { name: "Link copied" })).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    });
  });
}

test("after a chip is removed the focus is on the next one, and at the end on the first control", async ({ page }) => {
  await open(page, 1440, 900, "?kind=speech&kind=summit&q=online");
  await expect(chips(page)).toHaveCount(3);
  await chips(page).nth(1).press("Enter");
  await expect(chips(page)).toHaveCount(2);
  await expect(chips(page).nth(1)).toBeFocused();
  await chips(page).nth(1).press("Enter");
  await expect(chips(page).first()).toBeFocused();
  await chips(page).first().press("Enter");
  await expect(chips(page)).toHaveCount(0);
  await expect(page.getByLabel("From: year, month or day")).toBeFocused();
});

test("after Clear all the focus is on the opener of the collapsed bar", async ({ page }) => {
  await open(page, 390, 664, "?kind=speech&q=online");
  await page.getByRole("button", { name: "Clear all" }).press("Enter");
  await expect(chips(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
});

test("all of the actors can be asked for from two on, and stays asked for while more are chosen", async ({ page }) => {
  await open(page, 1440, 900);
  await page.getByRole("button", { name: /^Actors:/ }).click();
  const all = page.getByRole("radio", { name: "all of them take part" });
  const option = page.getByRole("option");
  await expect(all).toBeDisabled();
  await option.nth(0).click();
  await expect(all).toBeDisabled();
  await option.nth(1).click();
  await all.check();
  await option.nth(2).click();
  await expect.poll(() => params(page).getAll("actor").length).toBe(3);
  await expect(all).toBeChecked();
  await option.nth(2).click();
  await expect.poll(() => params(page).getAll("actor").length).toBe(2);
  await expect(all).toBeChecked();
  await option.nth(1).click();
  await expect(all).toBeDisabled();
  await expect(all).not.toBeChecked();
});

test('"/" opens the collapsed bar and puts the focus in the search', async ({ page }) => {
  await open(page, 390, 664);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await page.keyboard.type("Davos");
  await expect.poll(() => params(page).get("q")).toBe("Davos");
});
