import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, type Route } from "@playwright/test";
import { goTo } from "./goTo";
import { startHost } from "./staticHost";
import { test } from "./underPolicy";

const DIST = process.env["E2E_DIST"] ?? "dist";
const FOLDER = "data/weprotect";
const COUNT = /^78 of 78 events/;

const { resources } = JSON.parse(readFileSync(`${DIST}/${FOLDER}/datapackage.json`, "utf8"));
const BRIEFING: string = resources.find(({ name }: { name: string }) => name.startsWith("briefing-")).path;
const WHOLE = ["catalog.json", "datapackage.json"];
const pathOf = (file: string) => (file === "catalog.json" ? `data/${file}` : `${FOLDER}/${file}`);
const nameOf = (file: string) => file.slice(file.lastIndexOf("/") + 1);
const contentOf = (file: string) => readFileSync(`${DIST}/${pathOf(file)}`, "utf8");

interface Fault {
  /** What the server does instead of sending the file. */
  readonly answer: (route: Route, file: string) => Promise<unknown> | undefined;
  /** What the page says of a file; undefined where there is nothing to say. */
  readonly words?: (file: string) => RegExp;
  /** For files that are not of records, where that differs. */
  readonly wholeWords?: (file: string) => RegExp;
  /** How far the clock is put forward at a time: the app waits for silence, and between its tries. */
  readonly stride?: number;
  /** Whether the file is used all the same. */
  readonly used?: true;
}

const send = (route: Route, body: string) => route.fulfill({ body, contentType: "application/json" });
const says = (words: string) => (file: string) => new RegExp(`${nameOf(file)} ${words}`);

const FAULTS: Readonly<Record<string, Fault>> = {
  slow: {
    answer: async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return route.continue();
    },
    used: true,
  },
  "stalled for ever": {
    answer: () => undefined,
    words: says("did not come: nothing was heard from the server for 20 seconds"),
    stride: 21_000,
  },
  "404": { answer: (route) => route.fulfill({ status: 404 }), words: says("was not found on the server \\(404\\)") },
  "500": {
    answer: (route) => route.fulfill({ status: 500 }),
    words: (file) => new RegExp(`The server failed to send ${nameOf(file)} \\(500\\)`),
    stride: 2500,
  },
  "wrong type": {
    answer: (route) => route.fulfill({ body: "<!doctype html><title>Home</title>", contentType: "text/html" }),
    words: says("was not found: the server answered with a web page instead"),
  },
  truncated: {
    answer: (route, file) => send(route, contentOf(file).slice(0, contentOf(file).length / 2)),
    words: says("is not valid JSON: .* at line \\d+, column \\d+"),
  },
  empty: { answer: (route) => send(route, ""), words: says("is empty") },
  "wrong shape": {
    answer: (route) => send(route, "[]"),
    words: says("does not hold what it should: expected an object, found an empty list"),
    wholeWords: says("(is not right at the top, line 1: expected an object|holds no briefing)"),
  },
  "another hash": {
    answer: (route, file) => send(route, contentOf(file).replace(/\n$/, "\t")),
    words: says("is not the file that datapackage.json describes: its hash is sha256:[0-9a-f]{8}… instead of"),
    used: true,
  },
  "network lost": {
    answer: (route) => route.abort("internetdisconnected"),
    words: says("could not be reached: there is no connection to the server"),
    stride: 2500,
  },
};

/** A page on a bad day: what is broken can be mended, and what is asked for is counted. */
async function badDay(page: Page, fault: Fault, files: readonly string[]) {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    // The browser itself reports every answer that is not 200; those are what is tested here.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      errors.push(message.text());
  });
  const broken = new Set(files);
  const asked = new Map<string, number>();
  const arrived = new Set<string>();
  page.on("requestfinished", (request) => arrived.add(new URL(request.url()).pathname.slice(1)));
  await page.route(/\/data\/.*\.json$/, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const file = [...broken].find((one) => pathOf(one) === path);
    return file ? fault.answer(route, file) : route.continue();
  });
  if (fault.stride) await page.clock.install();
  return {
    errors,
    asked: (file: string) => asked.get(pathOf(file)) ?? 0,
    mend: (these: readonly string[]) => {
      for (const file of these) broken.delete(file);
    },
    breakAlso: (file: string) => broken.add(file),
    /** Waits for the words; the clock runs ahead where the app waits, once what is not broken has come. */
    see: async (words: RegExp) => {
      if (fault.stride && !files.some((file) => WHOLE.includes(file))) {
        const good = ["events.json", "actors.json", "membership.json", "sources.json", "disagreements.json"];
        await expect.poll(() => good.filter((file) => !files.includes(file) && !arrived.has(pathOf(file)))).toEqual([]);
      }
      const said = page.getByText(words).first();
      if (!fault.stride) return expect(said).toBeVisible();
      const stride = fault.stride;
      const goOn = async () => {
        await page.clock.fastForward(stride);
        return said.isVisible();
      };
      await expect.poll(goOn, { intervals: [100] }).toBe(true);
    },
  };
}

/** Nothing is left that claims to be on its way. */
const settled = (page: Page) => expect(page.locator("[aria-busy=true], progress, [role=progressbar]")).toHaveCount(0);

const wordsFor = ({ words, wholeWords }: Fault, file: string) =>
  /events|actors|membership|sources|disagreements/.test(file) ? words?.(file) : (wholeWords ?? words)?.(file);

const listOf = (file: string, list: string): unknown[] => JSON.parse(contentOf(file))[list];

/** What shows the records of a file: in which view, and how many marks, rows or entries they are. */
const PANELS: readonly { needs: string; view: string; marks: (page: Page) => Locator; count?: number }[] = [
  {
    needs: "events.json",
    view: "",
    marks: (page) => page.getByRole("article"),
    count: listOf("events.json", "events").length,
  },
  { needs: "events.json", view: "", marks: (page) => page.getByRole("button", { name: ", 1 of 78 shown." }), count: 1 },
  {
    needs: "events.json",
    view: "",
    marks: (page) => page.getByRole("region", { name: "Who was involved" }).getByRole("listitem"),
  },
  {
    needs: "membership.json",
    view: "",
    marks: (page) => page.getByRole("list", { name: "Latest figures" }).getByRole("listitem"),
    count: 5,
  },
  {
    needs: "membership.json",
    view: "",
    marks: (page) => page.getByRole("application", { name: "Published counts" }).getByRole("button"),
  },
  {
    needs: "membership.json",
    view: "/membership",
    // Each name with the mark of its sources, also in the groups that are folded.
    marks: (page) => page.getByRole("region", { name: "Who is known by name" }).locator("[data-sources]"),
    count: listOf("membership.json", "roster").length,
  },
  {
    needs: "sources.json",
    view: "/sources",
    marks: (page) => page.getByText(`${listOf("sources.json", "sources").length} sources are listed.`),
    count: 1,
  },
];

/** Every panel whose records have come shows them. */
async function aliveWithout(page: Page, files: readonly string[]) {
  const alive = PANELS.filter(({ needs }) => !files.includes(needs));
  for (const view of new Set(alive.map((panel) => panel.view))) {
    if (view !== "") await goTo(page, `/weprotect${view}`);
    // What is told of the faults stands above it, and the chart is drawn when it comes near the window.
    else await page.getByRole("figure").first().scrollIntoViewIfNeeded();
    for (const { marks, count } of alive.filter((panel) => panel.view === view)) {
      if (count === undefined) await expect(marks(page)).not.toHaveCount(0);
      else await expect(marks(page)).toHaveCount(count);
    }
    await settled(page);
  }
}

/** What a page of its own asks for, and no other: broken beside the rest, it is not noticed there. */
const LATER = ["history.json", BRIEFING];

for (const [name, fault] of Object.entries(FAULTS)) {
  for (const [files, later] of [
    [["events.json", "sources.json"], LATER],
    [["actors.json", "membership.json", "disagreements.json"], []],
  ] as const) {
    test(`${[...files, ...later.map(nameOf)].join(" and ")}, ${name}: the rest is shown, what is not says why and can be had again`, async ({
      page,
    }) => {
      const day = await badDay(page, fault, [...files, ...later]);
      await page.goto("/weprotect");
      for (const file of files) {
        const words = wordsFor(fault, file);
        if (words) await day.see(words);
      }
      await aliveWithout(page, fault.used ? [] : files);
      for (const file of files) expect(day.asked(file)).toBe(fault.stride ? 3 : 1);
      if (fault.words) {
        day.mend(files);
        await page.getByRole("button", { name: "Try again" }).first().click();
        await expect(page.getByRole("button", { name: /^Try(ing)? again/ })).toHaveCount(0);
        await expect(page.getByText(COUNT).first()).toBeVisible();
        // The descriptor, and each file once: a second try that goes well is not repeated.
        for (const file of files) expect(day.asked(file)).toBe(fault.stride ? 4 : 2);
      }
      if (later.length > 0) {
        await test.step("history and a briefing: the page says why, and they can be had again", async () => {
          await page.getByRole("link", { name: "About" }).first().click();
          const history = wordsFor(fault, "history.json");
          if (history) await day.see(history);
          await expect(page.getByText(COUNT).first()).toBeVisible();
          await page.getByRole("link", { name: "Briefings" }).click();
          const title = resources.find(({ path }: { path: string }) => path === BRIEFING).title;
          await page.getByRole("link", { name: title }).first().click();
          const briefing = wordsFor(fault, BRIEFING);
          if (briefing) await day.see(briefing);
          if (fault.used) await expect(page.getByRole("link", { name: /^Present/ })).toBeVisible();
          await settled(page);
          if (fault.words && !fault.used) {
            day.mend(later);
            await page.getByRole("button", { name: "Try again" }).click();
            await expect(page.getByRole("link", { name: /^Present/ })).toBeVisible();
            await page.getByRole("link", { name: "About" }).first().click();
            await expect(page.getByRole("heading", { name: "What changed" })).toBeVisible();
            if (history) await expect(page.getByText(history)).toHaveCount(0);
          }
        });
      }
      expect(day.errors).toEqual([]);
    });
  }

  if (name === "another hash") continue;
  test(`${WHOLE.join(", then ")}, ${name}: nothing can be shown, the page says why and can be had again`, async ({
    page,
  }) => {
    const day = await badDay(page, fault, WHOLE);
    day.mend(WHOLE);
    for (const file of WHOLE) {
      await test.step(file, async () => {
        day.breakAlso(file);
        const before = day.asked(file);
        await page.goto("/weprotect");
        const words = wordsFor(fault, file);
        if (words) {
          await day.see(words);
          await expect(page.getByRole("heading", { level: 1 })).toHaveText("The record could not be loaded");
          await settled(page);
          expect(day.asked(file) - before).toBe(fault.stride ? 3 : 1);
        }
        day.mend([file]);
        if (words) await page.getByRole("button", { name: "Try again" }).click();
        await expect(page.getByText(COUNT).first()).toBeVisible();
        await settled(page);
        expect(day.errors).toEqual([]);
      });
    }
  });
}

test("a second try asks for what was missing, and takes the rest from what the browser keeps", async ({ page }) => {
  const host = await startHost(DIST);
  try {
    host.instead.set(pathOf("events.json"), 404);
    await page.goto(`${host.url}weprotect`);
    await expect(page.getByText("events.json was not found on the server (404).").first()).toBeVisible();
    host.asked.length = 0;
    host.instead.clear();
    const again = page.getByRole("button", { name: "Try again" });
    // However often it is pressed.
    await again.evaluate((button: HTMLButtonElement) => {
      for (let n = 0; n < 5; n++) button.click();
    });
    await expect(page.getByText(COUNT).first()).toBeVisible();
    expect(host.asked.filter((path) => path.startsWith("data/")).sort()).toEqual(
      [pathOf("datapackage.json"), pathOf("events.json")].sort(),
    );
  } finally {
    await host.close();
  }
});

test("where the second try fails altogether, what the first one brought stays", async ({ page }) => {
  const day = await badDay(page, FAULTS["404"] as Fault, ["sources.json"]);
  await page.goto("/weprotect");
  await day.see(/sources\.json was not found on the server/);
  day.breakAlso("datapackage.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await day.see(/datapackage\.json was not found on the server \(404\)\. ?/);
  await expect(page.getByText(COUNT).first()).toBeVisible();
  expect(day.errors).toEqual([]);
});

test("a browser that knows that it is offline is told so at once, and goes on when the network is back", async ({
  page,
  context,
}) => {
  const day = await badDay(page, { ...(FAULTS["network lost"] as Fault) }, ["events.json"]);
  await page.goto("/weprotect");
  await day.see(/events\.json could not be reached/);
  await context.setOffline(true);
  day.mend(["events.json"]);
  await page.getByRole("button", { name: "Try again" }).first().click();
  // Here not even the thread that reads can be had again: what the browser keeps is switched off by what breaks the files.
  await day.see(/(datapackage\.json could not be reached|The code that reads the data could not be loaded)/);
  await expect(page.getByText(/over 350 members in all/).first()).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).first().click();
  await expect(page.getByText(COUNT).first()).toBeVisible();
  await settled(page);
});

test("a thread that never answers can be left behind", async ({ page }) => {
  await page.clock.install();
  await page.route(/\/assets\/readerWorker-[^/]+\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: "onmessage = () => {};" }),
  );
  await page.goto("/weprotect", { waitUntil: "commit" });
  await expect(page.getByRole("progressbar", { name: "Loading the record" })).toBeVisible();
  await page.clock.fastForward(11_000);
  await expect(page.getByText("has not answered for a while")).toBeVisible();
  await page.getByRole("button", { name: "Go on without it" }).click();
  await expect(page.getByText(COUNT).first()).toBeVisible();
  await settled(page);
});

test("a view whose code does not come says so, the others work, and another try brings it", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const code = /\/assets\/Actors-[^/]+\.js$/;
  await page.route(code, (route) => route.abort());
  await page.goto("/weprotect/actors");
  await expect(page.getByRole("heading", { name: "Actors could not be drawn" })).toBeVisible();
  await page.getByRole("button", { name: "Copy details" }).click();
  await expect(page.getByRole("button", { name: "Details copied" })).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [/^What failed: Actors\n/, /\nAddress: http.*\/weprotect\/actors\n/, /\nData: weprotect \d/])
    expect(report).toMatch(part);
  for (const part of [/\nApp: \d+\.\d+\.\d+\n/, /\nStack:\n/]) expect(report).toMatch(part);
  await page.unroute(code);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Actors" })).toBeVisible();
});

test("where another try does not bring the code of a view, the page can be loaded anew, and leads back", async ({
  page,
}) => {
  const code = /\/assets\/Actors-[^/]+\.js$/;
  await page.route(code, (route) => route.abort());
  await page.goto("/weprotect/actors?kind=summit");
  const reload = page.getByRole("button", { name: "Reload the page" });
  const again = page.getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  await expect(reload).toHaveCount(0);
  await again.click();
  await expect(page.getByRole("alert")).toContainText("It failed again.");
  await page.unroute(code);
  await reload.click();
  await expect(page.getByRole("heading", { level: 1, name: "Actors" })).toBeVisible();
  await expect(page).toHaveURL(/\/weprotect\/actors\?kind=summit$/);
});

test("with no storage at all the app works, and says that the theme is not kept", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "BroadcastChannel"])
      Object.defineProperty(window, name, { get: blocked });
  });
  await page.goto("/weprotect");
  await expect(page.getByText(COUNT).first()).toBeVisible();
  await page.getByRole("button", { name: /theme in use; switch to light/ }).click();
  await expect(page.getByText("Not kept: this browser stores nothing")).toBeVisible();
  await page.getByRole("link", { name: "Briefings" }).click();
  await expect(page.getByText("This browser does not let the page keep briefings.")).toBeVisible();
  expect(errors).toEqual([]);
});
