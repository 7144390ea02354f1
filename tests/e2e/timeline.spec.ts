import { expect, type Page } from "@playwright/test";
import { goTo } from "./goTo";
import { test } from "./underPolicy";

const forms = (page: Page) => page.getByRole("group", { name: "Show the timeline as" });
const params = (page: Page) => new URL(page.url()).searchParams;

test("the table of the timeline is a link under its filters, and Back leads to the band", async ({ page }) => {
  await page.goto("/weprotect/timeline?kind=summit");
  await expect(page.getByRole("figure").locator("canvas")).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  const events = await page.getByRole("article").count();
  await forms(page).getByRole("button", { name: "Table" }).click();
  const table = page.getByRole("table", { name: /^The events of the timeline: \d+ of \d+$/ });
  await expect(table.getByRole("rowheader")).toHaveCount(events);
  expect(params(page).get("band")).toBe("table");
  expect(params(page).get("kind")).toBe("summit");

  await page.reload();
  await expect(table.getByRole("rowheader")).toHaveCount(events);
  await table.getByRole("button", { name: "Event" }).click();
  const titles = await table.getByRole("rowheader").allInnerTexts();
  expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, "en-GB")));

  await page.goBack();
  await expect(page.getByRole("figure").locator("canvas")).toBeVisible();
});

test("a disputed date is told with all its candidates, and with the reader's choice in the link as that", async ({
  page,
}) => {
  const meeting = "us-uk-taskforce-first-meeting-2013";
  await page.goto(`/weprotect/timeline?select=${meeting}`);
  const active = page.locator("figure button[aria-current]");
  await expect(active).toHaveAccessibleName(
    /Sources disagree on the date: about 9 December 2013 \(displayed\), 11 December 2013, 13 December 2013\./,
  );
  await active.focus();
  await expect(page.getByRole("tooltip")).toContainText("13 December 2013");

  const { disagreements } = await (await page.request.get("/data/weprotect/disagreements.json")).json();
  const { claims } = disagreements.find(({ id }: { id: string }) => id === "taskforce-meeting-date");
  const { citation } = claims.find(({ date }: { date?: string }) => date === "2013-12-11");
  await goTo(page, `/weprotect/timeline?select=${meeting}&claim=taskforce-meeting-date.${citation.source}`);
  await expect(active).toHaveAccessibleName(
    /^11 December 2013: .*11 December 2013 \(displayed by your choice\), about 9 December 2013, 13 December 2013\./,
  );
});

test("the timeline prints with its band inside the page and every entry of the chronicle", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/weprotect/timeline");
  await expect(page.getByRole("figure").locator("canvas")).toBeVisible();
  const printed = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const canvas = document.querySelector<HTMLCanvasElement>("figure canvas");
    return { shown: canvas?.clientWidth ?? 0, dots: canvas?.width ?? 0 };
  });
  expect(printed.shown).toBeLessThanOrEqual(680);
  expect(printed.dots).toBeGreaterThanOrEqual(2 * printed.shown);
  await expect(page.getByRole("button", { name: /more who took part/ })).toHaveCount(0);
});
