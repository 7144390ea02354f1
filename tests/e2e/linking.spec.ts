import { expect, type Page } from "@playwright/test";
import { goTo } from "./goTo";
import { test } from "./underPolicy";

/** The actors that the overview names. */
const involved = (page: Page) => page.getByRole("region", { name: "Who was involved" }).getByRole("listitem");
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
  await expect(count(page)).toHaveText("78 of 78 events");
  const allActors = await involved(page).count();

  await chooseActor(page, "Joanna Shields");
  await chooseYears(page, "2013", "2015");
  await expect(count(page)).toHaveText(/^1\d of 78 events, 2013 to 2015$/);
  const shown = await count(page).textContent();
  const number = Number(shown?.split(" ")[0]);

  expect(params(page).get("from")).toBe("2013");
  expect(params(page).get("to")).toBe("2015");
  expect(params(page).getAll("actor")).toEqual(["joanna-shields"]);
  await expect(chronicle(page)).toHaveCount(number);
  await expect(page.getByRole("heading", { level: 3, name: "2016" })).toHaveCount(0);
  await expect(involved(page).first()).toContainText("Joanna Shields");
  const actors = await involved(page).count();
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

test("the count is the same in every view, and the filters travel with the navigation", async ({ page }) => {
  await page.goto("/weprotect?from=2014&to=2014&kind=speech&kind=summit");
  const shown = (await count(page).textContent()) ?? "";
  expect(shown).not.toBe("78 of 78 events");
  for (const view of ["Timeline", "Membership", "Actors", "About", "Overview"]) {
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(count(page)).toHaveText(shown);
    expect(params(page).getAll("kind")).toEqual(["speech", "summit"]);
  }
});

for (const view of ["", "/membership"]) {
  test(`an event chosen in the chart of "${view || "/"}" is read beside it`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/weprotect${view}`);
    await page
      .getByRole("figure")
      .getByRole("button", { name: /First WePROTECT Global Summit/ })
      .first()
      .click();
    await expect.poll(() => params(page).get("select")).toBe("weprotect-summit-london-2014");
    const detail = page.getByRole("complementary", { name: "Selected event" });
    await expect(
      detail.getByRole("heading", { name: "First WePROTECT Global Summit meets in London" }),
    ).toBeInViewport();
    await detail.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => params(page).has("select")).toBe(false);
  });
}

test("an event's disagreement leads to its place among all, which is a link of its own", async ({ page }) => {
  await page.goto("/weprotect/events/us-uk-taskforce-first-meeting-2013");
  await page
    .getByRole("link", { name: /all disagreements|among all/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/disagreements#/);
  const sought = page.locator("[data-sought]");
  await expect(sought).toBeInViewport();
  await page.reload();
  await expect(sought).toBeInViewport();
  await expect(sought).toBeFocused();
});

test("on the overview: undone by Back, searched, pointed at", async ({ page }) => {
  await page.goto("/weprotect");
  await test.step("Back undoes the actor, and Back again the years", async () => {
    await chooseYears(page, "2013", "2015");
    const withYears = (await count(page).textContent()) ?? "";
    expect(withYears).not.toBe("78 of 78 events");
    await chooseActor(page, "Joanna Shields");
    await expect(count(page)).not.toHaveText(withYears);
    await page.goBack();
    await expect(count(page)).toHaveText(withYears);
    expect(params(page).get("from")).toBe("2013");
    expect(params(page).get("to")).toBe("2015");
    await page.goBack();
    await expect(count(page)).toHaveText("78 of 78 events");
  });
  await test.step("what is typed in the search is one step, and finds actors and sources", async () => {
    await goTo(page, "/weprotect");
    await expect(count(page)).toHaveText("78 of 78 events");
    await page.keyboard.press("/");
    await page.keyboard.type("Hansard");
    await expect(count(page)).toHaveText(/^\d+ of 78 events$/);
    await expect(count(page)).not.toHaveText("78 of 78 events");
    await page.goBack();
    await expect(count(page)).toHaveText("78 of 78 events");
  });
  await test.step("hover in one view marks the record in the others", async () => {
    await goTo(page, "/weprotect");
    const row = involved(page).filter({ hasText: "Google" });
    const events = Number((await row.textContent())?.match(/\d+/)?.[0]);
    expect(events).toBeGreaterThan(1);
    await row.hover();
    await expect(page.locator("article[data-emphasised]")).toHaveCount(events);
    await page.getByRole("heading", { level: 1 }).hover();
    await expect(page.locator("article[data-emphasised]")).toHaveCount(0);
  });
  await test.step("the emphasis ends with the page on which it began", async () => {
    await goTo(page, "/weprotect");
    const row = involved(page).filter({ hasText: "Google" });
    await row.getByRole("link", { name: "Google" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Google" })).toBeVisible();
    await expect(page.locator("[data-emphasised]")).toHaveCount(0);
  });
  await test.step("the list of kinds opens under its button", async () => {
    await goTo(page, "/weprotect");
    const button = page.getByRole("button", { name: /^Kinds:/ });
    await button.click();
    const [from, list] = await Promise.all([
      button.boundingBox(),
      page.getByRole("group", { name: "Kinds of events" }).boundingBox(),
    ]);
    expect(Math.abs((list?.x ?? 0) - (from?.x ?? -99))).toBeLessThan(2);
    expect(list?.y ?? 0).toBeGreaterThanOrEqual((from?.y ?? 0) + (from?.height ?? 0));
  });
});

test("on the timeline: years typed and dragged, an event chosen, an empty result", async ({ page }) => {
  await page.goto("/weprotect/timeline");
  await test.step("years chosen in a second visit are a step of their own", async () => {
    await page.getByLabel("From: year, month or day").fill("2014");
    await page.getByLabel("From: year, month or day").press("Enter");
    const first = (await count(page).textContent()) ?? "";
    await page.getByRole("searchbox", { name: "Search" }).focus();
    await page.getByLabel("To: year, month or day").fill("2015-11");
    await page.getByLabel("To: year, month or day").press("Enter");
    await expect(count(page)).not.toHaveText(first);
    await page.goBack();
    await expect(count(page)).toHaveText(first);
  });
  await test.step("a drag of the slider is one step of the history and is seen at once", async () => {
    await goTo(page, "/weprotect/timeline");
    const slider = await page.getByRole("slider", { name: "First year" }).boundingBox();
    if (!slider) throw new Error("the slider has no box");
    const left = { x: slider.x + 12, y: slider.y + slider.height / 2 };
    await page.mouse.move(left.x, left.y);
    await page.mouse.down();
    await page.mouse.move(left.x + 60, left.y, { steps: 4 });
    await expect(count(page)).not.toHaveText("78 of 78 events");
    expect(params(page).has("from")).toBe(false);
    await page.mouse.move(left.x + 90, left.y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => params(page).has("from")).toBe(true);
    await page.goBack();
    await expect(count(page)).toHaveText("78 of 78 events");
  });
  await test.step("a typed year that is not in force does not stay in its field", async () => {
    await goTo(page, "/weprotect/timeline?from=2015");
    const to = page.getByLabel("To: year, month or day");
    await to.fill("2014");
    await to.press("Enter");
    await expect(page.getByRole("alert")).toContainText("lies before the beginning");
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect(to).toHaveValue("");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
  await test.step("choosing an event opens its detail, in the link; Back closes it", async () => {
    await goTo(page, "/weprotect/timeline?q=taskforce+first+meeting");
    await page
      .getByRole("link", { name: "US-UK taskforce on online child exploitation holds its first meeting" })
      .click();
    await expect.poll(() => params(page).get("select")).toBe("us-uk-taskforce-first-meeting-2013");
    const detail = page.getByRole("complementary").or(page.getByRole("dialog"));
    await expect(detail.getByText("Sources disagree").first()).toBeVisible();
    await expect(detail.getByText("13 December 2013").first()).toBeVisible();
    await page.goBack();
    await expect.poll(() => params(page).has("select")).toBe(false);
  });
  await test.step("an empty result names the filter to loosen, and loosening it shows events again", async () => {
    await goTo(page, "/weprotect/timeline?from=2013&to=2013&q=Davos");
    await expect(count(page)).toHaveText(/^0 of 78 events/);
    await page.getByRole("main").getByRole("button", { name: /years/i }).click();
    await expect(count(page)).toHaveText("1 of 78 events");
  });
});
