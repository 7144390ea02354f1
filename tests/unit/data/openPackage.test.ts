/** Datasets as readers give them: whole, in parts, as CSV, wrong. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkDataset } from "../../../src/cli/checkDataset";
import { openPackage, type PackageRequest } from "../../../src/data/openPackage";
import { insideFolder } from "../../../src/data/packageFiles";
import { zipPackage } from "../../../src/data/zipPackage";
import { openDataset } from "../../../src/domain/openDataset";
import { asCsv, bytesOf, shippedTexts, type Texts } from "../../packages";
import { shippedDataset } from "../../shipped";

const REQUEST: PackageRequest = { id: "my-mine-ban", title: "Untitled", today: "2026-11-22" };
const TEXTS = shippedTexts("mine-ban");

function open(texts: Texts, request: Partial<PackageRequest> = {}) {
  const { files, outside } = insideFolder(bytesOf(texts));
  return openPackage(files, { ...REQUEST, outside, ...request });
}

/** Everything of a dataset that the views are made from, as plain values. */
async function contentOf(texts: Texts) {
  const { packed } = await open(texts);
  return plain(openDataset(packed));
}
function plain(dataset: Awaited<ReturnType<typeof shippedDataset>>) {
  const { events, actors, series, counts, roster, sources, disagreements, span, faults, problems, doubts } = dataset;
  return {
    events: [...events],
    actors,
    series,
    counts,
    roster,
    sources,
    disagreements,
    span,
    faults,
    problems,
    doubts,
  };
}

test("a shipped dataset given as files, in a folder or not, is the same dataset", async () => {
  const shipped = plain(await shippedDataset("mine-ban"));
  expect(await contentOf(TEXTS)).toEqual(shipped);
  const inFolder = Object.fromEntries(Object.entries(TEXTS).map(([path, text]) => [`a/b/${path}`, text]));
  expect(await contentOf({ ...inFolder, "a/notes.json": "{}", "__MACOSX/a/b/._events.json": "\0" })).toEqual(shipped);
});

test("a descriptor is known in whatever letter case its name is written, the usual one first", async () => {
  const { "datapackage.json": descriptor = "", ...rest } = TEXTS;
  const shipped = plain(await shippedDataset("mine-ban"));
  const title = JSON.parse(descriptor).title;
  for (const name of ["Datapackage.json", "DATAPACKAGE.JSON"]) {
    const { packed } = await open({ ...rest, [name]: descriptor });
    expect(packed.descriptor.title).toBe(title);
    expect(plain(openDataset(packed))).toEqual(shipped);
  }
  const { packed, unused } = await open({ ...TEXTS, "DataPackage.json": "{}" });
  expect([packed.descriptor.title, unused]).toEqual([title, ["DataPackage.json"]]);
});

test("files outside of the folder of the descriptor are told", async () => {
  const inFolder = Object.fromEntries(Object.entries(TEXTS).map(([path, text]) => [`record/data/${path}`, text]));
  const { packed, unused } = await open({ ...inFolder, "record/more events.json": TEXTS["events.json"] ?? "" });
  expect(packed.columns.size).toBe(JSON.parse(TEXTS["events.json"] ?? "").events.length);
  expect(unused).toEqual(["record/more events.json"]);
});

test("the same from CSV", async () => {
  const shipped = plain(await shippedDataset("mine-ban"));
  const { packed, absent } = await open(asCsv(TEXTS));
  expect({ faults: packed.faults, problems: packed.problems, absent }).toEqual({
    faults: [],
    problems: [],
    absent: [],
  });
  expect(plain(openDataset(packed))).toEqual(shipped);
});

test("history and briefings stay at hand, and sizes and hashes are those of the files", async () => {
  const { packed } = await open(TEXTS);
  const names = packed.descriptor.resources.map(({ name }) => name);
  expect(names).toContain("history");
  expect(names).toContain("briefing-mine-ban-in-eight-slides");
  const { resources } = JSON.parse(TEXTS["datapackage.json"] ?? "");
  expect(new Map(packed.descriptor.resources.map((one) => [one.name, one]))).toEqual(
    new Map(resources.map((one: { name: string }) => [one.name, one])),
  );
});

test("without a descriptor one is made; what is missing is empty, and named", async () => {
  const { packed, absent, unused } = await open(
    { "Our events 2026.json": TEXTS["events.json"] ?? "", "read me.json": "[]" },
    { title: "Our record" },
  );
  expect(packed.descriptor).toMatchObject({ name: "our-record", title: "Our record", created: "2026-11-22" });
  expect(absent).toEqual(["actors", "membership", "sources", "disagreements"]);
  expect(unused).toEqual(["read me.json"]);
  expect(packed.problems).toEqual([]);
  expect(packed.faults).toEqual([]);
  expect(packed.columns.size).toBe(JSON.parse(TEXTS["events.json"] ?? "").events.length);
  // What events refer to is there by its id.
  expect(packed.actors.every(({ standIn }) => standIn)).toBe(true);
});

test("a JSON file is known by the lists in it where its name says nothing", async () => {
  const { packed, unused } = await open({ "a.json": TEXTS["events.json"] ?? "", "b.json": TEXTS["actors.json"] ?? "" });
  expect(unused).toEqual([]);
  expect(packed.columns.size).toBeGreaterThan(0);
  expect(packed.actors.some(({ standIn }) => !standIn)).toBe(true);
});

describe("what is wrong is named, and the rest is shown", () => {
  const events = () => JSON.parse(TEXTS["events.json"] ?? "");
  const withEvent = (change: object) => {
    const { events: list } = events();
    return JSON.stringify({ events: [{ ...list[0], ...change }, ...list.slice(1)] }, null, 2);
  };
  const faultsWith = async (changes: Texts) => (await open({ ...TEXTS, ...changes })).packed;

  test("a broken descriptor costs nothing but itself", async () => {
    for (const [text, path, found] of [
      ["{ nonsense", "", "datapackage.json is not valid JSON: invalid symbol at line 1, column 3."],
      ["[]", "", "an empty list"],
    ] as const) {
      const packed = await faultsWith({ "datapackage.json": text });
      expect(packed.faults).toMatchObject([{ file: "datapackage.json", path, found }]);
      expect(packed.columns.size).toBe(events().events.length);
    }
    const { homepage: _, ...said } = JSON.parse(TEXTS["datapackage.json"] ?? "");
    const packed = await faultsWith({
      "datapackage.json": JSON.stringify({ ...said, created: "last spring", licenses: "free", titel: "x" }, null, 2),
    });
    expect(packed.faults.map(({ path }) => path).sort()).toEqual(["created", "licenses", "titel"]);
    expect(packed.descriptor).toMatchObject({ title: said.title, created: "2026-11-22", licenses: [] });
  });

  test("a title that is no plain text is not shown, and a key that means the prototype is a key", async () => {
    const said = JSON.parse(TEXTS["datapackage.json"] ?? "");
    const { packed } = await open(
      { ...TEXTS, "datapackage.json": JSON.stringify({ ...said, title: "a\u202Eb" }) },
      { title: "a\u202Eb" },
    );
    expect(packed.descriptor.title).toBe("a-b");
    const { counts: _, ...membership } = JSON.parse(TEXTS["membership.json"] ?? "");
    const text = JSON.stringify(membership).replace("{", '{"__proto__": { "polluted": true }, ');
    const { packed: other } = await open({
      ...TEXTS,
      "membership.json": text,
      "counts.csv": asCsv(TEXTS)["counts.csv"] ?? "",
    });
    expect(other.faults).toMatchObject([{ file: "membership.json", path: "__proto__" }]);
    expect(other.counts.length).toBeGreaterThan(0);
  });

  test("another version of a file than the descriptor describes", async () => {
    const packed = await faultsWith({ "events.json": withEvent({ title: "Another title" }) });
    expect(packed.faults).toEqual([]);
    expect(packed.doubts).toMatchObject([{ name: "events", file: "events.json" }]);
    expect(packed.columns.size).toBe(events().events.length);
  });

  test("a file that is named and not given, cut short, or of another shape", async () => {
    const { "actors.json": _, ...without } = TEXTS;
    expect((await open(without)).packed.problems).toMatchObject([
      { name: "actors", cause: "actors.json is named in datapackage.json, but was not among the files." },
    ]);
    const cut = await faultsWith({ "actors.json": TEXTS["actors.json"]?.slice(0, 500) ?? "" });
    expect(cut.problems).toMatchObject([{ name: "actors", file: "actors.json" }]);
    const shape = await faultsWith({ "actors.json": "[]" });
    expect(shape.problems).toMatchObject([{ cause: expect.stringContaining("expected an object") }]);
  });

  test("a file that could not be fetched says why", async () => {
    const { "actors.json": _, ...without } = TEXTS;
    const failures = new Map([["actors.json", { cause: "actors.json was not found (404).", advice: "Tell them." }]]);
    const { packed } = await open(without, { failures });
    expect(packed.problems).toMatchObject([{ name: "actors", cause: "actors.json was not found (404)." }]);
  });

  test("rows of CSV are told by line and column, beside lists from JSON", async () => {
    const csv = asCsv(TEXTS);
    const counts = csv["counts.csv"]?.split("\r\n") ?? [];
    const broken = [counts[0], counts[1]?.replace(/,\d{4}-[^,]*,/, ",1997-13,"), ...counts.slice(2)].join("\r\n");
    const { counts: _, ...membership } = JSON.parse(TEXTS["membership.json"] ?? "");
    const { packed } = await open({ ...TEXTS, "membership.json": JSON.stringify(membership), "counts.csv": broken });
    expect(packed.problems).toEqual([]);
    expect(packed.faults).toMatchObject([{ file: "counts.csv", line: 2, path: "date", suggestion: "1997-12" }]);
    expect(packed.roster.length).toBe(membership.roster.length);
  });

  test("a list that comes twice is taken once", async () => {
    const { packed } = await open({ ...TEXTS, "counts.csv": asCsv(TEXTS)["counts.csv"] ?? "" });
    expect(packed.problems).toMatchObject([
      { cause: "counts.csv was not used: membership.json holds counts as well." },
    ]);
  });

  test("a CSV file without a column that it needs is refused by name", async () => {
    const { packed } = await open({ ...asCsv(TEXTS), "actors.csv": "id,name\r\na,b\r\n" });
    expect(packed.problems).toMatchObject([{ name: "actors", cause: expect.stringContaining('"type"') }]);
    expect(packed.columns.size).toBe(events().events.length);
  });
});

describe("taken along again", () => {
  /** The files of a zip, by path. */
  const unzipped = (zip: Uint8Array) =>
    Object.fromEntries(
      Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const),
    );
  const byName = (text = "") => {
    const { resources, ...said } = JSON.parse(text);
    return { ...said, resources: new Map(resources.map((one: { name: string }) => [one.name, one])) };
  };
  /** What `npm run data:check` says of a dataset in a folder of its own. */
  const check = async (texts: Texts) => {
    const folder = mkdtempSync(join(tmpdir(), "own-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return (await checkDataset(folder)).findings;
  };

  test("whole where it is whole, and nothing is rewritten", async () => {
    const { zip, leftOut } = await zipPackage(bytesOf(TEXTS), REQUEST);
    const { "datapackage.json": descriptor, ...records } = unzipped(zip);
    const { "datapackage.json": before, ...given } = TEXTS;
    expect(leftOut).toBe(0);
    expect(records).toEqual(given);
    expect(byName(descriptor)).toEqual(byName(before));
    expect(await check(unzipped(zip))).toEqual([]);
  });

  test("as JSON where it was tables, under the title that the reader gave it", async () => {
    const { zip, leftOut } = await zipPackage(bytesOf(asCsv(TEXTS)), { ...REQUEST, renamed: "Ours" });
    const texts = unzipped(zip);
    expect(leftOut).toBe(0);
    expect(JSON.parse(texts["datapackage.json"] ?? "").title).toBe("Ours");
    expect(await check(texts)).toEqual([]);
    expect((await contentOf(texts)).events).toEqual((await contentOf(TEXTS)).events);
  });

  test("without what is wrong, and what refers to it, where it is broken", async () => {
    const actors = JSON.parse(TEXTS["actors.json"] ?? "");
    const events = JSON.parse(TEXTS["events.json"] ?? "");
    actors.actors[0].type = "club";
    events.events[1].date = "2015-13";
    const { zip, leftOut } = await zipPackage(
      bytesOf({ ...TEXTS, "actors.json": JSON.stringify(actors), "events.json": JSON.stringify(events) }),
      REQUEST,
    );
    const texts = unzipped(zip);
    expect(leftOut).toBeGreaterThan(2);
    // The history is that of other records: it is left behind.
    expect(Object.keys(texts)).not.toContain("history.json");
    expect((await check(texts)).map(({ text }) => text)).toEqual([]);
  });

  test("the title alone is enough for a dataset of one file", async () => {
    const { zip } = await zipPackage(bytesOf({ "sources.json": TEXTS["sources.json"] ?? "" }), REQUEST);
    expect(await check(unzipped(zip))).toEqual([]);
  });
});

describe("what goes back to the page", () => {
  const HEADINGS = "id,date,title,summary,kind,sources\n";
  test.each([
    ["a word that is none", `${HEADINGS}a,2015,T,S,agreemnt,s1`],
    ["a source that is not there", `${HEADINGS}a,2015,T,S,agreement,nowhere`],
    ["a cell beyond the headings", `${HEADINGS}a,2015,T,S,agreement,s1,more`],
    ["an unknown heading", `${HEADINGS.trim()},tilte\na,2015,T,S,agreement,s1,x`],
  ])("crosses between threads, whatever is wrong with a table: %s", async (_, table) => {
    const { "events.json": _asJson, ...others } = TEXTS;
    const opened = await open({ ...others, "events.csv": table });
    expect(opened.packed.faults.length).toBeGreaterThan(0);
    expect(() => structuredClone(opened.packed.faults)).not.toThrow();
  });

  test("is 600,000 faults, and the records, where a table has as many columns that are none", async () => {
    const { "events.json": _asJson, ...others } = TEXTS;
    const { "events.csv": table = "" } = asCsv(TEXTS);
    const odd = Array.from({ length: 600_000 }, (__, i) => `odd${i}`).join(",");
    const { packed } = await open({ ...others, "events.csv": table.replace("\r\n", `,${odd}\r\n`) });
    expect(packed.faults).toHaveLength(600_000);
    expect(packed.columns.size).toBe(JSON.parse(TEXTS["events.json"] ?? "").events.length);
  });

  test.each([
    ["a date of 20,000 words", (event: Record<string, unknown>) => ({ ...event, date: `${"about ".repeat(20_000)}x` })],
    [
      "200,000 keys",
      (event: Record<string, unknown>) => ({
        ...event,
        ...Object.fromEntries(Array.from({ length: 200_000 }, (__, i) => [`k${i}`, 0])),
      }),
    ],
    [
      "200,000 participants that are none",
      (event: Record<string, unknown>) => ({ ...event, participants: Array(200_000).fill(0) }),
    ],
  ])("is one refused record, and the others, where one has %s", async (_, spoil) => {
    const { events } = JSON.parse(TEXTS["events.json"] ?? "");
    const spoilt = { events: [spoil(events[0]), ...events.slice(1)] };
    const { packed } = await open({ ...TEXTS, "events.json": JSON.stringify(spoilt) });
    expect(packed.columns.size).toBeGreaterThan(events.length / 2);
    expect(packed.columns.size).toBeLessThan(events.length);
    expect(packed.faults.length).toBeGreaterThan(0);
    expect(packed.faults.length).toBeLessThan(300);
  });
});
