import { expect, type Page, test } from "@playwright/test";

/** The number of events, as every view shows it. */
const count = (page: Page) => page.getByRole("status").filter({ hasText: / of \d+ events/ });
const chronicle = (page: Page) => page.getByRole("article");
const params = (page: Page) => new URL(page.url()).searchParams;

async function chooseYears(page: Page, from: string, to: string) {
  await page.getByLabel("From: year, month or day").fill(from);
  await page.getByLabel("From: year, month or day").press("Enter");
  await page.getByLabel("To: year, month or day").fill(to);
  await page.getByLabel("To: year, month or day").press("Enter");
}

async function chooseActor(page: Page, name: string) {
  await page.getByRole("button", { name: /^Actors:/ }).click();
  await page.getByRole("searchbox", { name: "Search actors" }).fill(name);
  await page.getByRole("option", { name }).first().click();
  await page.getByRole("button", { name: "Done" }).click();
}

test("years and an actor change every view together, and the link says both", async ({ page, browser }) => {
  await page.goto("/weprotect");
  await expect(count(page)).toHaveText("71 of 71 events");
  const allActors = await page.getByRole("region", { name: "Who was involved" }).getByRole("listitem").count();

  await chooseActor(page, "Joanna Shields");
  await chooseYears(page, "2013", "2015");
  await expect(count(page)).toHaveText(/^1\d of 71 events$/);
  const shown = await count(page).textContent();
  const number = Number(shown?.split(" ")[0]);

  expect(params(page).get("from")).toBe("2013");
  expect(params(page).get("to")).toBe("2015");
  expect(params(page).getAll("actor")).toEqual(["joanna-shields"]);
  await expect(chronicle(page)).toHaveCount(number);
  await expect(page.getByRole("heading", { level: 3, name: "2016" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Who was involved" }).getByRole("listitem").first()).toContainText(
    "Joanna Shields",
  );
  const actors = await page.getByRole("region", { name: "Who was involved" }).getByRole("listitem").count();
  expect(actors).toBeLessThanOrEqual(allActors);
  // The figures are those at the end of 2015, not of today.
  await expect(page.getByText("2 June 2022")).toHaveCount(0);
  // The band's button walks the same selection.
  await expect(page.getByRole("button", { name: new RegExp(`1 of ${number} shown`) })).toBeVisible();

  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(page.url());
  await expect(count(other)).toHaveText(shown ?? "");
  await expect(chronicle(other)).toHaveCount(number);
  await fresh.close();
});

test("Back undoes one choice at a time", async ({ page }) => {
  await page.goto("/weprotect");
  await chooseActor(page, "Joanna Shields");
  const withActor = await count(page).textContent();
  await page.getByLabel("From: year, month or day").fill("2014");
  await page.getByLabel("From: year, month or day").press("Enter");
  await expect(count(page)).not.toHaveText(withActor ?? "");
  await page.goBack();
  await expect(count(page)).toHaveText(withActor ?? "");
  expect(params(page).has("from")).toBe(false);
  await page.goBack();
  await expect(count(page)).toHaveText("71 of 71 events");
});

test("a drag of the slider is one step of the history and is seen at once", async ({ page }) => {
  await page.goto("/weprotect/timeline");
  const thumb = page.getByRole("slider", { name: "First year" });
  const box = await thumb.locator("..").boundingBox();
  if (!box) throw new Error("the slider has no box");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y, { steps: 4 });
  await expect(count(page)).not.toHaveText("71 of 71 events");
  expect(params(page).has("from")).toBe(false);
  await page.mouse.move(box.x + 90, box.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => params(page).has("from")).toBe(true);
  await page.goBack();
  await expect(count(page)).toHaveText("71 of 71 events");
});

test("the count is the same in every view, and the filters travel with the navigation", async ({ page }) => {
  await page.goto("/weprotect?from=2014&to=2014&kind=speech&kind=summit");
  const shown = (await count(page).textContent()) ?? "";
  expect(shown).not.toBe("71 of 71 events");
  for (const view of ["Timeline", "Membership", "Actors", "About", "Overview"]) {
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(count(page)).toHaveText(shown);
    expect(params(page).getAll("kind")).toEqual(["speech", "summit"]);
  }
});

test("what is typed in the search is one step, and finds actors and sources", async ({ page }) => {
  await page.goto("/weprotect");
  await page.keyboard.press("/");
  await page.keyboard.type("Hansard");
  await expect(count(page)).toHaveText(/^\d+ of 71 events$/);
  await expect(count(page)).not.toHaveText("71 of 71 events");
  await page.goBack();
  await expect(count(page)).toHaveText("71 of 71 events");
});

test("hover in one view marks the record in the others", async ({ page }) => {
  await page.goto("/weprotect");
  const article = chronicle(page).filter({ hasText: "Keith Bristow" }).first();
  await article.scrollIntoViewIfNeeded();
  await article.hover();
  await expect(article.or(page.locator("article[data-emphasised]")).first()).toHaveAttribute("data-emphasised", "true");
});

test("choosing an event opens its detail, in the link; Back closes it", async ({ page }) => {
  await page.goto("/weprotect/timeline?q=taskforce+first+meeting");
  await chronicle(page).first().getByRole("link").or(chronicle(page).first().getByRole("button")).first().click();
  await expect.poll(() => params(page).get("select")).toBe("us-uk-taskforce-first-meeting-2013");
  const detail = page.getByRole("complementary").or(page.getByRole("dialog"));
  await expect(detail.getByText("Sources disagree").first()).toBeVisible();
  await expect(detail.getByText("13 December 2013").first()).toBeVisible();
  await page.goBack();
  await expect.poll(() => params(page).has("select")).toBe(false);
});

test("an empty result names the filter to loosen, and loosening it shows events again", async ({ page }) => {
  await page.goto("/weprotect/timeline?from=2013&to=2013&q=Davos");
  await expect(count(page)).toHaveText("0 of 71 events");
  await page.getByRole("main").getByRole("button", { name: /years/i }).click();
  await expect(count(page)).toHaveText("1 of 71 events");
});
