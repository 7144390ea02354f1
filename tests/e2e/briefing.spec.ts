import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { faultsOf, OF_COLOUR } from "./axe";
import { goTo } from "./goTo";
import { test } from "./underPolicy";

const LIST = "/weprotect/briefings";

/** Adds the view that is shown to the newest briefing of the reader, by keyboard alone. */
async function collect(page: Page, headline: string) {
  const share = page.getByRole("button", { name: "Share", exact: true });
  await share.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add to briefing" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Add to briefing" });
  const field = dialog.getByLabel("Headline");
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(headline);
  const add = dialog.getByRole("button", { name: "Add the slide" });
  await expect(add).toBeEnabled();
  await add.focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/Added as slide \d+ of/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}

const rows = (page: Page) => page.getByRole("grid", { name: "Slides" }).getByRole("row");
const order = async (page: Page) => (await rows(page).allInnerTexts()).map((text) => text.match(/Slide \w+/)?.[0]);

/** Goes to a button in the row of a slide (from 1), as a keyboard does: down the rows, then into the row. */
async function toButton(page: Page, slide: number, name: string) {
  await rows(page).first().focus();
  await page.keyboard.press("Home");
  for (let at = 1; at < slide; at++) await page.keyboard.press("ArrowDown");
  const button = page.getByRole("button", { name, exact: true });
  for (let steps = 0; steps < 6 && !(await button.evaluate((one) => one === document.activeElement)); steps++) {
    await page.keyboard.press("ArrowRight");
  }
  await expect(button).toBeFocused();
}

async function fourSlides(page: Page) {
  await page.goto("/weprotect?to=2015");
  await collect(page, "Slide one");
  await goTo(page, "/weprotect/timeline?from=2013&to=2014&kind=summit");
  await collect(page, "Slide two");
  await goTo(page, "/weprotect/membership?group=companies&ranges=1");
  await collect(page, "Slide three");
  await goTo(page, "/weprotect/events/us-uk-taskforce-first-meeting-2013");
  await collect(page, "Slide four");
  await goTo(page, LIST);
  await page.getByRole("link", { name: /^Briefing on/ }).focus();
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(4);
}

test("by keyboard alone: collect, reorder, annotate, undo, save as a file and open it again", async ({
  page,
}, info) => {
  test.slow();
  await fourSlides(page);
  expect(await order(page)).toEqual(["Slide one", "Slide two", "Slide three", "Slide four"]);

  await toButton(page, 4, "Move slide 4 up");
  await page.keyboard.press("Enter");
  await expect.poll(() => order(page)).toEqual(["Slide one", "Slide two", "Slide four", "Slide three"]);
  // The handle: Enter takes the slide up, an arrow names a place, Enter puts it down.
  await toButton(page, 1, "Move slide 1");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Insert between 1\b/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: /^Insert between 2\b/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => order(page)).toEqual(["Slide two", "Slide one", "Slide four", "Slide three"]);

  await rows(page).nth(0).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add an annotation" }).focus();
  await page.keyboard.press("Enter");
  const words = page.getByRole("group", { name: "Annotations" }).getByLabel("Text");
  await words.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Where it began");
  await expect(page.getByRole("list", { name: "Annotations" }).first()).toContainText("Where it began");
  await expect(page.getByText("Kept in this browser")).toBeVisible();

  await toButton(page, 4, "Delete slide 4");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByText("Kept in this browser")).toBeVisible();

  await page.reload();
  await expect.poll(() => order(page)).toEqual(["Slide two", "Slide one", "Slide four", "Slide three"]);
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("button", { name: /Hand over/ }).focus();
  await page.keyboard.press("Enter");
  const saving = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "Download JSON" }).focus();
  await page.keyboard.press("Enter");
  const path = info.outputPath("briefing.json");
  await (await saving).saveAs(path);
  const saved = JSON.parse(readFileSync(path, "utf8"));
  expect(saved.slides.map(({ headline }: { headline: string }) => headline)).toEqual([
    "Slide two",
    "Slide one",
    "Slide four",
    "Slide three",
  ]);
  expect(saved.slides[3].state).toEqual({ groups: ["companies"], ranges: true });
  expect(saved.slides[0].annotations[0].text).toBe("Where it began");

  await page.keyboard.press("Escape");
  await goTo(page, LIST);
  await page.getByLabel("Briefing file").setInputFiles(path);
  await expect.poll(() => order(page)).toEqual(["Slide two", "Slide one", "Slide four", "Slide three"]);
  await expect(page).toHaveURL(/briefings\/briefing-2$/);
});

test("presents with every key, live, and comes back to the slide as it was made", async ({ page }) => {
  await page.goto(`${LIST}/weprotect-in-ten-slides/present?slide=2`);
  const number = page.locator("footer").getByText(/^\d+ \/ 10$/);
  const on = (slide: number) => expect(number).toHaveText(`${slide} / 10`);
  await on(2);
  for (const [key, slide] of [
    ["ArrowRight", 3],
    ["Space", 4],
    ["PageDown", 5],
    ["ArrowLeft", 4],
    ["PageUp", 3],
    ["End", 10],
    ["Home", 1],
  ] as const) {
    await page.keyboard.press(key);
    await on(slide);
  }
  await page.keyboard.press("6");
  await page.keyboard.press("Enter");
  await on(6);
  await page.reload();
  await on(6);
  for (const [key, name] of [
    ["b", "black"],
    ["w", "white"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("status", { name: `The screen is ${name}.` })).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.getByRole("status", { name: `The screen is ${name}.` })).toHaveCount(0);
  }
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("o");
  await page.getByRole("dialog", { name: "All slides" }).getByRole("button", { name: /^2\./ }).click();
  await on(2);
  // Live: another filter, then back to the slide's own.
  await page.keyboard.press("e");
  await page
    .getByRole("searchbox")
    .or(page.getByRole("textbox", { name: /search/i }))
    .first()
    .fill("summit");
  await expect(page).toHaveURL(/live=1/);
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page).toHaveURL(/slide=2.*|live=1.*/);
  await page.getByRole("button", { name: "Back to slide 2" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/live=1/);
  await page.locator("main h1").focus();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/weprotect\/timeline\?/);
});

test("a swipe turns the slide, and slides have nothing that axe finds in either theme", async ({ browser }) => {
  test.slow();
  const context = await browser.newContext({ hasTouch: true, colorScheme: "light", serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(`${LIST}/weprotect-in-ten-slides/present?slide=3`);
  const number = page.locator("footer").getByText(/^\d+ \/ 10$/);
  await expect(number).toHaveText("3 / 10");
  const swipe = (from: number, to: number) =>
    page.locator("main h1").evaluate(
      (heading, [x0, x1]) => {
        const finger = { pointerType: "touch", pointerId: 7, bubbles: true, clientY: 300 };
        heading.dispatchEvent(new PointerEvent("pointerdown", { ...finger, clientX: x0 ?? 0 }));
        heading.dispatchEvent(new PointerEvent("pointerup", { ...finger, clientX: x1 ?? 0 }));
      },
      [from, to],
    );
  await swipe(600, 400);
  await expect(number).toHaveText("4 / 10");
  await swipe(400, 600);
  await expect(number).toHaveText("3 / 10");
  for (const slide of [2, 3, 4, 6, 9]) {
    await goTo(page, `${LIST}/weprotect-in-ten-slides/present?slide=${slide}`);
    await expect(number).toHaveText(`${slide} / 10`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await faultsOf(page, colorScheme === "dark" ? OF_COLOUR : []);
      expect([colorScheme, slide, found]).toEqual([colorScheme, slide, []]);
    }
    await page.emulateMedia({ colorScheme: "light" });
  }
  await context.close();
});

test("where the browser keeps nothing, it says so, offers the file, and ready-made briefings still open", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      value: {
        open: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      },
    });
  });
  await page.goto("/weprotect/timeline");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("button", { name: "Add to briefing" }).click();
  const dialog = page.getByRole("dialog", { name: "Add to briefing" });
  await dialog.getByRole("button", { name: "Add the slide" }).click();
  await expect(dialog.getByRole("alert")).toContainText("does not let the page keep briefings");
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save it as a file" }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.json$/);
  await page.goto(`${LIST}/how-membership-grew`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("How membership grew");
});

test("a briefing that is cleared away while it is presented goes on; opened again, its absence is said", async ({
  page,
}) => {
  await page.goto(LIST);
  await page.getByRole("button", { name: "New briefing" }).click();
  await page.getByRole("button", { name: "Section title" }).click();
  await page.getByRole("button", { name: "View", exact: true }).click();
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  await page.getByRole("link", { name: "Present" }).click();
  const number = page.locator("footer").getByText(/^\d+ \/ 2$/);
  await expect(number).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open("alliance-atlas-briefings");
        opening.onsuccess = () => {
          const clearing = opening.result.transaction("files", "readwrite");
          clearing.objectStore("files").clear();
          clearing.oncomplete = () => done();
        };
      }),
  );
  await page.keyboard.press("Home");
  await expect(number).toHaveText("1 / 2");
  await page.keyboard.press("ArrowRight");
  await expect(number).toHaveText("2 / 2");
  await page.reload();
  await expect(page.getByRole("heading", { name: "There is no such briefing here" })).toBeVisible();
});

test("the presenter window moves the slides, and follows them, through a reload of either", async ({
  page,
  context,
}) => {
  await page.goto(`${LIST}/weprotect-in-ten-slides/present?slide=2`);
  const number = (of: Page) =>
    of
      .locator("footer")
      .getByText(/^\d+ \/ 10$/)
      .first();
  await expect(number(page)).toHaveText("2 / 10");
  const opening = context.waitForEvent("page");
  await page.keyboard.press("s");
  const presenter = await opening;
  await expect(number(presenter)).toHaveText("2 / 10");
  await expect(presenter.getByRole("region", { name: "Notes" })).not.toContainText("no notes");
  await presenter.getByRole("button", { name: "Next", exact: true }).click();
  await expect(number(page)).toHaveText("3 / 10");
  await page.keyboard.press("End");
  await expect(number(presenter)).toHaveText("10 / 10");
  await presenter.reload();
  await expect(number(presenter)).toHaveText("10 / 10");
  await page.reload();
  await expect(number(page)).toHaveText("10 / 10");
  await presenter.keyboard.press("Home");
  await expect(number(page)).toHaveText("1 / 10");
  expect(await faultsOf(presenter)).toEqual([]);
});

test("no text on a slide is smaller than 24 px at 1920 × 1080, and nothing leaves it", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const [id, total] of [
    ["weprotect-in-ten-slides", 10],
    ["from-taskforce-to-alliance", 9],
    ["how-membership-grew", 9],
  ] as const) {
    await page.goto(`${LIST}/${id}/present`);
    for (let slide = 1; slide <= total; slide++) {
      if (slide > 1) await page.keyboard.press("PageDown");
      await expect(page.locator("main article > footer").first()).toContainText(`${slide} / ${total}`);
      await page.waitForLoadState("networkidle");
      const small = await page
        .locator("main article")
        .first()
        .evaluate((article) => {
          const zoom = article.currentCSSZoom ?? 1;
          const found: string[] = [];
          for (const element of article.querySelectorAll("*")) {
            const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
            if (
              !own ||
              !element.checkVisibility() ||
              element.closest(".visually-hidden, [popover], svg title, svg desc")
            )
              continue;
            const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoom;
            if (size < 23.9) found.push(`${size} px: ${element.textContent?.slice(0, 40)}`);
          }
          return found;
        });
      expect([id, slide, small]).toEqual([id, slide, []]);
      const foot = await page.locator("main article footer").first().boundingBox();
      expect(foot && foot.y + foot.height).toBeLessThanOrEqual(1080);
    }
  }
});

test("what a slide cannot show is said on it, and the other slides work", async ({ page }) => {
  await page.goto(LIST);
  const slide = (id: string, rest: object) => ({ id, headline: `Slide ${id}`, ...rest });
  const briefing = {
    format: 1,
    id: "broken",
    title: "Broken here and there",
    dataset: "weprotect",
    slides: [
      slide("gone", { view: "actor", record: "nobody-at-all" }),
      slide("empty", { view: "timeline", state: { q: "zzzzzz" } }),
      slide("date", { view: "timeline", state: { from: "2013-02-30" } }),
      slide("good", { view: "membership" }),
    ],
  };
  await page.getByLabel("Briefing file").setInputFiles({
    name: "broken.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(briefing)),
  });
  await expect(page.getByRole("alert")).toContainText("slides[2].state.from");
  await page.goto(`${LIST}/broken/present?slide=1`);
  const body = page.locator("main article");
  await expect(body).toContainText("The actor “nobody-at-all” is not in this dataset any more.");
  await page.keyboard.press("ArrowRight");
  await expect(body).toContainText("The filters of this slide select none of the");
  await page.keyboard.press("ArrowRight");
  await expect(body).toContainText("This slide could not be read");
  await expect(body).toContainText("slides[2].state.from");
  await page.keyboard.press("ArrowRight");
  await expect(body.getByRole("application")).toBeVisible();
});

test("a link cut short, and a file of a newer version, say so", async ({ page }) => {
  await page.goto(`${LIST}/shared#briefing=eJyrVkrLL8pNLFGyUjJ`);
  await expect(page.getByRole("alert")).toContainText("it was cut short or changed on its way");
  await page.goto(LIST);
  await page.getByLabel("Briefing file").setInputFiles({
    name: "new.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"format": 9, "slides": []}'),
  });
  await expect(page.getByRole("alert")).toContainText("made by a newer version of Alliance Atlas");
});

test("two windows that edit one briefing: the later one is told, and nothing is lost", async ({ page, context }) => {
  await page.goto(LIST);
  await page.getByRole("button", { name: "New briefing" }).click();
  await expect(page).toHaveURL(/briefings\/briefing$/);
  await page.getByRole("button", { name: "Section title" }).click();
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Headline").fill("Changed in the other window");
  await expect(page.getByLabel("Headline")).toHaveValue("Changed in the other window");
  await page.getByLabel("Headline").fill("And back here");
  await expect(other.getByLabel("Headline")).toHaveValue("And back here");
});
