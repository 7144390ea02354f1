import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkPath, Unreadable } from "../../../src/cli/checkPath";
import { reportLines } from "../../../src/cli/report";
import { fixtureFolder, writeInto } from "../../fixtureFolder";
import { asCsv, shippedTexts, zipOf } from "../../packages";

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "check-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files))
    if (!name.includes("/")) writeFileSync(join(folder, name), content);
  return folder;
}

const withoutBriefings = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([path]) => !path.includes("/") && path !== "history.json"));

const shipped = withoutBriefings(shippedTexts("mine-ban"));
const SHIPPED_COUNTS = { events: 60, actors: 80, series: 2, counts: 37, roster: 178, sources: 137, disagreements: 15 };

describe("data:check of files as readers have them", () => {
  test("a folder of tables without a descriptor is read like the dataset that it came from", async () => {
    const { "datapackage.json": _, ...tables } = asCsv(shipped);
    expect(await checkPath(folderOf(tables))).toEqual({ findings: [], counts: SHIPPED_COUNTS });
  });

  test("so is a zip", async () => {
    const folder = folderOf({ "record.zip": zipOf(shipped, "record/") });
    expect((await checkPath(join(folder, "record.zip"))).counts).toEqual(SHIPPED_COUNTS);
  });

  test("what lies outside of the folder of the descriptor is told", async () => {
    const inFolder = Object.fromEntries(Object.entries(shipped).map(([path, text]) => [`record/${path}`, text]));
    const folder = folderOf({ "record.zip": zipOf({ ...inFolder, "more events.json": "{}" }) });
    const { findings } = await checkPath(join(folder, "record.zip"));
    expect(findings.filter(({ file }) => file.endsWith("more events.json"))).toMatchObject([
      { text: "the file: expected a file in the folder of datapackage.json, found one outside of it" },
    ]);
  });

  test("a fault is named by the whole of its place, folders and all", async () => {
    const { "datapackage.json": _, ...tables } = asCsv(shipped);
    const text = (tables["events.csv"] ?? "").replace(",conference,", ",conferense,");
    const folder = folderOf({ "record.zip": zipOf({ ...tables, "events.csv": text }, "2020/record/") });
    const { findings } = await checkPath(join(folder, "record.zip"));
    expect(findings.map(({ file }) => file)).toEqual([
      expect.stringMatching(/record\.zip\/2020\/record\/events\.csv$/),
    ]);
  });

  test("a fault in a table has its line, its column and what was meant", async () => {
    const { "datapackage.json": _, ...tables } = asCsv(shipped);
    const text = (tables["events.csv"] ?? "")
      .replace("1996-10-03/1996-10-05", "October 1996")
      .replace(",conference,", ",conferense,");
    const folder = folderOf({ ...tables, "events.csv": text });
    const { findings } = await checkPath(folder);
    expect(findings.map(({ file, path, suggestion }) => [file.split("/").at(-1), path, suggestion])).toEqual(
      expect.arrayContaining([
        ["events.csv", "date", "1996-10"],
        ["events.csv", "kind", "conference"],
      ]),
    );
    for (const { line, path } of findings)
      if (path === "date") expect(text.split("\r\n")[(line ?? 0) - 1]).toContain("October 1996");
  });

  test("a single file that lies alone is checked by itself: what it refers to may be elsewhere", async () => {
    const folder = folderOf({ "events.json": shipped["events.json"] ?? "" });
    expect(await checkPath(join(folder, "events.json"))).toMatchObject({ findings: [], counts: { events: 60 } });
  });

  test("a single file of a dataset is checked with the others, and only its own faults are told", async () => {
    const folder = await fixtureFolder({
      "events.json": "events-references.bad.json",
      "actors.json": "actors.bad.json",
    });
    const { findings } = await checkPath(join(folder, "events.json"));
    expect(findings.length).toBeGreaterThan(2);
    expect(new Set(findings.map(({ file }) => file.split("/").at(-1)))).toEqual(new Set(["events.json"]));
    expect(findings.map(({ found }) => found)).toContain('"nobody", which is not there');
  });

  test("a catalog by itself", async () => {
    const folder = folderOf({
      "catalog.json": '{ "default": "a", "datasets": [{ "id": "A", "title": "A", "path": "a" }] }',
    });
    expect((await checkPath(join(folder, "catalog.json"))).findings.map(({ path }) => path)).toEqual([
      "datasets[0].id",
    ]);
  });

  test("a file that is none of a dataset is named", async () => {
    const folder = folderOf({ ...asCsv(shipped), "holidays.csv": "day\n2001" });
    const { findings } = await checkPath(folder);
    expect(findings.map(({ file }) => file.split("/").at(-1))).toContain("holidays.csv");
  });

  test.each([
    ["there is nothing", () => "/tmp/there-is-no-such-folder"],
    ["a folder holds no file of a dataset", () => folderOf({ "readme.txt": "" })],
    ["a zip is none", () => join(folderOf({ "record.zip": "not a zip" }), "record.zip")],
  ])("cannot be done where %s", async (_name, path) => {
    await expect(checkPath(path())).rejects.toThrow(Unreadable);
  });
});

describe("the report", () => {
  test("counts what is wrong how often, where that is much", async () => {
    const lines = reportLines(await checkPath(await fixtureFolder({ "events.json": "events-keys.bad.json" })));
    expect(lines.at(-1)).toMatch(/^11 faults in 1 file/);
    expect(lines.filter((line) => /^ +\d+ {2}/.test(line)).length).toBeGreaterThan(5);
  });
});

describe("the command", () => {
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "src/cli/dataCheck.ts", ...args], {
      encoding: "utf8",
    });

  test("prints JSON for machines, with what stands in the file", async () => {
    const folder = await fixtureFolder({ "events.json": "events-dates.bad.json" });
    const { stdout, status } = command(folder, "--json");
    const { faults, read } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(read.events).toBe(9);
    expect(faults[1]).toEqual({
      file: expect.stringMatching(/events\.json$/),
      line: 226,
      path: "events[9].date",
      record: expect.any(String),
      expected: expect.stringMatching(/^a date as /),
      found: '"2013-13": there is no month 13',
      suggestion: "2013-12",
      text: expect.stringContaining("did you mean 2013-12?"),
    });
  });

  test("exits 2 where it cannot check, and says why on the error stream", () => {
    for (const args of [["/tmp/there-is-no-such-folder"], ["--jsn"], ["a", "b"]]) {
      const { stdout, stderr, status } = command(...args);
      expect([stdout, status]).toEqual(["", 2]);
      expect(stderr).not.toContain("    at ");
      expect(stderr.trim()).not.toBe("");
    }
  });
});

test("a copy of the shipped data has no fault", async () => {
  const folder = folderOf({});
  cpSync(new URL("../../../public/data", import.meta.url), folder, { recursive: true });
  expect((await checkPath(folder)).findings).toEqual([]);
  writeInto(folder, "mine-ban/notes.txt", readFileSync("package.json", "utf8"));
  expect((await checkPath(join(folder, "mine-ban"))).findings).toEqual([]);
});
