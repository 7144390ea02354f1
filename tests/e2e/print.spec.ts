/** Every route on paper: printed to PDF by Chromium and read back by pdf.js. */
import { expect, type Page } from "@playwright/test";
import { goTo } from "./goTo";
import { footOf, type Piece, readPdf, type Sheet, squeezed, wordsOf } from "./pdfText";
import { test } from "./underPolicy";

const EVENT = "us-uk-taskforce-first-meeting-2013";
const ROUTES = [
  "/weprotect",
  "/weprotect/timeline",
  "/weprotect/membership",
  "/weprotect/membership?as=table",
  "/weprotect/actors",
  "/weprotect/actors/joanna-shields",
  `/weprotect/events/${EVENT}`,
  "/weprotect/sources",
  "/weprotect/sources/weprotect-history-2015",
  "/weprotect/disagreements",
  "/weprotect/about",
];

/** What a reader can press. None of it belongs on paper. */
const CONTROLS = [
  "Copy link",
  "Clear all",
  "Download",
  "Show all",
  "Display this claim",
  "Show the range between claims",
  "Press ? for the keys",
  "Dark theme",
  "Device theme",
  "Whole span",
  "Search events",
];

const A4 = { width: 595, height: 842 };

interface Descriptor {
  readonly title: string;
  readonly version: string;
}
interface Sourced {
  readonly sources: readonly { readonly id: string; readonly title: string; readonly URL?: string }[];
}

type Dataset = Awaited<ReturnType<typeof dataset>>;

async function dataset(page: Page) {
  const file = async (name: string) => (await page.request.get(`/data/weprotect/${name}.json`)).json();
  const descriptor: Descriptor = await file("datapackage");
  const { sources }: Sourced = await file("sources");
  const { events }: { events: readonly { title: string; date: string }[] } = await file("events");
  return { descriptor, sources, events };
}

/**
 * Opens a page and waits for what is loaded after the first paint: the page says on beforeprint what it would print.
 * @param inside goes there as a link would, from another page of the app
 */
async function open(page: Page, route: string, inside = false) {
  await (inside ? goTo(page, route) : page.goto(route));
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  const ready = () =>
    page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const main = document.querySelector("main");
      const whole =
        main?.querySelector("dl")?.textContent?.includes("Address") === true &&
        (main.querySelector("[data-sources]") === null || main.querySelector("[data-numbers]") !== null) &&
        (main.querySelector("figcaption") === null || main.querySelector("table") !== null);
      dispatchEvent(new Event("afterprint"));
      return whole;
    });
  await expect.poll(ready, { intervals: [250] }).toBe(true);
  await page.waitForLoadState("networkidle");
}

const print = async (page: Page) => readPdf(await page.pdf({ format: "A4" }));

/** Pairs of texts on a sheet of which one is drawn over the other. */
function overlaps({ pieces }: Sheet): string[] {
  // A line's letters take about three quarters of its height; marks that are set high touch the line above with their edge.
  const box = ({ x, y, width, height }: Piece) => ({
    left: x + 1,
    right: x + width - 1,
    low: y + height * 0.1,
    high: y + height * 0.6,
  });
  const boxes = pieces
    .filter(({ width, height }) => width > 2 && height > 4)
    .map((piece) => ({ piece, ...box(piece) }));
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.high, b.high) - Math.max(a.low, b.low);
      // A label of the chart is drawn twice: its halo, and its letters on it.
      const halo = a.piece.text === b.piece.text;
      return across > 2 && down > 1 && !halo ? [`"${a.piece.text}" and "${b.piece.text}"`] : [];
    }),
  );
}

/** The numbers that marks such as "[1, 4–6]" name. */
function numbersIn(words: string): Set<number> {
  const numbers = new Set<number>();
  for (const [, inside = ""] of words.matchAll(/\[(\d+(?:[,–]\d+)*)\]/g)) {
    for (const part of inside.split(",")) {
      const [from = 0, to = from] = part.split("–").map(Number);
      for (let number = from; number <= to; number += 1) numbers.add(number);
    }
  }
  return numbers;
}

/** What besides holds on some of the routes. */
const ALSO: Readonly<Record<string, (page: Page, sheets: readonly Sheet[]) => Promise<void>>> = {
  /** The chart is followed by its figures, and the chronicle is whole. */
  "/weprotect": async (page, sheets) => {
    const { events } = await dataset(page);
    const words = wordsOf(sheets);
    expect(words).toContain("Whatiscounted");
    expect(words).toMatch(/5December2024.{0,12}Countries.{0,4}100/);
    expect(events.filter(({ title }) => !words.includes(squeezed(title)))).toEqual([]);
  },
  /** The marks on paper lead to the sources of what they stand beside. */
  [`/weprotect/events/${EVENT}`]: async (page) => {
    const { sources } = await dataset(page);
    const titleOf = new Map(sources.map(({ id, title }) => [id, title]));
    const marks = await page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const found = [...document.querySelectorAll<HTMLElement>("main [data-numbers]")].map(({ dataset: data }) => ({
        numbers: data["numbers"] ?? "",
        ids: (data["sources"] ?? "").split(" "),
      }));
      const list = [...document.querySelectorAll("main ol[data-spelled] > li")].map((item) => item.textContent ?? "");
      dispatchEvent(new Event("afterprint"));
      return { found, list, after: document.querySelectorAll("[data-numbers]").length };
    });
    expect(marks.found.length).toBeGreaterThan(3);
    for (const { numbers, ids } of marks.found) {
      const named = [...numbersIn(`[${squeezed(numbers)}]`)];
      expect(named.length).toBe(new Set(ids).size);
      for (const id of ids) {
        expect(named.some((number) => marks.list[number - 1]?.startsWith(titleOf.get(id) ?? "?"))).toBe(true);
      }
    }
    // On screen they are what they were.
    expect(marks.after).toBe(0);
  },
  /** The head of a long table stands on every sheet. */
  "/weprotect/sources": async (_, sheets) => {
    const words = sheets.map((sheet) => wordsOf([sheet]));
    const list = words.findIndex((one) => one.includes("Sources[1]"));
    expect(list).toBeGreaterThan(3);
    for (const one of words.slice(0, list)) expect(one).toContain("SourceDateKind");
  },
};

/** A route that is open, on paper. */
async function expectOnPaper(page: Page, route: string, { descriptor, sources }: Dataset, baseURL: string | undefined) {
  const heading = await page.getByRole("heading", { level: 1 }).first().innerText();
  const sheets = await print(page);
  const words = wordsOf(sheets);

  // The head.
  expect(words).toContain(squeezed(descriptor.title));
  expect(words).toContain(squeezed(heading));
  expect(words).toContain("FiltersNofilters");
  expect(words).toContain(`Dataversion${descriptor.version}`);
  const query = route.includes("?") ? "&" : "?";
  expect(words).toContain(`Address${baseURL}${route}${query}version=${descriptor.version}`);

  // A4, pages numbered, nothing beyond the edge, nothing drawn over something else.
  for (const [index, sheet] of sheets.entries()) {
    expect(Math.abs(sheet.width - A4.width)).toBeLessThan(2);
    expect(Math.abs(sheet.height - A4.height)).toBeLessThan(2);
    expect(footOf(sheet)).toContain(`${index + 1}/${sheets.length}`);
    // One expectation for thousands of pieces: each takes time of its own.
    const beyond = sheet.pieces.filter(({ x, width }) => x <= 20 || x + width >= A4.width - 20);
    expect(beyond, `sheet ${index + 1}`).toEqual([]);
    expect(overlaps(sheet), `sheet ${index + 1}`).toEqual([]);
  }

  await ALSO[route]?.(page, sheets);

  // No controls.
  expect(CONTROLS.filter((control) => words.includes(squeezed(control)))).toEqual([]);

  // The numbered sources: as many as the text names, each with its title and its address spelled out.
  const start = words.lastIndexOf("Sources[1]");
  const cited = numbersIn(start === -1 ? words : words.slice(0, start));
  if (route === "/weprotect/actors") {
    expect(cited.size).toBe(0);
    return;
  }
  expect(cited.size).toBeGreaterThan(0);
  expect(cited.size).toBe(Math.max(...cited));
  const list = words.slice(start + "Sources".length);
  const unnamed: string[] = [];
  for (let number = 1; number <= cited.size; number += 1) {
    const from = list.indexOf(`[${number}]`);
    const to = list.indexOf(`[${number + 1}]`, from);
    const entry = list.slice(from + `[${number}]`.length, to === -1 ? undefined : to);
    const named = sources.filter(({ title }) => entry.startsWith(squeezed(title)));
    if (!named.some(({ URL }) => URL === undefined || entry.includes(squeezed(URL)))) unnamed.push(entry);
  }
  expect(unnamed).toEqual([]);
  expect(list).not.toContain(`[${cited.size + 1}]`);
}

// In halves, which are printed beside each other; in one window each, since only the first route has to be loaded.
for (const half of [ROUTES.slice(0, 6), ROUTES.slice(6)]) {
  test(`on paper: ${half.join(", ")}`, async ({ page, baseURL }) => {
    const record = await dataset(page);
    for (const [index, route] of half.entries()) {
      await test.step(route, async () => {
        await open(page, route, index > 0);
        await expectOnPaper(page, route, record, baseURL);
      });
    }
  });
}

test("the chart is as wide on paper from a phone as from a large screen", async ({ page }) => {
  const widths: (string | null)[] = [];
  for (const width of [390, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    if (width === 390) await open(page, "/weprotect/membership");
    const chart = page.locator(".recharts-surface").first();
    // On screen it is as wide as the window lets it be.
    await expect.poll(async () => ((await chart.boundingBox())?.width ?? 680) > 680).toBe(width > 390);
    widths.push(
      await page.evaluate(() => {
        dispatchEvent(new Event("beforeprint"));
        const drawn = document.querySelector(".recharts-surface")?.getAttribute("width") ?? null;
        dispatchEvent(new Event("afterprint"));
        return drawn;
      }),
    );
    const sheets = await print(page);
    expect(wordsOf(sheets)).toContain("100governments");
  }
  expect(widths).toEqual(["680", "680"]);
});

test("filters, the open event and its address are on paper", async ({ page, baseURL }) => {
  const { descriptor } = await dataset(page);
  const query = "from=2013&to=2015&kind=summit&select=weprotect-summit-london-2014";
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `/weprotect?${query}`);
  const words = wordsOf(await print(page));
  expect(words).toContain("Filters2013to2015;Summits");
  expect(words).toContain("Asof31December2015");
  expect(words).toContain(`${baseURL}/weprotect?${query}&version=${descriptor.version}`);
  // The detail stands below the chronicle, once.
  const chronicle = words.indexOf(squeezed("Second WePROTECT summit meets in Abu Dhabi"));
  const detail = words.indexOf(squeezed("Who took part"));
  expect(chronicle).toBeGreaterThan(-1);
  expect(detail).toBeGreaterThan(chronicle);
  expect(words.indexOf(squeezed("Who took part"), detail + 1)).toBe(-1);
});

test("an open sheet on a phone neither covers the page nor cuts it off", async ({ page }) => {
  const { events } = await dataset(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, "/weprotect/timeline?select=weprotect-summit-london-2014");
  await expect(page.getByRole("dialog")).toBeVisible();
  const words = wordsOf(await print(page));
  expect(events.filter(({ title }) => !words.includes(squeezed(title)))).toEqual([]);
  expect(words).toContain(squeezed("Who took part"));
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("paper is light from the dark theme too", async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem("atlas-theme", "dark"));
  await open(page, "/weprotect");
  const colours = () =>
    page.evaluate(() => {
      const root = getComputedStyle(document.documentElement);
      const luminance = (colour: string) => {
        const context = document.createElement("canvas").getContext("2d");
        if (!context) return Number.NaN;
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
        return (red + green + blue) / 3;
      };
      return {
        paper: luminance(root.getPropertyValue("--sheet")),
        text: luminance(getComputedStyle(document.querySelector("h1") ?? document.body).color),
        scheme: root.colorScheme,
      };
    });
  expect((await colours()).paper).toBeLessThan(60);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const printed = await colours();
  expect(printed.paper).toBeGreaterThan(240);
  expect(printed.text).toBeLessThan(60);
  expect(printed.scheme).toBe("light");
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });

  // The band is a picture: its marks must be dark on paper, drawn as finely as paper is.
  const band = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const canvas = document.querySelector("canvas");
    const pen = canvas?.getContext("2d");
    const { data } = pen?.getImageData(0, 0, canvas?.width ?? 1, canvas?.height ?? 1) ?? { data: [] };
    let darkest = 255;
    let drawn = 0;
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at + 3] ?? 0) < 250) continue;
      drawn += 1;
      darkest = Math.min(darkest, ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3);
    }
    const finer = (canvas?.width ?? 0) / (canvas?.clientWidth ?? 1);
    dispatchEvent(new Event("afterprint"));
    return { darkest, drawn, finer };
  });
  expect(band.drawn).toBeGreaterThan(100);
  expect(band.darkest).toBeLessThan(60);
  expect(band.finer).toBeGreaterThan(2);
  await context.close();
});
