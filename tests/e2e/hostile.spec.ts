/**
 * A dataset in which every text tries to run something: nothing does, in any view, export, slide or print, be it shipped or a
 * reader's own. Each test runs under the policy, where a violation would tell of markup that was taken for markup, and without it, where it would run.
 */
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { PNG } from "pngjs";
import { packBriefing } from "../../src/briefing/shareLink";
import { CANARY, FLAG, hostileFiles, PAYLOADS } from "../hostileDataset";
import { zipOf } from "../packages";
import { goTo } from "./goTo";
import { test as base } from "./underPolicy";

const FILES = hostileFiles();
const EVENT = "us-uk-taskforce-first-meeting-2013";

/** Whatever ran, asked or opened, in all pages of a context. */
async function watch(context: BrowserContext): Promise<string[]> {
  const ran: string[] = [];
  await context.exposeBinding("reportRun", (_, what: string) => ran.push(what));
  await context.addInitScript((flag) => {
    Object.defineProperty(window, flag, { set: (what) => Reflect.get(window, "reportRun")(String(what)) });
  }, FLAG);
  context.on("dialog", (dialog) => {
    ran.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => request.url().startsWith(CANARY) && ran.push(`asked for ${request.url()}`));
  context.on("weberror", (error) => ran.push(`an error: ${error.error().message}`));
  return ran;
}

const test = base.extend<{ ran: string[] }>({
  ran: async ({ context, page }, use) => {
    const ran = await watch(context);
    await context.route("**/data/weprotect/**", (route) => {
      const [, path = ""] = new URL(route.request().url()).pathname.split("/data/weprotect/");
      const text = FILES.get(path);
      return text === undefined ? route.fallback() : route.fulfill({ contentType: "application/json", body: text });
    });
    await use(ran);
    await page.waitForTimeout(300);
    expect(ran).toEqual([]);
  },
});

/**
 * Opens a page and waits for its texts, as they stand in the dataset.
 * @param inside goes there as a link would, from another page of the app
 */
async function arrive(page: Page, path: string, inside = false) {
  await (inside ? goTo(page, path) : page.goto(path));
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await expect(page.locator("body")).toContainText(/<script>|onerror=|HYPERLINK|cmd\||javascript:/);
}

/** Every mark, row and link is pointed at and focused: handlers that stand in attributes would run. */
async function touch(page: Page) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("main *")) {
      for (const type of ["mouseover", "mouseenter", "focus", "load", "error"]) element.dispatchEvent(new Event(type));
    }
  });
}

/** Nothing on the page came of markup in a text. Says how many links lead out of the app, which name no page that they came from. */
async function lookOver(page: Page, route: string): Promise<number> {
  await touch(page);
  const smuggled = await page.evaluate(
    (canary) =>
      [
        ...document.querySelectorAll(
          "main script, main object, main iframe[srcdoc], [onerror], [onload], [onmouseover], [onfocus]",
        ),
      ]
        .map(({ outerHTML }) => outerHTML)
        .concat(
          [...document.querySelectorAll("a")]
            .map(({ href }) => href)
            .filter((href) => !/^https?:/.test(href) || href.startsWith(canary)),
        ),
    CANARY,
  );
  expect(smuggled, route).toEqual([]);
  const outside = await page
    .locator("a[href]")
    .evaluateAll((all) =>
      all
        .filter((link) => new URL((link as HTMLAnchorElement).href).origin !== location.origin)
        .map((link) => link.getAttribute("rel") ?? ""),
    );
  expect(
    outside.filter((rel) => !rel.includes("noopener noreferrer")),
    route,
  ).toEqual([]);
  return outside.length;
}

/** What a click saves: its bytes, under a name that is one everywhere. */
async function saved(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), click()]);
  expect(file.suggestedFilename()).toMatch(/^[\w.-]+$/);
  return readFile(await file.path());
}

/** Table programs find no formula in it, and there was one to find. */
function expectNoFormula(csv: Buffer) {
  const cells = (parse(csv, { bom: true, record_delimiter: "\r\n" }) as string[][]).flat();
  expect(cells.length).toBeGreaterThan(50);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  expect(cells.some((cell) => cell.includes("HYPERLINK") || cell.includes("cmd|"))).toBe(true);
}

const ROUTES = [
  "/weprotect",
  `/weprotect?select=${EVENT}`,
  "/weprotect/timeline",
  "/weprotect/timeline?band=table",
  "/weprotect/timeline?as=sources&band=sources",
  "/weprotect/membership",
  "/weprotect/membership?as=table",
  "/weprotect/membership?as=sources",
  "/weprotect/actors",
  "/weprotect/actors/joanna-shields",
  "/weprotect/actors/constructor",
  `/weprotect/events/${EVENT}`,
  "/weprotect/events/constructor",
  "/weprotect/sources",
  "/weprotect/sources/weprotect-history-2015",
  "/weprotect/disagreements",
  "/weprotect/about",
  "/weprotect/report",
  "/weprotect/report/actors.json/actors%5B0%5D.name",
  "/weprotect/briefings",
  "/weprotect/briefings/weprotect-in-ten-slides",
  "/weprotect/timeline?embed=1",
  `/weprotect/timeline?q=${encodeURIComponent(PAYLOADS[0])}&kind=${encodeURIComponent(PAYLOADS[1])}`,
  `/weprotect/events/${encodeURIComponent(PAYLOADS[1])}`,
] as const;

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? "without the policy" : "under the policy", () => {
    test.use({ bypassCSP });

    test("every view shows texts as texts, refuses what cannot be harmless, and prints", async ({ page, ran }) => {
      let left = 0;
      for (const [index, route] of ROUTES.entries()) {
        // The code of an embedded page is asked for with the page.
        await arrive(page, route, index > 0 && !route.includes("embed=1"));
        left += await lookOver(page, route);
        expect(ran, route).toEqual([]);
      }
      // The check can fail: there are links out of the app.
      expect(left).toBeGreaterThan(20);

      await test.step("what cannot be harmless is refused by name, and nothing else", async () => {
        await arrive(page, "/weprotect/about", true);
        const main = page.getByRole("main");
        for (const words of [
          "a web address that begins with http:// or https://",
          "U+202E",
          "100000 characters",
          "a list of 1",
          "__proto__",
        ]) {
          await expect(main).toContainText(words);
        }
        await arrive(page, "/weprotect/events/constructor", true);
        await expect(page.getByRole("heading", { level: 1 })).toContainText("The construction");
        await arrive(page, "/weprotect/sources/refused-javascript", true);
        await expect(page.locator("a[href^=javascript]")).toHaveCount(0);
        expect(await page.evaluate((flag) => flag in {}, FLAG)).toBe(false);
        expect(ran).toEqual([]);
      });

      await test.step("prints", async () => {
        for (const route of ["/weprotect", `/weprotect/events/${EVENT}`, "/weprotect/sources", "/weprotect/about"]) {
          await arrive(page, route, true);
          await page.emulateMedia({ media: "print" });
          expect((await page.pdf()).length).toBeGreaterThan(1000);
          await page.emulateMedia({ media: "screen" });
          expect(ran, route).toEqual([]);
        }
      });
    });

    test("opened as a reader's own it runs nothing either: views, report, list, and what is taken along", async ({
      page,
      ran,
    }) => {
      await page.goto("/datasets");
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Choose files" }).click();
      const files = { ...Object.fromEntries(FILES), [`${PAYLOADS[15]}.csv`.replaceAll("/", "|")]: PAYLOADS.join() };
      const name = `${PAYLOADS[0]}.zip`;
      await (await chooser).setFiles({ name, mimeType: "application/zip", buffer: Buffer.from(zipOf(files)) });
      await page.waitForURL("**/my-*");
      const own = new URL(page.url()).pathname;
      for (const route of ROUTES.filter((one) => !one.includes("?"))) {
        await arrive(page, route.replace("/weprotect", own), true);
        await lookOver(page, route);
        expect(ran, route).toEqual([]);
      }

      await arrive(page, `${own}/report`, true);
      await expect(page.getByRole("main")).toContainText("Not used");
      const report = (format: string) =>
        saved(page, () => page.getByRole("button", { name: `Download the report as ${format}` }).click());
      const csv = await report("CSV");
      expectNoFormula(csv);
      expect(csv.toString()).toContain("'=HYPERLINK");
      expect(JSON.parse((await report("JSON")).toString()).faults.length).toBeGreaterThan(5);
      expect((await report("Text")).toString()).toContain("HYPERLINK");

      await arrive(page, "/datasets", true);
      const list = page.getByRole("region", { name: "Yours" });
      await expect(list).toContainText(`From ${name} on this device`);
      await list.getByRole("button", { name: "Rename" }).click();
      await list.getByLabel("New title of").fill(PAYLOADS[4]);
      await lookOver(page, "the rename form");
      await page.keyboard.press("Enter");
      await expect(list.getByRole("link", { name: PAYLOADS[4], exact: true })).toBeVisible();
      await lookOver(page, "the list");
      await page.getByRole("button", { name: /choose another dataset/ }).click();
      const exported = unzipSync(await saved(page, () => list.getByRole("button", { name: "Export" }).click()));
      expect(JSON.parse(strFromU8(exported["datapackage.json"] ?? new Uint8Array())).title).toBe(PAYLOADS[4]);
      for (const path of Object.keys(exported)) expect(path).not.toMatch(/^\/|\.\.|[\\:]/);
      expect(ran).toEqual([]);
    });

    test("files that are taken away run nothing where they are opened", async ({ page, ran, browser }, info) => {
      const save = async (format: string) => {
        const button = page.getByRole("button", { name: `Download ${format}`, exact: true });
        const bytes = await saved(page, () => button.click());
        await expect(page.getByRole("dialog").getByRole("status").first()).toContainText("is saved");
        return bytes;
      };
      const pictures: string[] = [];
      for (const [path, of] of [
        ["/weprotect/membership", "the counts"],
        ["/weprotect/timeline?from=2013&to=2015", "the timeline"],
      ] as const) {
        await arrive(page, path, pictures.length > 0);
        await page.getByRole("button", { name: `Download ${of}` }).click();
        expectNoFormula(await save("CSV"));
        JSON.parse((await save("JSON")).toString());
        const svg = (await save("SVG")).toString();
        expect(XMLValidator.validate(svg)).toBe(true);
        const picture = info.outputPath(`${of.replaceAll(" ", "-")}.svg`);
        await writeFile(picture, svg);
        pictures.push(picture);
        expect(PNG.sync.read(await save("PNG, 1×")).width).toBeGreaterThan(500);
        await page.keyboard.press("Escape");
      }
      // As the browser shows a picture that somebody was sent.
      const context = await browser.newContext();
      const opened = await watch(context);
      for (const picture of pictures) {
        const alone = await context.newPage();
        await alone.goto(pathToFileURL(picture).href);
        expect(
          await alone.evaluate(() => document.querySelectorAll("script, foreignObject, a, image, use").length),
        ).toBe(0);
        await touch(alone);
      }
      expect(opened).toEqual([]);
      await context.close();
      expect(ran).toEqual([]);
    });

    test("citations and code to embed hold texts as texts", async ({ page, ran }) => {
      await arrive(page, "/weprotect/timeline?from=2013&to=2014");
      const share = () => page.getByRole("region", { name: "Filters" }).getByRole("button", { name: "Share" }).click();
      await share();
      await page.getByRole("button", { name: "Cite" }).click();
      const cite = page.getByRole("dialog", { name: "Cite this view" });
      await expect(cite).toContainText("data version");
      await touch(page);
      await page.keyboard.press("Escape");
      await share();
      await page.getByRole("button", { name: "Embed" }).click();
      const code = await page.getByRole("textbox", { name: "Code for your page" }).inputValue();
      const host = await page.context().newPage();
      await host.setContent(`<!doctype html><title>Host</title>${code}`);
      expect(await host.evaluate(() => [...document.body.children].map(({ tagName }) => tagName))).toEqual(["IFRAME"]);
      expect(ran).toEqual([]);
    });

    test("briefings are presented, handed over and printed", async ({ page, ran, browser }, info) => {
      await page.addInitScript(() => {
        window.print = () => document.documentElement.setAttribute("data-asked", "");
      });
      const say = (index: number) => `${PAYLOADS[index % PAYLOADS.length]} said`;
      const slides = [
        { id: "a", view: "section", headline: say(0), subtitle: say(1), notes: PAYLOADS.join("\n\n") },
        { id: "b", view: "membership", headline: say(2), notes: `${say(4)} <b onclick="window.${FLAG}=1">bold</b>` },
        {
          id: "c",
          view: "timeline",
          headline: say(15),
          state: { from: "2013", to: "2013", q: "first" },
          notes: say(10),
        },
        { id: "d", view: "event", record: EVENT, headline: say(8) },
        { id: "e", view: "disagreements", headline: say(5) },
      ];
      const briefing = JSON.stringify({ format: 1, id: "hostile", title: say(4), dataset: "weprotect", slides });
      const shared = await packBriefing(briefing);
      await page.goto(`/weprotect/briefings/shared/present${shared}`);
      await page.getByRole("heading").first().waitFor();
      for (const path of ["present", "presenter", "print-notes"]) {
        if (path !== "present") await goTo(page, `/weprotect/briefings/shared/${path}${shared}`);
        if (path === "present") {
          for (const _ of slides) {
            await page.keyboard.press("ArrowRight");
            await touch(page);
          }
        }
        if (path === "print-notes") {
          await expect(page.locator("html[data-asked]")).toBeAttached();
          expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(1000);
        }
        // Notes are Markdown: what is left of it leads to http and https only, and loads nothing.
        const kept = await page
          .locator("main")
          .evaluateAll((all) =>
            all.flatMap((main) =>
              [...main.querySelectorAll("img, script, iframe, object, form, style")].map(({ outerHTML }) => outerHTML),
            ),
          );
        expect(kept).toEqual([]);
      }

      await goTo(page, `/weprotect/briefings/shared${shared}`);
      await page.getByRole("button", { name: "Make it mine" }).click();
      await touch(page);
      await page.getByRole("button", { name: "Hand over…" }).click();
      const save = async (format: string) => {
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("button", { name: `Download ${format}`, exact: true }).click(),
        ]);
        await expect(page.getByRole("dialog").getByRole("status").first()).toContainText("is saved");
        return readFile(await file.path());
      };
      const path = info.outputPath("briefing.html");
      await writeFile(path, await save("HTML"));
      const parts = unzipSync(new Uint8Array(await save("PowerPoint")));
      for (const [name, bytes] of Object.entries(parts)) {
        // The numbers behind a chart: cells, and no formulas.
        for (const [inside, sheet] of name.endsWith(".xlsx") ? Object.entries(unzipSync(bytes)) : []) {
          if (/sheet\d+\.xml$/.test(inside)) expect(strFromU8(sheet)).not.toMatch(/<f[ >]/);
        }
        if (!/\.(xml|rels)$/.test(name)) continue;
        const xml = strFromU8(bytes);
        expect(XMLValidator.validate(xml), name).toBe(true);
        // What a slide leads to stands in its relations.
        for (const [, target = ""] of xml.matchAll(/Target="([^"]*)" TargetMode="External"/g))
          expect(target).toMatch(/^https?:/);
        expect(xml).not.toMatch(/<f>|vbaProject|oleObj/);
      }

      const context = await browser.newContext({ bypassCSP });
      const opened = await watch(context);
      const alone = await context.newPage();
      await alone.goto(pathToFileURL(path).href);
      await alone.getByRole("heading", { level: 1 }).first().waitFor();
      for (const _ of slides) {
        await alone.keyboard.press("ArrowRight");
        await touch(alone);
      }
      await expect(alone.getByRole("heading", { level: 1 }).first()).toContainText("said");
      expect(opened).toEqual([]);
      await context.close();
      expect(ran).toEqual([]);
    });
  });
}
