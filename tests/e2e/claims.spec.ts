/** Another claim is chosen: everything that is shown follows, says so, and can be undone. */
import { expect, type Page } from "@playwright/test";
import { goTo } from "./goTo";
import { test } from "./underPolicy";

const params = (page: Page) => new URL(page.url()).searchParams;
const EVENT = "/weprotect/events/weprotect-created-2014-04";
const DECEMBER = "claim=founding-date.weprotect-mission-2015";
const kicker = (page: Page) => page.locator("main article p").first();
/** The chronicle is there with all of its entries, which follow its first ones. */
async function filled(page: Page) {
  await page.getByRole("article").first().waitFor();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}
/** The titles of the chronicle, in its order. */
const chronicle = (page: Page) => page.getByRole("article").getByRole("heading").locator("a[id]").allTextContents();

async function tabTo(page: Page, name: RegExp, most: number) {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    if (name.test(focused)) return;
  }
  throw new Error(`${name} was not reached in ${most} tab stops`);
}

test("a claimed date is chosen on the event's page by keyboard; link, date, notice and chip say so; Back undoes it", async ({
  page,
}) => {
  await page.goto(EVENT);
  await expect(kicker(page)).toContainText("April 2014");
  await page.getByRole("heading", { level: 1 }).focus();
  await tabTo(page, /^Display this claim: December 2014/, 60);
  await page.keyboard.press("Enter");
  await expect.poll(() => params(page).getAll("claim")).toEqual(["founding-date.weprotect-mission-2015"]);
  const back = page.getByRole("button", { name: /^Back to the record’s own/ });
  await expect(back).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "now display: December 2014" })).toBeVisible();
  await expect(kicker(page)).toContainText(
    /December 2014 \(displayed by your choice, as .* the record has .*April 2014/,
  );
  await expect(page.getByText("displayed by your choice", { exact: true })).toBeVisible();
  await expect(page.getByText("is displayed here as one source claims it")).toBeVisible();
  const chip = page.getByRole("button", { name: /^Remove the filter .*December 2014/ });
  await expect(chip).toBeVisible();

  await page.reload();
  await expect(kicker(page)).toContainText("December 2014 (displayed by your choice");
  await page.goBack();
  await expect.poll(() => params(page).has("claim")).toBe(false);
  await expect(kicker(page)).not.toContainText("December 2014");
  await expect(chip).toHaveCount(0);
  await page.goForward();
  await chip.click();
  await expect.poll(() => params(page).has("claim")).toBe(false);
  await expect(kicker(page)).toContainText("April 2014");
});

test("the record's own comes back by the same button, which keeps the focus", async ({ page }) => {
  await page.goto(`${EVENT}?${DECEMBER}`);
  await page.getByRole("button", { name: /^Back to the record’s own/ }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => params(page).has("claim")).toBe(false);
  await expect(page.getByRole("button", { name: /^Display this claim: December 2014/ })).toBeFocused();
  await expect(
    page.getByRole("status").filter({ hasText: "The record’s own claim is displayed again." }),
  ).toBeVisible();
});

test("band and chronicle follow a chosen date", async ({ page }) => {
  const TITLE = "UK government creates WePROTECT";
  await page.goto("/weprotect/timeline?from=2014&to=2014");
  await filled(page);
  const before = await chronicle(page);
  const at = before.findIndex((title) => title.startsWith(TITLE));
  expect(at, before.join("\n")).toBeGreaterThan(-1);
  await goTo(page, `/weprotect/timeline?from=2014&to=2014&${DECEMBER}`);
  await filled(page);
  const after = await chronicle(page);
  expect([...after].sort()).toEqual([...before].sort());
  expect(after.findIndex((title) => title.startsWith(TITLE))).toBeGreaterThan(at);
  const entry = page.getByRole("article").filter({ hasText: TITLE });
  await expect(entry).toContainText(/December.*displayed by your choice/);
  // The band walks the same events in the same order, and the chosen date is the one it names.
  await page.getByRole("button", { name: /1 of \d+ shown/ }).focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < after.findIndex((title) => title.startsWith(TITLE)); step++)
    await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: /\d+ of \d+ shown/ })).toHaveAccessibleName(new RegExp(TITLE));
  await expect(page.getByRole("button", { name: /\d+ of \d+ shown/ })).toHaveAccessibleName(/December 2014/);

  // A date outside the chosen years takes the event out of them.
  await goTo(page, "/weprotect/timeline?from=2014&to=2014&claim=founding-date.wikipedia-weprotect");
  await filled(page);
  expect(await chronicle(page)).toHaveLength(before.length - 1);
});

test("headline figure, chart's sentence and table follow a chosen count", async ({ page }) => {
  const figures = page.getByRole("list", { name: /^Figures as of/ });
  await page.goto("/weprotect/membership?to=2022&as=table");
  await expect(figures.getByRole("listitem").first()).toContainText("99");
  // A row of May 2022 and countries, not of a longer stretch that ends then.
  const row = page
    .getByRole("figure")
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "May 2022", exact: true }), hasText: "Countries" });
  await expect(row).not.toContainText(/your choice/);
  await page.goto("/weprotect/disagreements#members-may-june-2022");
  const article = page.locator("#members-may-june-2022");
  await article.getByRole("button", { name: /^Display this claim: 98 governments/ }).click();
  await expect(article.getByRole("button", { name: /^Back to the record’s own/ })).toBeFocused();
  await expect(article).toBeInViewport();
  await expect.poll(() => params(page).getAll("claim")).toEqual(["members-may-june-2022.direto-mt-2022-05"]);

  await goTo(page, `/weprotect/membership?to=2022&as=table&${params(page)}`);
  await expect(figures.getByRole("listitem").first()).toContainText("98");
  await expect(figures.getByRole("listitem").first()).not.toContainText("99");
  await expect(row).toContainText(/your choice/);
  await expect(page.getByRole("figure")).toContainText("in May 2022, 98 governments");
  await goTo(page, "/weprotect/membership?to=2022");
  await expect(page.getByRole("figure")).toContainText(/2 June 2022 .*99 governments/);
  await expect(page.getByRole("figure")).not.toContainText("in May 2022, 98 governments");
});

test("a choice travels with the links, and one takes the place of another", async ({ page }) => {
  await page.goto(`${EVENT}?${DECEMBER}`);
  await page
    .getByRole("link", { name: /^See it among all disagreements.*/ })
    .first()
    .click();
  await expect(page).toHaveURL(/claim=founding-date\.weprotect-mission-2015.*#founding-date/);
  const article = page.locator("#founding-date");
  await article.getByRole("button", { name: "Display this claim: Created in 2014" }).click();
  await expect.poll(() => params(page).getAll("claim")).toEqual(["founding-date.ec-wpga-page"]);
  await expect(article.getByText("displayed by your choice", { exact: true })).toHaveCount(1);
});

test("a claim that is not there is named in the notice, and the record stands", async ({ page }) => {
  await page.goto(`${EVENT}?claim=founding-date.nobody&claim=nonsense`);
  const notice = page.getByText("Part of the link was ignored");
  await expect(notice).toContainText("claim=founding-date.nobody");
  await expect(notice).toContainText("claim=nonsense");
  await expect(kicker(page)).toContainText("April 2014");
  await expect(page.getByText("displayed by your choice")).toHaveCount(0);
});

test("in the sheet on a phone the claim is chosen and the sheet stays", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/weprotect/timeline?select=weprotect-created-2014-04");
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: /^Display this claim: December 2014/ }).click();
  await expect(sheet.getByRole("button", { name: /^Back to the record’s own/ })).toBeFocused();
  await expect(sheet.getByText("December 2014 (displayed by your choice", { exact: false })).toBeVisible();
  expect(params(page).get("select")).toBe("weprotect-created-2014-04");
});
