/** Share: citations of a view by keyboard, read back by other programs; notices of what a link pins. */
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { parse } from "@retorquere/bibtex-parser";
import { cslFaults } from "../csl";
import { readRis } from "../ris";
import { faultsOf } from "./axe";
import { goTo } from "./goTo";
import { test } from "./underPolicy";

const VERSION: string = JSON.parse(
  readFileSync(new URL("../../public/data/weprotect/datapackage.json", import.meta.url), "utf8"),
).version;
const QUERY = "?from=2013&to=2014&kind=summit";

const bar = (page: Page) => page.getByRole("region", { name: "Filters" });
const share = (page: Page) => bar(page).getByRole("button", { name: "Share" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Cite this view" });

async function open(page: Page, path = `/weprotect/timeline${QUERY}`) {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** The file that pressing a button downloads: its name and text. */
async function download(page: Page, button: string) {
  const coming = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: button }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

test("from the bar to a citation and back, by keyboard alone", async ({ page }) => {
  await open(page);
  const entries = page.getByRole("list", { name: "Share" }).getByRole("button");
  await share(page).focus();
  await page.keyboard.press("Enter");
  const names = await entries.allTextContents();
  for (const name of names.slice(0, names.indexOf("Cite this view") + 1)) {
    await page.keyboard.press("Tab");
    await expect(entries.filter({ hasText: name })).toBeFocused();
  }
  await page.keyboard.press("Escape");
  await expect(share(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await entries.filter({ hasText: "Cite this view" }).press("Enter");
  const citation = dialog(page).getByRole("region", { name: "Citation, Formatted text" });
  await expect(citation).toContainText(`Timeline: 2013 to 2014; Summits, data version ${VERSION}`);
  await dialog(page).getByRole("radio", { name: "This view", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(citation.getByRole("listitem").nth(5)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(dialog(page).getByRole("textbox", { name: "Citation, BibTeX" })).toHaveValue(
    /^@misc\{weprotect\.timeline,/,
  );
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(share(page)).toBeFocused();
});

test("each form is a file that other programs read, with filters, version and address", async ({ page }) => {
  await open(page);
  const address = `${new URL(page.url()).origin}/weprotect/timeline${QUERY}&version=${VERSION}`;
  await share(page).click();
  await page.getByRole("button", { name: "Cite this view" }).click();
  const sources = dialog(page).getByRole("radio", { name: /^This view and the \d+ sources behind it$/ });
  const behind = Number(/\d+/.exec((await sources.locator("xpath=..").textContent()) ?? "")?.[0]);
  await sources.check();

  await dialog(page).getByRole("radio", { name: "BibTeX" }).check();
  const bib = await download(page, "Download .bib");
  expect(bib.name).toBe("weprotect-timeline-sources.bib");
  const { entries, errors } = parse(bib.text, { sentenceCase: false });
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(behind + 1);
  expect(entries[0]?.fields).toMatchObject({
    title: "Timeline: 2013 to 2014; Summits",
    note: `Data version ${VERSION}`,
    url: address,
  });

  await dialog(page).getByRole("radio", { name: "RIS" }).check();
  const ris = await download(page, "Download .ris");
  const records = readRis(ris.text);
  expect(records).toHaveLength(behind + 1);
  expect([..."TI ET UR TY".split(" ")].map((tag) => records[0]?.get(tag))).toEqual([
    ["Timeline: 2013 to 2014; Summits"],
    [VERSION],
    [address],
    ["DATA"],
  ]);

  await dialog(page).getByRole("radio", { name: "CSL-JSON" }).check();
  const csl = await download(page, "Download .json");
  expect(cslFaults(csl.text)).toEqual([]);
  const items = JSON.parse(csl.text);
  expect(items).toHaveLength(behind + 1);
  expect(items[0]).toMatchObject({ title: "Timeline: 2013 to 2014; Summits", version: VERSION, URL: address });
  expect(csl.text).not.toContain('"custom"');

  await dialog(page).getByRole("radio", { name: "Formatted text" }).check();
  for (const style of ["APA", "Chicago", "Harvard"]) {
    await dialog(page).getByRole("radio", { name: style }).check();
    await expect(dialog(page).getByRole("button", { name: "Download .txt" })).toBeEnabled();
    const text = await download(page, "Download .txt");
    expect(text.name).toBe(`weprotect-timeline-sources-${style.toLowerCase()}.txt`);
    expect(text.text.trim().split(/\n\n/)).toHaveLength(behind + 1);
    expect(text.text).toContain("Timeline: 2013 to 2014; Summits");
    expect(text.text).toContain(address);
    expect(text.text.replaceAll(address, "")).toContain(VERSION);
  }
});

test("a copy has the italics for those who take them, and the plain text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await share(page).click();
  await page.getByRole("button", { name: "Cite this view" }).click();
  await dialog(page)
    .getByRole("radio", { name: /sources behind/ })
    .check();
  const citation = dialog(page).getByRole("region", { name: /^Citation/ });
  await expect(citation.locator("i").first()).toBeVisible();
  const italic = await citation.locator("i").first().textContent();
  await dialog(page).getByRole("button", { name: "Copy" }).click();
  await expect(dialog(page).getByRole("button", { name: "Copied" })).toBeVisible();
  const [plain, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type: string) => (await item?.getType(type))?.text();
    return Promise.all([of("text/plain"), of("text/html")]);
  });
  expect(plain).toContain("Timeline: 2013 to 2014; Summits");
  expect(plain).toContain(italic);
  expect(html).toContain(`<i>${italic}</i>`);
});

test("nothing leaves the browser while a citation is made, and a slow style is given up for the next choice", async ({
  page,
}) => {
  await open(page, "/weprotect");
  await share(page).click();
  await page.getByRole("button", { name: "Cite this view" }).click();
  const citation = dialog(page).getByRole("region", { name: /^Citation/ });
  await expect(citation).toBeVisible();
  const own = new URL(page.url()).origin;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await dialog(page)
    .getByRole("radio", { name: /sources behind/ })
    .check();
  await dialog(page).getByRole("radio", { name: "APA" }).check();
  await dialog(page).getByRole("radio", { name: "RIS" }).check();
  await expect(dialog(page).getByRole("textbox", { name: "Citation, RIS" })).toHaveValue(/^TY {2}- DATA/);
  expect(asked.filter((url) => !url.startsWith(own))).toEqual([]);
});

for (const [width, scheme] of [
  [390, "light"],
  [1440, "dark"],
] as const) {
  test(`axe finds nothing in the menu and the dialogs, and they fit, ${width} px, ${scheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 700 } });
    const page = await context.newPage();
    await open(page);
    if (width < 640)
      await bar(page)
        .getByRole("button", { name: /^Filters/ })
        .click();
    await share(page).click();
    for (const name of ["Cite this view", "Embed", "Print"]) {
      await expect(page.getByRole("list", { name: "Share" }).getByRole("button", { name })).toBeInViewport({
        ratio: 1,
      });
    }
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Cite this view" }).click();
    await expect(dialog(page).getByRole("region", { name: /^Citation/ })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    const sideways = () =>
      page.evaluate(() => {
        const open = document.querySelector("dialog[open]");
        const parts = open ? [open, ...open.querySelectorAll("div")] : [];
        return Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth));
      });
    expect(await sideways()).toBe(0);
    await page.keyboard.press("Escape");
    await share(page).click();
    await page.getByRole("button", { name: "Embed" }).click();
    const embed = page.getByRole("dialog", { name: "Embed this view" });
    await expect(embed.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    expect(await sideways()).toBe(0);
    await embed.getByRole("button", { name: "Close" }).click();
    await expect(share(page)).toBeFocused();
    await context.close();
  });
}

test("Print prints; a dialog that cannot be fetched says so, and the page stays", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true });
  });
  await open(page);
  await share(page).click();
  await page.getByRole("button", { name: "Print" }).click();
  expect(await page.evaluate(() => "printed" in window)).toBe(true);
  await expect(page.getByRole("list", { name: "Share" })).toBeHidden();

  await page.route(/CiteDialog.*\.js$/, (route) => route.abort());
  await share(page).click();
  await page.getByRole("button", { name: "Cite this view" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a page that is not there has nothing to share", async ({ page }) => {
  await page.goto("/weprotect/nowhere");
  await expect(page.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
  await expect(share(page)).toHaveCount(0);
  await expect(bar(page).getByRole("button", { name: "Copy link" })).toBeVisible();
});

test("a link for other data says so", async ({ page }) => {
  await open(page, "/weprotect?version=0.9.0");
  await expect(page.getByText("This link was made for data version 0.9.0")).toContainText(`is version ${VERSION}`);
  await goTo(page, `/weprotect?version=${VERSION}`);
  await expect(page.getByText("This link was made for")).toHaveCount(0);
});

test("a claim chosen in a link is named, and can be undone", async ({ page }) => {
  await open(page, "/weprotect/timeline?claim=ga-launch.ec-press-2012-06");
  const notice = page.getByRole("status").filter({ hasText: "is displayed here as one source claims it" });
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "Show the record’s own" }).click();
  await expect(notice).toHaveCount(0);
  await expect(page).not.toHaveURL(/claim=/);
});
