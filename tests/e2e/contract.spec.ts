import { expect } from "@playwright/test";
import { goTo } from "./goTo";
import { test } from "./underPolicy";

test("the record's figures of December 2014 stand beside each other with their sources", async ({ page }) => {
  await page.goto("/weprotect/membership?to=2014-12");
  const figures = page.getByRole("main");
  await expect(figures.getByText(/governments and international organisations/).first()).toBeVisible();
  for (const value of ["48", "50", "20", "10"]) {
    await expect(figures.getByText(value, { exact: true }).first()).toBeVisible();
  }
  await figures
    .getByRole("button", { name: /source/ })
    .first()
    .click();
  const popover = page.getByRole("dialog", { name: /^Sources of/ });
  await expect(popover.getByRole("link").first()).toHaveAttribute("href", /^https?:/);
  await page.keyboard.press("Escape");
  await expect(popover).toHaveCount(0);
});

test("bad parameters are named in a notice and ignored", async ({ page }) => {
  await page.goto("/weprotect?from=2013-99&kind=party&actor=nobody&to=2015");
  const notice = page.getByText("Part of the link was ignored");
  await expect(notice).toContainText("from=2013-99");
  await expect(notice).toContainText("kind=party");
  await expect(notice).toContainText("actor=nobody");
  await expect(page.getByRole("status").filter({ hasText: " events" })).not.toHaveText(/^0 of/);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(notice).toHaveCount(0);
});

test("an address near to one that is there says what was not found, and leads to it", async ({ page }) => {
  await page.goto("/weprotet");
  for (const [address, near] of [
    ["/weprotet", "WeProtect"],
    ["/weprotect/actors/joanna-sheilds", "Joanna Shields"],
    ["/weprotect/events/weprotect-summit-london", "First WePROTECT Global Summit meets in London"],
    ["/weprotect/timelin", "Timeline"],
  ] as const) {
    await test.step(address, async () => {
      await goTo(page, address);
      await expect(page.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
      await page.getByRole("main").getByRole("link", { name: near }).first().click();
      await expect(page.getByRole("heading", { level: 1, name: "Not found" })).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  }
});

test("an address that is not well formed is a page that says so", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto("/weprotect");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => {
    history.pushState(null, "", "/weprotect/actors/%E0%A4%A");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await expect(page.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
  await expect(page).toHaveTitle(/^Not found/);
  expect(errors).toEqual([]);
});

test("embed=1 shows the view alone", async ({ page }) => {
  await page.goto("/weprotect/membership?embed=1");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Filters" })).toHaveCount(0);
});

test("chart and table are one choice in the link", async ({ page }) => {
  await page.goto("/weprotect/membership");
  await page
    .getByRole("radio", { name: "Table" })
    .or(page.getByRole("button", { name: "Table" }))
    .first()
    .click();
  await expect(page).toHaveURL(/as=table/);
  await expect(page.getByRole("table").first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("table").first()).toBeVisible();
});
