/** How a reader uses the overview of the app, by the roles and names of its parts. */
import type { Page } from "@playwright/test";
import type { Questions } from "./dataset";
import { framesWhileDragging } from "./measure/drag";
import { comeTo, fill, type } from "./measure/hand";
import type { Expected, Input } from "./page/protocol";
import type { At, Interaction } from "./system";

const BAND = "figure canvas";
const CHART = ".recharts-surface";
const ENTRY = "li[aria-setsize]:has(article)";
const DETAIL = "[aria-label='Selected event']";
const SHOW_LESS = "Show less time, larger";
/** What can be pressed only while the band does not show the whole span. */
const ZOOMED = "button[aria-label='Show more time']:not([aria-disabled='true'])";

/** All views are there: the count, the band, the chart and the chronicle. */
export const atlasLoaded = ({ size }: Questions): Expected => ({
  count: `${size} of ${size}`,
  present: [CHART, ENTRY],
  picture: BAND,
  size: { of: ENTRY, is: size },
});

/** A selection is there: the bar and the chronicle say how many events it has, and the band is drawn for it. */
const selected = (count: number, { size }: Questions): Expected => ({
  count: `${count} of ${size}`,
  ...(count > 0 && { size: { of: ENTRY, is: count } }),
  redrawn: BAND,
});

export const arm = (page: Page, input: Input, expected: Expected) =>
  page.evaluate(([kind, what]) => window.probe.arm(kind, what), [input, expected] as const);
export const answered = (page: Page) => page.evaluate(() => window.probe.answered());

export const yearField = (page: Page, label: "From" | "To") => page.getByLabel(`${label}: year, month or day`);

async function typeYear({ page, questions }: At, label: "From" | "To", count: number): Promise<number> {
  const field = yearField(page, label);
  await fill(field, questions.year);
  await arm(page, "keydown", selected(count, questions));
  await field.press("Enter");
  return answered(page);
}

async function clear({ page, questions }: At): Promise<number> {
  const button = page.getByRole("button", { name: "Clear all" });
  await comeTo(button);
  await arm(page, "pointerdown", selected(questions.size, questions));
  await button.click();
  return answered(page);
}

async function zoom({ page }: At): Promise<number> {
  const button = page.getByRole("button", { name: SHOW_LESS });
  await comeTo(button);
  await arm(page, "pointerdown", { present: [ZOOMED], redrawn: BAND });
  await button.click();
  return answered(page);
}

/** The middle of what is seen of an element. */
async function boxOf(page: Page, selector: string) {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} is not in the page.`);
  return { ...box, middle: box.y + box.height / 2 };
}

export const ATLAS_INTERACTIONS: readonly Interaction[] = [
  {
    part: "year",
    run: async (at) => {
      // It takes two ends: what counts is the slower of them.
      const from = await typeYear(at, "From", at.questions.fromYear);
      const to = await typeYear(at, "To", at.questions.inYear);
      return { year: Math.max(from, to) };
    },
  },
  { part: "clear", run: async (at) => ({ clear: await clear(at) }) },
  {
    part: "actor",
    run: async (at) => {
      const { page, questions } = at;
      await page.getByRole("button", { name: /^Actors:/ }).click();
      await page.getByRole("searchbox", { name: "Search actors" }).fill(questions.actor);
      const option = page.getByRole("option", { name: questions.actor });
      await comeTo(option);
      await arm(page, "pointerdown", selected(questions.withActor, questions));
      await option.click();
      const actor = await answered(page);
      await page.getByRole("button", { name: "Done" }).click();
      await clear(at);
      return { actor };
    },
  },
  {
    part: "word",
    run: async (at) => {
      const { page, questions } = at;
      await page.getByRole("searchbox", { name: "Search" }).click();
      await arm(page, "keydown", selected(questions.withWord, questions));
      // The last letter is what is measured, with whatever the letters before it left to do.
      await type(page, questions.word);
      const word = await answered(page);
      await clear(at);
      return { word };
    },
  },
  { part: "zoom", run: async (at) => ({ zoom: await zoom(at) }) },
  {
    part: "bandDrag",
    run: async (at) => {
      const { page, session } = at;
      await zoom(at);
      const { x, width, middle } = await boxOf(page, BAND);
      const drag = await framesWhileDragging(page, session, { x: x + width * 0.4, y: middle }, width * 0.3);
      await page.getByRole("button", { name: "Whole span" }).click();
      return { bandDrag: drag.perSecond, bandDragGap: drag.longestGap };
    },
  },
  {
    part: "select",
    run: async ({ page }) => {
      const link = page.locator("article").first().getByRole("link").first();
      await comeTo(link);
      const title = (await link.textContent()) ?? "";
      await arm(page, "pointerdown", { text: { within: DETAIL, says: title } });
      await link.click();
      const select = await answered(page);
      await page.locator(DETAIL).getByRole("button", { name: "Close" }).click();
      return { select };
    },
  },
  {
    part: "yearDrag",
    run: async ({ page, session }) => {
      const { x, width, middle } = await boxOf(page, "input[aria-label='First year']");
      const drag = await framesWhileDragging(page, session, { x: x + 12, y: middle }, width * 0.6);
      return { yearDrag: drag.perSecond, yearDragGap: drag.longestGap, yearDragCounts: drag.counts };
    },
  },
];
