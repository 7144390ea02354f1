/** Datasets of the reader's own: opened from files and addresses, kept, wrong in parts, taken along. */
import { expect, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { asCsv, shippedTexts, type Texts, zipOf } from "../packages";
import { faultsOf } from "./axe";
import { goTo } from "./goTo";
import { test } from "./underPolicy";

const TEXTS = shippedTexts("mine-ban");
const EVENTS = JSON.parse(TEXTS["events.json"] ?? "").events.length;

/** Whatever the page says went wrong. */
function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}

const zip = (texts: Texts, name = "mine-ban.zip") => ({
  name,
  mimeType: "application/zip",
  buffer: Buffer.from(zipOf(texts, "mine-ban/")),
});
const loose = (texts: Texts) =>
  Object.entries(texts).map(([path, text]) => ({
    name: path.slice(path.lastIndexOf("/") + 1),
    mimeType: path.endsWith(".csv") ? "text/csv" : "application/json",
    buffer: Buffer.from(text),
  }));
type Given = ReturnType<typeof zip>;

async function give(page: Page, files: Given | Given[]) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles(files);
}
async function open(page: Page, files: Given | Given[], id = "my-mine-ban") {
  await page.goto("/datasets");
  await give(page, files);
  await expect(page).toHaveURL(new RegExp(`/${id}$`));
  await expect(page.getByRole("status").filter({ hasText: /\d+ of \d+ events/ })).toBeVisible();
}

const VIEWS = ["", "/timeline", "/membership?as=table", "/actors", "/sources", "/disagreements"];

/** What a page says: how many events, and its view. (`innerText` would leave out what the window is too far from to lay out.) */
async function saidOn(page: Page): Promise<string> {
  const count = page.getByRole("status").filter({ hasText: /of \d+ events/ });
  return `${await count.innerText()}\n${await page.getByRole("main").textContent()}`;
}

/** What the views of a dataset say, word for word. */
async function wordsOf(page: Page, id: string): Promise<string[]> {
  const said: string[] = [];
  await page.goto(`/${id}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (const view of VIEWS) {
    await goTo(page, `/${id}${view}`);
    said.push(await saidOn(page));
  }
  return said;
}

test("from a zip and from CSV: the same views as the shipped copy, and nothing goes out", async ({ page, baseURL }) => {
  const errors = watch(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  const shipped = await wordsOf(page, "mine-ban");
  expect(shipped[0]).toContain(`${EVENTS} of ${EVENTS} events`);

  await open(page, zip(TEXTS));
  expect(await wordsOf(page, "my-mine-ban")).toEqual(shipped);
  // Its ready-made briefing and its history came along.
  await goTo(page, "/my-mine-ban/briefings");
  await page.getByRole("link", { name: "The mine ban in eight slides", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("eight slides");

  const { "datapackage.json": descriptor = "", "disagreements.json": disagreements = "", ...rest } = asCsv(TEXTS);
  const tables = Object.fromEntries(Object.entries(rest).filter(([path]) => path.endsWith(".csv")));
  const said = { ...JSON.parse(descriptor), title: "From tables", name: "from-tables" };
  const given = { ...tables, "disagreements.json": disagreements, "datapackage.json": JSON.stringify(said) };
  await open(page, loose(given), "my-from-tables");
  const words = await wordsOf(page, "my-from-tables");
  expect(words.map((text) => text.replaceAll("From tables", "Mine Ban Convention"))).toEqual(shipped);

  expect(errors).toEqual([]);
  expect(
    requests.filter((request) => !request.startsWith(`GET ${baseURL}/`) && !/^GET (blob|data):/.test(request)),
  ).toEqual([]);
});

/** Twenty ways to break a dataset, each in a record of its own, and what is said of it. */
const BROKEN_EVENTS: readonly (readonly [change: object, words: RegExp])[] = [
  [{ date: "2015-13" }, /"2015-13" is not a date: there is no month 13.*2015-12/],
  [{ date: "Dec 2015" }, /"Dec 2015" is not a date.*2015-12/],
  [{ date: 2015 }, /2015 is not a text/],
  [{ kind: "meetting" }, /"meetting" is not one of.*meeting/],
  [{ status: "done" }, /"done" is not one of/],
  [{ summary: undefined }, /summary .*is missing/],
  [{ title: "  " }, /" +" is not some text/],
  [{ titel: "x" }, /the key "titel" is not known here/],
  [{ id: "Not an id" }, /"Not an id" is not an id in kebab-case.*not-an-id/],
  [{ id: "oslo-conference-1997" }, /"oslo-conference-1997", as in item/],
  [{ citations: [] }, /citations .*is missing: at least one citation/],
  [{ citations: [{ source: "no-such-source" }] }, /"no-such-source" is not the id of a record in sources\.json/],
  [
    { participants: [{ actor: "nobody-here", role: "host" }] },
    /"nobody-here" is not the id of a record in actors\.json/,
  ],
  [{ partOf: "no-such-event" }, /"no-such-event" is not the id of a record in events\.json/],
  [{ place: { name: "Oslo", country: "XXX" } }, /"XXX" is not an ISO 3166-1/],
  [{ participants: "everyone" }, /"everyone" is not a list/],
];

test("broken in twenty ways: twenty named errors, and the rest is alive", async ({ page }) => {
  const errors = watch(page);
  const { events } = JSON.parse(TEXTS["events.json"] ?? "");
  const others = events.filter(({ id }: { id: string }) => id !== "oslo-conference-1997");
  const oslo = events.find(({ id }: { id: string }) => id === "oslo-conference-1997");
  const list = [oslo, ...others.map((event: object, place: number) => ({ ...event, ...BROKEN_EVENTS[place]?.[0] }))];
  const actors = JSON.parse(TEXTS["actors.json"] ?? "");
  actors.actors[0].links = [{ label: "x", url: "javascript:alert(1)" }];
  const membership = JSON.parse(TEXTS["membership.json"] ?? "");
  membership.counts[0].value = "many";
  membership.roster[0].name = "Both";
  membership.roster[0].actor = actors.actors[1].id;
  const texts = {
    ...TEXTS,
    "events.json": JSON.stringify({ events: list }, null, 2),
    "actors.json": JSON.stringify(actors, null, 2),
    "membership.json": JSON.stringify(membership, null, 2),
    // Cut short on its way.
    "disagreements.json": TEXTS["disagreements.json"]?.slice(0, 700) ?? "",
  };
  const { resources: _, ...said } = JSON.parse(TEXTS["datapackage.json"] ?? "");
  const words = [
    ...BROKEN_EVENTS.map(([, expected]) => expected),
    /"javascript:alert\(1\)" is not a web address/,
    /"many" is not a number/,
    /either an actor or a name, not both/,
    /disagreements\.json is not valid JSON/,
  ];
  expect(words).toHaveLength(20);
  // Sizes and hashes of the descriptor would be told as well: this one gives none that could be wrong.
  const descriptor = { ...said, resources: [] };
  await open(page, zip({ ...texts, "datapackage.json": JSON.stringify(descriptor) }));

  // Good records are there at once.
  await expect(page.getByRole("status").filter({ hasText: / of \d+ events/ })).toContainText(
    `${EVENTS - BROKEN_EVENTS.length} of ${EVENTS - BROKEN_EVENTS.length} events`,
  );
  await page.getByRole("link", { name: "What is wrong with them" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report on the files");
  const main = page.getByRole("main");
  await expect(main).toContainText("20 faults in the files");
  const items = main.getByRole("listitem");
  await expect(items).toHaveCount(20);
  const lines = (await items.allInnerTexts()).map((text) => text.replaceAll("\n", " "));
  for (const expected of words) {
    expect(
      lines.filter((line) => expected.test(line)),
      `${expected} in\n${lines.join("\n")}`,
    ).not.toEqual([]);
  }
  expect(await faultsOf(page)).toEqual([]);

  // Narrowed, and taken along as it is narrowed.
  await main.getByLabel("Sort").selectOption({ label: "Not a date (2)" });
  await expect(main.getByText("2 of 20 faults")).toBeVisible();
  const saving = page.waitForEvent("download");
  await main.getByRole("button", { name: "Download the report as JSON" }).click();
  const saved = await (await saving).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of saved) chunks.push(chunk);
  expect(JSON.parse(Buffer.concat(chunks).toString()).faults).toHaveLength(2);

  // One click to the place in the text.
  await items.first().getByRole("link").click();
  const text = page.getByRole("region", { name: "The text of events.json" });
  await expect(text.locator("mark")).toHaveText('"date": "2015-13"');
  await expect(text).toBeFocused();
  await page.getByRole("link", { name: "Close the text" }).click();
  await main.getByLabel("Sort").selectOption("");
  await main.getByRole("link", { name: "Show the place" }).click();
  await expect(page.getByRole("region", { name: "The text of disagreements.json" }).locator("mark")).toBeVisible();

  for (const view of VIEWS) {
    await goTo(page, `/my-mine-ban${view}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("could not be drawn")).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

test("a folder is opened with all that is in it", async ({ page }) => {
  await page.goto("/datasets");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await (await chooser).setFiles("public/data/mine-ban");
  await expect(page).toHaveURL(/\/my-mine-ban$/);
  await goTo(page, "/datasets");
  await expect(page.getByRole("region", { name: "Yours" })).toContainText("From mine-ban/ on this device");
});

test("what lay outside of the folder of the dataset is told, also when it is shown again", async ({ page }) => {
  const inFolder = Object.fromEntries(Object.entries(TEXTS).map(([path, text]) => [`mine-ban/${path}`, text]));
  const buffer = Buffer.from(zipOf({ ...inFolder, "more events.json": "{}" }));
  await open(page, { ...zip(TEXTS), buffer });
  await page.goto("/my-mine-ban/report");
  await expect(page.getByRole("main")).toContainText("outside of the folder of the descriptor: more events.json.");
});

test("an error of a shipped dataset leads to its place too", async ({ page }) => {
  const body = TEXTS["events.json"]?.replace(/"date": "[^"]*"/, '"date": "soon"') ?? "";
  await page.route("**/data/mine-ban/events.json", (route) => route.fulfill({ body, contentType: "application/json" }));
  await page.goto("/mine-ban/about");
  await page
    .getByRole("region", { name: "Left out" })
    .getByRole("link", { name: /› date$/ })
    .click();
  await expect(page).toHaveURL(/\/mine-ban\/report\/events\.json\//);
  await expect(page.getByRole("region", { name: "The text of events.json" }).locator("mark")).toHaveText(
    '"date": "soon"',
  );
});

test("rows of a table: an error leads to its line", async ({ page }) => {
  const csv = asCsv(TEXTS)["events.csv"]?.split("\r\n") ?? [];
  const broken = csv.with(3, (csv[3] ?? "").replace(/,\d{4}[^,]*,/, ",31.2.1997,")).join("\r\n");
  await page.goto("/datasets");
  await give(page, loose({ "our events.csv": broken, "notes.json": "[]" }));
  await page.getByLabel("Title of the dataset").fill("Our record");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/my-our-record$/);
  await expect(page.getByText("Not among its files: actors, membership, sources, disagreements.")).toBeVisible();
  await page.goto("/my-our-record/report");
  const main = page.getByRole("main");
  await expect(main).toContainText("notes.json");
  await main.getByRole("link", { name: /date$/ }).click();
  await expect(page.getByRole("region", { name: "The text of our events.csv" }).locator("mark").first()).toContainText(
    "31.2.1997",
  );
});

test("a dataset is kept, renamed, updated, taken along, removed and brought back", async ({ page }) => {
  await open(page, zip(TEXTS));
  await page.reload();
  await expect(page.getByRole("status").filter({ hasText: `${EVENTS} of ${EVENTS} events` })).toBeVisible();
  await page.getByRole("button", { name: /choose another dataset/ }).click();
  const menu = page.getByRole("navigation", { name: "Datasets" });
  await expect(menu.getByRole("link")).toHaveText([
    "WeProtect",
    "Mine Ban Convention",
    "Mine Ban Convention",
    "Open or manage your own",
  ]);
  await menu.getByRole("link", { name: "Open or manage your own" }).click();
  const own = page.getByRole("region", { name: "Yours" });
  await expect(own).toContainText(`${EVENTS} events`);
  expect(await faultsOf(page)).toEqual([]);

  await own.getByRole("button", { name: "Rename Mine Ban Convention" }).click();
  await own.getByLabel("New title of").fill("Ours");
  await page.keyboard.press("Enter");
  await expect(own.getByRole("link", { name: "Ours", exact: true })).toBeVisible();

  // Another edition: an event less, one changed.
  const { events } = JSON.parse(TEXTS["events.json"] ?? "");
  const edition = {
    ...TEXTS,
    "events.json": JSON.stringify({ events: events.slice(0, -1).with(0, { ...events[0], title: "Another title" }) }),
  };
  await own.getByRole("button", { name: "Update Ours" }).click();
  await give(page, zip(edition));
  await own.getByText("The last update changed").click();
  await expect(own).toContainText("Changed: “Another title”");
  await expect(own).toContainText(`Gone: “${events.at(-1).title}”`);

  const saving = page.waitForEvent("download");
  await own.getByRole("button", { name: "Export Ours" }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe("mine-ban.zip");
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const taken = unzipSync(Buffer.concat(chunks));
  const texts = Object.fromEntries(
    Object.entries(taken).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  expect(JSON.parse(texts["datapackage.json"] ?? "").title).toBe("Ours");

  await own.getByRole("button", { name: "Remove Ours" }).click();
  await expect(own.getByRole("status")).toContainText("“Ours” was removed.");
  await page.goto("/my-mine-ban");
  await expect(page.getByRole("main")).toContainText("kept in the browser in which it was opened");
  await open(page, zip(texts, "again.zip"));
  await expect(page.getByRole("status").filter({ hasText: `${EVENTS - 1} of ${EVENTS - 1} events` })).toBeVisible();
  await goTo(page, "/datasets");
  await own.getByRole("button", { name: "Remove Ours" }).click();
  await own.getByRole("button", { name: "Undo" }).click();
  await expect(own.getByRole("link", { name: "Ours", exact: true })).toBeVisible();
});

test("the catalog of the server may be missing or silent: one's own dataset is opened and shown", async ({ page }) => {
  await page.route("**/catalog.json", (route) => route.abort());
  await open(page, zip(TEXTS));
  const count = page.getByRole("status").filter({ hasText: `${EVENTS} of ${EVENTS} events` });
  await page.reload();
  await expect(count).toBeVisible();
  await page.unroute("**/catalog.json");
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/catalog.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await expect(count).toBeVisible();
  // When it comes at last, it is used.
  await page.getByRole("button", { name: /choose another dataset/ }).click();
  const menu = page.getByRole("navigation", { name: "Datasets" });
  await expect(menu.getByRole("link")).toHaveText(["Mine Ban Convention", "Open or manage your own"]);
  answer();
  await expect(menu.getByRole("link", { name: "WeProtect" })).toBeVisible();
});

test("the same files again: another edition, or a dataset of their own", async ({ page }) => {
  await open(page, zip(TEXTS));
  await goTo(page, "/datasets");
  await give(page, zip(TEXTS));
  await expect(page.getByRole("button", { name: "Update it" })).toBeFocused();
  await page.getByRole("button", { name: "Keep both" }).click();
  await expect(page).toHaveURL(/\/my-mine-ban-2$/);
});

test("dropped anywhere on the page; a bomb is refused in words", async ({ page }) => {
  await page.goto("/datasets");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const drop = async (name: string, bytes: Uint8Array) => {
    const data = await page.evaluateHandle(
      ({ name: file, base64 }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], file));
        return transfer;
      },
      { name, base64: Buffer.from(bytes).toString("base64") },
    );
    await page.dispatchEvent("h1", "dragover", { dataTransfer: data });
    await expect(page.getByText("Let go to open it.")).toBeVisible();
    await page.dispatchEvent("h1", "drop", { dataTransfer: data });
  };
  await drop("bomb.zip", zipOf({ "events.json": "0".repeat(30_000_000) }));
  await expect(page.getByRole("alert").filter({ hasText: "bomb.zip was not opened" })).toBeVisible();
  await drop("mine-ban.zip", zipOf(TEXTS));
  await expect(page).toHaveURL(/\/my-mine-ban$/);
});

test("where nothing can be kept, it is shown all the same, and said", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("refused", "SecurityError");
    };
  });
  await open(page, zip(TEXTS));
  await expect(page.getByText("This dataset is not kept.")).toBeVisible();
  await page.getByRole("button", { name: /choose another dataset/ }).click();
  await page.getByRole("link", { name: "Open or manage your own" }).click();
  await expect(page.getByRole("region", { name: "Yours" })).toContainText("Not kept:");
});

test.describe("from an address", () => {
  const AT = "https://data.example/mine-ban/datapackage.json";

  /** Serves the dataset from another site; says what was asked for. */
  async function serve(
    page: Page,
    texts: Texts = TEXTS,
    headers: Record<string, string> = { "access-control-allow-origin": "*" },
  ) {
    const asked: string[] = [];
    await page.route("https://data.example/**", async (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      const text = texts[pathname.replace("/mine-ban/", "")];
      if (text === undefined) await route.fulfill({ status: 404, headers });
      else await route.fulfill({ body: text, contentType: "application/json", headers });
    });
    return asked;
  }
  const link = (path: string, address = AT) =>
    `${path}${path.includes("?") ? "&" : "?"}data=${encodeURIComponent(address)}`;

  test("it asks first, shows the view that the link names, and gives links that work for others", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const asked = await serve(page);
    await page.goto(link("/weprotect/timeline?from=2000"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Load a dataset from data.example?");
    expect(await faultsOf(page)).toEqual([]);
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: "Load from data.example" }).click();
    await expect(page).toHaveURL(/\/my-mine-ban\/timeline\?from=2000$/);
    await expect(page.getByRole("status").filter({ hasText: `of ${EVENTS} events` })).toBeVisible();
    await page.getByRole("button", { name: "Copy link" }).first().click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(encodeURIComponent(AT));

    // It is remembered; loaded again, it is the same dataset, as it is then.
    asked.length = 0;
    await page.goto(link("/datasets"));
    await expect(page.getByRole("region", { name: "Yours" })).toContainText("The last update changed no record.");
    expect(asked.length).toBeGreaterThan(5);
    await expect(page.getByRole("link", { name: "Load again" })).toHaveCount(1);
  });

  test("a file that is missing there is named, and the rest is shown", async ({ page }) => {
    const { "actors.json": _, ...texts } = TEXTS;
    await serve(page, texts);
    await page.goto(link("/"));
    await page.getByRole("button", { name: "Load from data.example" }).click();
    await page.getByRole("link", { name: "The report on its files" }).click();
    await expect(page.getByRole("main")).toContainText("actors.json was not found on the server (404)");
  });

  for (const [what, address, texts, headers, words] of [
    ["not https", "http://data.example/datapackage.json", TEXTS, undefined, "Only addresses that begin with https://"],
    ["not found", "https://data.example/mine-ban/nothing.json", TEXTS, undefined, "was not found on the server (404)"],
    [
      "no descriptor",
      "https://data.example/mine-ban/events.json",
      TEXTS,
      undefined,
      "is not the descriptor of a dataset",
    ],
    [
      "refused by its site",
      AT,
      TEXTS,
      { "access-control-allow-origin": "https://other.example" },
      "does not let pages of other sites read datapackage.json",
    ],
  ] as const) {
    test(`what cannot be loaded says why: ${what}`, async ({ page }) => {
      await serve(page, texts, headers);
      await page.goto(link("/", address));
      if (address.startsWith("https")) await page.getByRole("button", { name: "Load from data.example" }).click();
      await expect(page.getByRole("alert")).toContainText(words);
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("link", { name: "Go to the datasets that are here" }).click();
      await expect(page).toHaveURL(/\/weprotect$/);
    });
  }
});

test("narrow and dark: nothing is wider than the page, and axe finds nothing", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  const events = TEXTS["events.json"]?.replace(/"date": "[^"]*"/, '"date": "soon"') ?? "";
  await open(page, zip({ ...TEXTS, "events.json": events }));
  for (const path of ["/datasets", "/my-mine-ban/report", "/my-mine-ban/report/events.json/events%5B0%5D.date"]) {
    await goTo(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(page)).toEqual([]);
  }
});
