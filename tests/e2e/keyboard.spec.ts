/** The main job by keyboard alone. */
import { expect, type Page } from "@playwright/test";
import { test } from "./underPolicy";

const focusedName = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    return focused?.getAttribute("aria-label") ?? focused?.textContent?.trim() ?? "";
  });

/** Presses Tab until what has the focus is called so; fails after `most` stops. */
async function tabTo(page: Page, name: RegExp, most: number) {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press("Tab");
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`${name} was not reached in ${most} tab stops; the focus is on "${await focusedName(page)}"`);
}

test("from the top of the page to an event and back, by keyboard alone", async ({ page }) => {
  await page.goto("/weprotect/timeline");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  await tabTo(page, /of 78 shown/, 10);
  const first = await focusedName(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focusedName(page)).not.toBe(first);
  await page.keyboard.press("End");
  await expect.poll(() => focusedName(page)).toContain("78 of 78 shown");
  await page.keyboard.press("Home");
  await expect.poll(() => focusedName(page)).toContain("1 of 78 shown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/select=/);
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/select=/);
});

test("filters by keyboard: kinds, an actor, years; nothing traps the focus", async ({ page }) => {
  await page.goto("/weprotect");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await tabTo(page, /^From: year/, 14);
  await page.keyboard.type("2014");
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("First year");
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("Last year");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/from=2014&to=2024/);
  await tabTo(page, /^Actors:/, 3);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox", { name: "Search actors" })).toBeFocused();
  await page.keyboard.type("interpol");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/actor=interpol/);
  // The first Escape empties the search field, as everywhere; the second closes the list.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Actors: INTERPOL" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/kind=/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Kinds:/ })).toBeFocused();
});

test("an event opened in the chart takes the focus, and Escape gives it back", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/weprotect");
  const pin = page
    .getByRole("figure")
    .getByRole("button", { name: /First WePROTECT Global Summit/ })
    .first();
  await pin.focus();
  await page.keyboard.press("Enter");
  const detail = page.getByRole("complementary", { name: "Selected event" });
  await expect(detail).toBeFocused();
  await expect(detail.getByRole("button", { name: "Close" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(detail.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/select=/);
  await expect(pin).toBeFocused();
});

test("the floating detail folds away from what the keyboard goes to", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/weprotect?select=weprotect-summit-london-2014");
  const detail = page.getByRole("complementary", { name: "Selected event" });
  await expect(detail).toHaveAttribute("data-floating", "true");
  await page.keyboard.press("Tab");
  await page.getByRole("region", { name: "Who was involved" }).getByRole("link").nth(3).focus();
  await expect(detail).toHaveAttribute("data-folded", "true");
  await detail.focus();
  await expect(detail).not.toHaveAttribute("data-folded", "true");
});

test("the focus never hides under the bar", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto("/weprotect/timeline");
  await page.getByRole("article").nth(30).scrollIntoViewIfNeeded();
  await page.getByRole("article").nth(30).getByRole("link").first().focus();
  for (let stop = 0; stop < 25; stop++) {
    await page.keyboard.press("Shift+Tab");
    const hidden = await page.evaluate(() => {
      const bar = document.querySelector('section[aria-label="Filters"]')?.getBoundingClientRect();
      const focused = document.activeElement?.getBoundingClientRect();
      return bar && focused ? focused.bottom <= bar.bottom && focused.top >= bar.top : false;
    });
    expect(hidden, await focusedName(page)).toBe(false);
  }
});

test("? shows the keys, / searches", async ({ page }) => {
  await page.goto("/weprotect");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
});
