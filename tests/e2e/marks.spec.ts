/** Says who? Every date and published figure has its source beside it, and the mark opens by pointer, touch and key. */
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { goTo } from "./goTo";
import { test } from "./underPolicy";
import { ABOUT_THE_RECORD, figurePattern, NO_CLAIM, OUR_OWN, SOURCE_HEAD, type Unmarked, unmarked } from "./unmarked";

const DATA = new URL("../../public/data/weprotect/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(`${file}.json`, DATA), "utf8"));

/** The records of a file: id, and the title of its page. */
const pagesOf = (file: string): { id: string; title: string }[] =>
  read(file)[file].map(({ id, title, name }: { id: string; title?: string; name?: string }) => ({
    id,
    title: title ?? name,
  }));

const FIGURE = figurePattern(read("membership").counts.map(({ value }: { value: number }) => value));

async function arriveAt(page: Page, route: string) {
  await page.goto(`/weprotect${route}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
}

function unmarkedOn(page: Page, route = ""): Promise<Unmarked[]> {
  const elements = [...Object.keys(NO_CLAIM), ...(route.startsWith("/sources/") ? [SOURCE_HEAD] : [])];
  const exempt = { elements, sections: Object.keys(ABOUT_THE_RECORD), texts: Object.keys(OUR_OWN) };
  return page.evaluate(unmarked, { exempt, figure: FIGURE });
}

const FILTERS = "?from=2013&to=2015&actor=joanna-shields&kind=speech&kind=summit&group=countries";
const CLAIMS = "claim=founding-date.digwatch-wpga&claim=members-may-june-2022.direto-mt-2022-05";
const VIEWS = ["", "/timeline", "/membership", "/actors", "/sources", "/disagreements", "/about"];
const everyNth = <T>(all: readonly T[], most: number) =>
  all.filter((_, index) => index % Math.ceil(all.length / most) === 0);

const WALKS: Readonly<Record<string, readonly string[]>> = {
  "every view, with and without filters and chosen claims": [
    ...VIEWS,
    ...VIEWS.map((view) => `${view}${FILTERS}`),
    ...VIEWS.map((view) => `${view}?${CLAIMS}`),
    "?q=nothing-is-called-so",
  ],
  "every form of the figures, and the open event": [
    ...["table", "sources"].flatMap((form) => [`/membership?as=${form}`, `/timeline?band=${form}`]),
    "?ranges=1",
    "/timeline?select=weprotect-summit-london-2014",
    `/timeline?select=weprotect-created-2014-04&${CLAIMS}`,
    "/membership?select=weprotect-summit-london-2014",
  ],
};

for (const [name, routes] of Object.entries(WALKS)) {
  test(`no date and no figure without its source: ${name}`, async ({ page }) => {
    for (const [index, route] of routes.entries()) {
      if (index === 0) await arriveAt(page, route);
      else await goTo(page, `/weprotect${route}`);
      expect(await unmarkedOn(page, route), route || "/").toEqual([]);
    }
  });
}

const PAGES = {
  actors: pagesOf("actors"),
  events: pagesOf("events"),
  sources: everyNth(pagesOf("sources"), 14),
};

for (const [view, records] of Object.entries(PAGES)) {
  test(`no date and no figure without its source: ${records.length} pages of ${view}`, async ({ page }) => {
    await arriveAt(page, `/${view}/${records[0]?.id}`);
    for (const { id, title } of records) {
      const route = `/${view}/${id}`;
      // As a link inside the app would go there: the page itself is not loaded anew.
      await page.evaluate((path) => {
        history.pushState(null, "", path);
        dispatchEvent(new PopStateEvent("popstate"));
      }, `/weprotect${route}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      expect(await unmarkedOn(page, route), route).toEqual([]);
    }
  });
}

/** A mark of each sort: where it stands, and the record that it belongs to. */
const SORTS: Readonly<Record<string, { route: string; record: (page: Page) => Locator }>> = {
  "a headline figure": {
    route: "",
    record: (page) =>
      page
        .getByRole("list", { name: /figures/i })
        .getByRole("listitem")
        .first(),
  },
  "an event of the chronicle": { route: "/timeline", record: (page) => page.getByRole("article").nth(3) },
  "the head of an event": {
    route: "/events/weprotect-summit-london-2014",
    record: (page) => page.locator("article > div > header"),
  },
  "a figure published with an event": {
    route: "/events/weprotect-summit-london-2014",
    record: (page) => page.locator("article li", { hasText: "48" }).first(),
  },
  "a related event": {
    route: "/events/weprotect-summit-london-2014",
    record: (page) =>
      page
        .locator("section", { has: page.getByRole("heading", { name: "Related events" }) })
        .last()
        .getByRole("listitem")
        .first(),
  },
  "the description of an actor": {
    route: "/actors/joanna-shields",
    record: (page) => page.locator("article > header"),
  },
  "an office": {
    route: "/actors/joanna-shields",
    record: (page) => page.getByRole("region", { name: "Offices" }).getByRole("listitem").first(),
  },
  "an event of an actor": {
    route: "/actors/joanna-shields",
    record: (page) => page.getByRole("region", { name: "Events by role" }).getByRole("listitem").first(),
  },
  "a row of the table of counts": {
    route: "/membership?as=table",
    record: (page) => page.getByRole("figure").getByRole("row").nth(2),
  },
  "a definition of what is counted": {
    route: "/membership",
    record: (page) => page.getByRole("region", { name: "How it is counted" }).getByRole("listitem").first(),
  },
  "a name on a membership list": {
    route: "/membership",
    record: (page) => page.getByRole("region", { name: "Who is known by name" }).locator("details[open] li").first(),
  },
  "what a source supports": {
    route: "/sources/weprotect-history-2015",
    record: (page) => page.getByRole("region", { name: "Events" }).getByRole("listitem").first(),
  },
  "what a disagreement is about": {
    route: "/disagreements",
    record: (page) => page.locator("#ga-launch dd li").first(),
  },
};
const markIn = (record: Locator) => record.getByRole("button", { name: /^\d+ sources? of \S/ }).first();

/** Takes the marks of a record away, and gives back how to put them in their places again. */
const withoutMarks = (record: Locator) =>
  record.evaluateHandle((element) => {
    const gone = [...element.querySelectorAll("[data-sources]")].map((mark) => {
      const place = document.createComment("");
      mark.replaceWith(place);
      return { mark, place };
    });
    return () => {
      for (const { mark, place } of gone.reverse()) place.replaceWith(mark);
    };
  });

test("the mark of each sort opens its sources by key and by pointer, and none is passed over", async ({ page }) => {
  await arriveAt(page, "");
  for (const route of new Set(Object.values(SORTS).map((sort) => sort.route))) {
    await goTo(page, `/weprotect${route}`);
    const sorts = Object.entries(SORTS).filter(([, sort]) => sort.route === route);
    for (const [sort, { record }] of sorts) {
      await test.step(`${sort}, of ${route || "the overview"}`, async () => {
        const mark = markIn(record(page));
        const popover = page.locator(":popover-open");
        await mark.focus();
        await page.keyboard.press("Enter");
        await expect(popover).toHaveRole("dialog");
        await expect(popover).toHaveAccessibleName(/^Sources of \S/);
        const name = (await mark.getAttribute("aria-label")) ?? "";
        await expect(popover.getByRole("listitem")).toHaveCount(Number.parseInt(name, 10));
        await expect(popover.getByRole("link", { name: /^cited for / }).first()).toBeVisible();
        await page.keyboard.press("Escape");
        await expect(popover).toHaveCount(0);
        await expect(mark).toBeFocused();
        await mark.click();
        await expect(popover).toBeVisible();
        // In the margin, where nothing stands: to click on something far away would scroll the page under the pointer.
        await page.mouse.click(2, 450);
        await expect(popover).toHaveCount(0);

        // The walk can fail: it reports this record when its mark is gone. A definition's and a name's statement carry a date only sometimes.
        if (/definition|name on/.test(sort)) return;
        expect(await unmarkedOn(page, route)).toEqual([]);
        const putBack = await withoutMarks(record(page));
        expect(await unmarkedOn(page, route)).not.toEqual([]);
        await putBack.evaluate((restore) => restore());
      });
    }
  }
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });
  test("the mark of each sort opens by touch, inside the window", async ({ page }) => {
    await arriveAt(page, "");
    for (const [sort, { route, record }] of Object.entries(SORTS)) {
      await test.step(sort, async () => {
        await goTo(page, `/weprotect${route}`);
        const mark = markIn(record(page));
        await mark.tap();
        const popover = page.locator(":popover-open");
        await expect(popover).toHaveRole("dialog");
        const box = await popover.boundingBox();
        expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
        await mark.tap();
        await expect(popover).toHaveCount(0);
      });
    }
  });
});

test.describe("the walk can fail", () => {
  test("it reports a mark that does not say whose sources it names, and a figure in a sentence of its own", async ({
    page,
  }) => {
    await arriveAt(page, "/events/weprotect-summit-london-2014");
    await page.locator("article > div > header button[data-sources]").evaluate((mark) => {
      mark.setAttribute("aria-label", "3");
    });
    expect(await unmarkedOn(page)).not.toEqual([]);
    await arriveAt(page, "/membership");
    await page.locator("h1").evaluate((title) => {
      const figure = document.createElement("b");
      figure.append("99");
      const sentence = document.createElement("p");
      sentence.append("There are over ", figure, " governments.");
      title.after(sentence);
    });
    expect((await unmarkedOn(page)).map(({ text }) => text)).toEqual(["99"]);
  });
});
