/** Every download, opened again by a reader that is not ours: what it holds is what the page shows. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { PNG } from "pngjs";
import { faultsOf } from "./axe";
import { goTo } from "./goTo";
import { test } from "./underPolicy";

const { version: VERSION } = JSON.parse(readFileSync("public/data/weprotect/datapackage.json", "utf8")) as {
  version: string;
};

/** The three figures, each under a filter, with what has to be found in every file. */
const FIGURES = [
  { name: "growth", of: "the counts", path: "/weprotect/membership?from=2014&to=2018", filters: "2014 to 2018" },
  {
    name: "timeline",
    of: "the timeline",
    path: "/weprotect/timeline?from=2013&to=2014&kind=summit&kind=speech",
    filters: "2013 to 2014; Speeches; Summits",
  },
  { name: "sources", of: "the sources", path: "/weprotect/sources?from=2014&to=2014", filters: "2014" },
] as const;
type Figure = (typeof FIGURES)[number];
const PICTURED = FIGURES.filter(({ name }) => name !== "sources");

/** The filters in the order in which the page names them. */
const inWords = ({ filters }: Figure) => new RegExp(filters.split("; ").join("|"));

async function openDialog(page: Page, { path, of }: Figure) {
  await page.goto(path);
  await page.getByRole("button", { name: `Download ${of}` }).click();
  await expect(page.getByRole("dialog", { name: "Download" })).toBeVisible();
}

/** Presses a format's button and gives the file's name and content. */
async function download(page: Page, format: string) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Download ${format}`, exact: true }).click(),
  ]);
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("is saved");
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const linesOf = (bytes: Buffer): Record<string, string>[] =>
  parse(bytes, { bom: true, columns: true, record_delimiter: "\r\n" });

/** What the permalink of a file has to be: the address in the bar, with the version pinned. */
function expectPermalink(permalink: string, page: Page) {
  const [linked, shown] = [new URL(permalink), new URL(page.url())];
  expect(linked.searchParams.get("version")).toBe(VERSION);
  expect(linked.pathname).toBe(shown.pathname);
  for (const [name, value] of shown.searchParams) expect(linked.searchParams.getAll(name)).toContain(value);
}

/** Columns that the page shows as marks or lists; the file says the same in words. */
const MARKED = new Set(["Sources", "Sources disagree", "Who took part", "Witnesses", "Chosen years"]);
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** The table on the page: for every row the texts of its cells, without hidden words and marks of sources. */
async function shownRows(page: Page): Promise<{ heads: string[]; rows: string[][] }> {
  return page.getByRole("table").evaluate((table) => {
    const textOf = (cell: Element) => {
      const copy = cell.cloneNode(true) as Element;
      for (const aside of copy.querySelectorAll("button, [popover], .visually-hidden")) aside.remove();
      return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
    };
    const cellsOf = (row: Element) => [...row.querySelectorAll("th, td")];
    return {
      heads: cellsOf(table.querySelector("thead tr") ?? table).map((cell) =>
        (cell.textContent ?? "").replace(/[↑↓]/g, "").trim(),
      ),
      rows: [...table.querySelectorAll("tbody tr")].map((row) => cellsOf(row).map(textOf)),
    };
  });
}

for (const figure of FIGURES) {
  test(`CSV of ${figure.of}: row for row the table, also when it is sorted`, async ({ page }) => {
    await page.goto(figure.path);
    if (figure.name !== "sources")
      await page
        .getByRole("group", { name: /^Show / })
        .getByRole("button", { name: "Table" })
        .click();
    await expect(page.getByRole("table")).toBeVisible();
    const compare = async () => {
      const { heads, rows } = await shownRows(page);
      await page.getByRole("button", { name: `Download ${figure.of}` }).click();
      const { name, bytes } = await download(page, "CSV");
      expect(name).toBe(`weprotect-${figure.name}-v${VERSION}.csv`);
      const lines = linesOf(bytes);
      expect(lines).toHaveLength(rows.length);
      // One expectation for all cells: thousands of them would take longer than what they test.
      const differing = lines.flatMap((line, i) =>
        heads.flatMap((head, j) => {
          const [shown = "", filed] = [rows[i]?.[j], line[head]];
          const same = MARKED.has(head) || (filed !== undefined && shown.includes(plain(filed)));
          return same ? [] : [`row ${i}, ${head}: ${shown} is not ${filed}`];
        }),
      );
      expect(differing).toEqual([]);
      const [first] = lines;
      const said = ["Title", "Filters", "As of", "Data version", "Licence", "Permalink"] as const;
      for (const head of said) expect(new Set(lines.map((line) => line[head])), head).toEqual(new Set([first?.[head]]));
      expect(first?.["Title"]).toBeTruthy();
      expect(first?.["Filters"]).toMatch(inWords(figure));
      expect(first?.["As of"]).toMatch(/^31 December 201[48]$/);
      expect(first?.["Data version"]).toBe(VERSION);
      expect(first?.["Licence"]).toContain("https://creativecommons.org/");
      expectPermalink(first?.["Permalink"] ?? "", page);
      expect(lines.filter((line) => !(line["Sources (of this file)"] ?? line["Sources"]))).toEqual([]);
      // Title, publisher, date and address; some sources have no address.
      expect(JSON.stringify(lines)).toMatch(/ \d{4}, https?:/);
      await page.keyboard.press("Escape");
      return lines.map((line) => JSON.stringify(line)).join("\n");
    };
    const first = await compare();
    const head = page.getByRole("columnheader").first();
    await head.getByRole("button").click();
    await head.getByRole("button").click();
    await expect(head).toHaveAttribute("aria-sort", "descending");
    const sorted = await compare();
    expect(sorted).not.toBe(first);
    expect(sorted.split("\n").sort()).toEqual(first.split("\n").sort());
  });

  test(`JSON of ${figure.of}: valid by the shipped schema, and opens again with the same figures`, async ({ page }) => {
    await openDialog(page, figure);
    const { bytes } = await download(page, "JSON");
    const extract = JSON.parse(bytes.toString("utf8"));
    const schema = await (await page.request.get("/schema/extract.json")).json();
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    validate(extract);
    expect(validate.errors ?? []).toEqual([]);
    expect(extract.version).toBe(VERSION);
    expect(extract.licenses[0].path).toContain("creativecommons.org");
    expect(extract.view.filters).toMatch(inWords(figure));
    expect(extract.view.asOf).toMatch(/^31 December/);
    expectPermalink(extract.view.permalink, page);
    const sources = extract.resources.find(({ name }: { name: string }) => name === "sources").data.sources;
    expect(sources.length).toBeGreaterThan(3);

    const count = page.getByRole("status").filter({ hasText: / of \d+ events/ });
    const shown = (text: string | null) => text?.split(" ")[0];
    const before = shown(await count.textContent());
    await page.keyboard.press("Escape");
    const main = await page.getByRole("main").innerText();
    await goTo(page, "/weprotect/about");
    await page
      .getByLabel("Open a downloaded file")
      .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: bytes });
    await expect(page).toHaveURL(/\/opened\//);
    const notice = page.getByRole("complementary", { name: "Opened file" });
    await expect(notice).toContainText("nothing was sent anywhere");
    await expect(notice).toContainText(extract.view.title);
    if (figure.name === "timeline") expect(shown(await count.textContent())).toBe(before);
    if (figure.name === "growth") {
      // The figures of the sentence under the chart.
      const sentence = main.split("\n").find((line) => /\d/.test(line) && line.length > 120) ?? "";
      await expect(page.getByRole("main")).toContainText(sentence.slice(0, 100));
    }
    expect(await faultsOf(page)).toEqual([]);
    await page.reload();
    await expect(page.getByRole("heading", { name: "No file is open" })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);

    // It needs nothing of the server.
    await page.route("**/catalog.json", (route) => route.abort());
    await page.reload();
    await page
      .getByLabel("Open a downloaded file")
      .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: bytes });
    await expect(notice).toContainText(extract.view.title);
  });
}

for (const figure of PICTURED) {
  test(`SVG and PNG of ${figure.of}: well-formed, whole, and of the size they say`, async ({ page }) => {
    await openDialog(page, figure);
    const svg = (await download(page, "SVG")).bytes.toString("utf8");
    expect(XMLValidator.validate(svg)).toBe(true);
    const read = new XMLParser({ ignoreAttributes: false }).parse(svg).svg;
    const about = read.metadata["rdf:RDF"]["rdf:Description"];
    expect(about["dc:title"]).toBeTruthy();
    expect(about["dc:description"]).toMatch(inWords(figure));
    expect(about["dc:rights"]).toContain("creativecommons.org");
    expect(about["dc:date"]).toMatch(/^201[48]-12-31$/);
    expect([about["dc:source"]].flat().length).toBeGreaterThan(3);
    expectPermalink(about["dc:identifier"], page);
    // The same is set in the picture, as text; nothing in it is fetched or run.
    const text = svg.slice(svg.indexOf("</style>")).replace(/<[^>]+>/g, " ");
    for (const words of ["31 December", "Sources", `data version ${VERSION}`, "Creative Commons"]) {
      expect(text).toContain(words);
    }
    expect(svg).toContain("src:url(data:font/woff2;base64,");
    expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|var\(--|class="/);
    expect(svg.replace(/url\((data:|#)/g, "")).not.toMatch(/url\(/);

    const [width, height] = [Number(read["@_width"]), Number(read["@_height"])];
    for (const scale of [1, 2]) {
      const png = PNG.sync.read((await download(page, `PNG, ${scale}×`)).bytes);
      expect([png.width, png.height]).toEqual([width * scale, height * scale]);
      // The figure, and the lines on version, licence and address at the foot, are there: ink on paper.
      for (const [from, to] of [
        [0.2, 0.5],
        [0.95, 1],
      ] as const) {
        const shades = new Set<number>();
        for (let y = Math.floor(png.height * from); y < png.height * to; y++) {
          for (let x = 0; x < png.width; x++) shades.add(png.data.readUInt32BE((y * png.width + x) * 4));
        }
        expect(shades.size).toBeGreaterThan(5);
      }
      expect(png.data.subarray(0, 4)).toEqual(Buffer.from([251, 250, 247, 255]));
    }
  });
}

test("no request goes anywhere else, and nothing is sent", async ({ page, baseURL }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  await openDialog(page, FIGURES[1]);
  for (const format of ["PNG, 1×", "SVG", "CSV", "JSON"]) await download(page, format);
  const foreign = requests.filter(
    (request) => !request.startsWith(`GET ${baseURL}/`) && !/^GET (blob|data):/.test(request),
  );
  expect(foreign).toEqual([]);
});

test("keyboard alone: open, choose, cancel; Escape gives the focus back", async ({ page }) => {
  // The fonts never come, so that the picture stays under way until it is cancelled.
  await page.route(/source-serif.*\.js$/, () => undefined);
  await page.goto(FIGURES[1].path);
  const opener = page.getByRole("button", { name: "Download the timeline" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Download" });
  const close = dialog.getByRole("button", { name: "Close" });
  await expect(close).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
  for (const format of ["PNG, 1×", "PNG, 2×", "SVG"]) {
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name: `Download ${format}` })).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("progressbar", { name: /^SVG: Setting/ })).toBeVisible();
  await expect(dialog.getByRole("status")).toContainText("SVG: Setting title and sources");
  const cancel = dialog.getByRole("button", { name: "Cancel SVG" });
  await expect(cancel).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("SVG was cancelled; nothing was saved.");
  await expect(dialog.getByRole("button", { name: "Download SVG" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test("a file that is none of ours is refused in words", async ({ page }) => {
  await page.goto("/weprotect/about");
  const field = page.getByLabel("Open a downloaded file");
  for (const [text, words] of [
    ["{ nonsense", "not valid JSON"],
    ['{ "pages": [] }', "not a file that was downloaded from here"],
    ['{ "slides": [] }', "is a briefing"],
  ] as const) {
    await field.setInputFiles({ name: "other.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(page.getByRole("alert")).toContainText(words);
    await expect(page).toHaveURL(/\/about$/);
  }
});
