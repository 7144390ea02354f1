/** What a briefing becomes when it is handed over, opened by readers that are not ours. */
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { expect, type Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { packBriefing } from "../../src/briefing/shareLink";
import { faultsOf } from "./axe";
import { readPdf, squeezed } from "./pdfText";
import { test } from "./underPolicy";

const EVENT = "us-uk-taskforce-first-meeting-2013";
const SLIDES = [
  { id: "a", view: "section", headline: "From taskforce </script><!-- to alliance" },
  { id: "b", view: "membership", headline: "Members grew tenfold", notes: "Say **this** first." },
  { id: "c", view: "timeline", headline: "It began in 2013", state: { from: "2013", to: "2013" }, notes: "Then that." },
  { id: "d", view: "event", record: EVENT, headline: "A meeting in London" },
  { id: "e", view: "sources", headline: "All sources" },
] as const;
const BRIEFING = { format: 1, id: "hand-over", title: "Handed <b>over</b> & on", dataset: "weprotect", slides: SLIDES };

/** Opens the briefing from a link, takes it over, and opens the dialog. */
async function openDialog(page: Page, briefing: object = BRIEFING) {
  await page.goto(`/weprotect/briefings/shared${await packBriefing(JSON.stringify(briefing))}`);
  await page.getByRole("button", { name: "Make it mine" }).click();
  // The shared one has the same button, until one's own is kept and shown.
  await expect(page).not.toHaveURL(/shared/);
  await page.getByRole("button", { name: "Hand over…" }).click();
  const dialog = page.getByRole("dialog", { name: "Hand over" });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function download(page: Page, format: string) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Download ${format}`, exact: true }).click(),
  ]);
  await expect(page.getByRole("dialog").getByRole("status").first()).toContainText("is saved");
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("PowerPoint and JSON from the editor", async ({ page, baseURL }) => {
  const dialog = await openDialog(page);
  expect(await faultsOf(page)).toEqual([]);
  const { name, bytes } = await download(page, "PowerPoint");
  expect(name).toMatch(/^hand-over.*\.pptx$/);
  const parts = unzipSync(new Uint8Array(bytes));
  const xml = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  expect(Object.keys(parts).filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part))).toHaveLength(SLIDES.length);
  expect(xml("ppt/slides/slide2.xml")).toContain("Members grew tenfold");
  expect(xml("ppt/slides/_rels/slide3.xml.rels")).toContain(
    `${baseURL}/weprotect/timeline?from=2013&amp;to=2013&amp;version=`,
  );
  const charts = Object.keys(parts).filter((part) => /^ppt\/charts\/chart\d+\.xml$/.test(part));
  expect(charts.length).toBeGreaterThan(0);
  for (const chart of charts) expect(xml(chart)).toContain("<c:scatterChart>");

  const json = await download(page, "JSON");
  const taken: { slides: unknown } = JSON.parse(json.bytes.toString());
  expect(taken.slides).toEqual(SLIDES);
  await expect(dialog.getByRole("textbox", { name: "Link" })).toHaveValue(/\/weprotect\/briefings\/shared#briefing=/);
});

test("a briefing that is too long for a link says so", async ({ page }) => {
  // Letters that no packing makes shorter.
  let seed = 1;
  const noise = Array.from({ length: 12_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed % 36).toString(36);
  }).join("");
  const dialog = await openDialog(page, { ...BRIEFING, slides: [{ ...SLIDES[1], notes: noise }] });
  await expect(dialog.getByRole("alert")).toContainText("8,000");
  await expect(dialog.getByRole("button", { name: "Copy link" })).toHaveCount(0);
});

test("HTML that presents itself from a file, without a network", async ({ page, browser }, info) => {
  await openDialog(page);
  const { name, bytes } = await download(page, "HTML");
  expect(name).toMatch(/^hand-over.*\.html$/);
  const path = info.outputPath("briefing.html");
  await writeFile(path, bytes);

  const context = await browser.newContext({ offline: true });
  const stage = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  stage.on("request", (request) => asked.push(request.url()));
  stage.on("pageerror", (error) => faults.push(error.message));
  stage.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  const file = pathToFileURL(path).href;
  await stage.goto(file);
  const headline = (text: string) => stage.getByRole("heading", { level: 1, name: text });
  await expect(headline(SLIDES[0].headline)).toBeVisible();
  for (const slide of SLIDES.slice(1)) {
    await stage.keyboard.press("ArrowRight");
    await expect(headline(slide.headline)).toBeVisible();
  }
  await stage.keyboard.press("Home");
  await expect(headline(SLIDES[0].headline)).toBeVisible();
  await stage.keyboard.press("2");
  await stage.keyboard.press("Enter");
  await expect(headline(SLIDES[1].headline)).toBeVisible();
  // The chart is drawn from the data in the file, in the fonts in the file.
  await expect(stage.getByRole("main").locator("svg").first()).toBeVisible();
  await expect(stage.getByRole("main")).toContainText("100 governments");
  const fonts = () => stage.evaluate(() => [...document.fonts].map(({ family, status }) => `${family} ${status}`));
  expect((await fonts()).map((font) => font.replaceAll('"', ""))).toEqual(
    expect.arrayContaining(["Source Serif 4 loaded", "Source Sans 3 loaded"]),
  );

  await stage.keyboard.press("b");
  await expect(stage.getByRole("status", { name: "The screen is black." })).toBeVisible();
  await stage.keyboard.press("b");
  await stage.keyboard.press("o");
  await expect(stage.getByRole("dialog", { name: "All slides" }).getByRole("listitem").first()).toBeVisible();
  await stage.keyboard.press("Escape");
  await stage.keyboard.press("?");
  const keys = stage.getByRole("dialog", { name: "Keys" });
  await expect(keys).toContainText("Black screen");
  await expect(keys).toContainText("this file has neither");
  await expect(keys.getByText("Presenter window", { exact: true })).toHaveCount(0);
  await stage.keyboard.press("Escape");
  await stage.keyboard.press("t");
  const theme = () => stage.evaluate(() => document.documentElement.dataset["theme"]);
  const first = await theme();
  await stage.keyboard.press("t");
  expect(await theme()).not.toBe(first);
  // There is nowhere to leave to.
  await stage.keyboard.press("Escape");
  await stage.keyboard.press("s");
  await stage.keyboard.press("e");
  await expect(headline(SLIDES[1].headline)).toBeVisible();
  expect(context.pages()).toHaveLength(1);

  await stage.reload();
  await expect(headline(SLIDES[1].headline)).toBeVisible();
  expect(asked.filter((url) => !url.startsWith("data:")).map((url) => url.split("#")[0])).toEqual([file, file]);
  expect(faults).toEqual([]);
  await context.close();
});

for (const notes of [false, true]) {
  test(`PDF, a slide a page${notes ? ", with notes" : ""}`, async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute("data-asked", "");
    });
    const what = notes ? "print-notes" : "print";
    await page.goto(`/weprotect/briefings/shared/${what}${await packBriefing(JSON.stringify(BRIEFING))}`);
    await expect(page.locator("html[data-asked]")).toBeAttached();
    const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(sheets).toHaveLength(SLIDES.length);
    sheets.forEach(({ width, height, pieces }, index) => {
      expect([Math.round(width), Math.round(height)]).toEqual([720, notes ? 1019 : 405]);
      const words = squeezed(pieces.map(({ text }) => text).join(""));
      expect(words).toContain(squeezed(SLIDES[index]?.headline ?? "nothing"));
      expect(words).toContain(`${index + 1}/${SLIDES.length}`);
      expect(words).toContain("Data1");
    });
    const all = squeezed(sheets.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(""));
    expect(all.includes(squeezed("Say this first."))).toBe(notes);
  });
}
