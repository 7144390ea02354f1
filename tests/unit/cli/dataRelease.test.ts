import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDataset } from "../../../src/cli/checkDataset";
import { describeFolder } from "../../../src/cli/dataDescribe";
import { ReleaseRefused, releaseDataset } from "../../../src/cli/dataRelease";
import { historyText } from "../../../src/cli/historyText";
import { fixtureFolder, writeInto } from "../../fixtureFolder";

const NEXT = { version: "0.4.0", date: "2026-12-01", changes: ["Dates the second summit.", "Withdraws an actor."] };

const read = (folder: string, file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const faults = async (folder: string) => (await checkDataset(folder)).findings.map(({ text }) => text);

/** Replaces a text in a file of the folder, and brings the descriptor up to date. */
async function edit(folder: string, file: string, from: string, to: string) {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(from);
  writeInto(folder, file, text.replace(from, to));
  await describeFolder(folder);
}

/** The small dataset with its present version at the beginning of a history. */
async function withHistory(): Promise<string> {
  const folder = await fixtureFolder();
  await releaseDataset(folder, { version: "0.3.0", date: "2026-11-01", changes: [] });
  return folder;
}

describe("data:release", () => {
  test("begins a history with the version that is there, and the check finds nothing wrong", async () => {
    const folder = await withHistory();
    const { versions } = read(folder, "history.json");
    expect(versions.map(({ version, date }: { version: string; date: string }) => [version, date])).toEqual([
      ["0.3.0", "2026-11-01"],
    ]);
    expect(Object.keys(versions[0].records.events)).toHaveLength(8);
    expect(read(folder, "datapackage.json").changelog).toHaveLength(1);
    expect(await faults(folder)).toEqual([]);
  });

  test("publishes a version: descriptor, changelog, history, sizes", async () => {
    const folder = await withHistory();
    await edit(folder, "events.json", '"title": "Accord signed"', '"title": "The accord is signed"');
    await releaseDataset(folder, NEXT);

    const { version, created, changelog, resources } = read(folder, "datapackage.json");
    expect([version, created]).toEqual(["0.4.0", "2026-12-01"]);
    expect(changelog.map((entry: { version: string }) => entry.version)).toEqual(["0.4.0", "0.3.0"]);
    expect(changelog[0].changes).toEqual(NEXT.changes);
    expect(resources.map(({ name }: { name: string }) => name)).toEqual([
      "events",
      "actors",
      "membership",
      "sources",
      "disagreements",
      "history",
    ]);
    const [, second] = read(folder, "history.json").versions;
    expect(Object.keys(second.records)).toEqual(["events"]);
    expect(Object.values(second.records.events)).toMatchObject([{ title: "The accord is signed" }]);
    expect(await faults(folder)).toEqual([]);
  });

  const REFUSED: readonly (readonly [what: string, release: Partial<typeof NEXT>, reason: string])[] = [
    ["the same version", { version: "0.3.0" }, "Version 0.3.0 is not higher than 0.3.0"],
    ["a lower version", { version: "0.2.9" }, "Version 0.2.9 is not higher than 0.3.0"],
    ["what is no version", { version: "1.1" }, '"1.1" is not a version'],
    ["no sentence", { changes: [] }, "at least one sentence"],
    ["an empty sentence", { changes: ["Adds an event.", " "] }, "at least one sentence"],
  ];
  test.each(REFUSED)("refuses %s", async (_, change, reason) => {
    const folder = await withHistory();
    await edit(folder, "events.json", '"title": "Accord signed"', '"title": "The accord is signed"');
    const before = [read(folder, "datapackage.json"), read(folder, "history.json")];
    await expect(releaseDataset(folder, { ...NEXT, ...change })).rejects.toThrow(reason);
    await expect(releaseDataset(folder, { ...NEXT, ...change })).rejects.toBeInstanceOf(ReleaseRefused);
    expect([read(folder, "datapackage.json"), read(folder, "history.json")]).toEqual(before);
  });

  test("refuses data that did not change", async () => {
    await expect(releaseDataset(await withHistory(), NEXT)).rejects.toThrow("No record changed since version 0.3.0");
  });

  test("refuses data with faults, and names them", async () => {
    const folder = await withHistory();
    await edit(folder, "events.json", '"date": "2003"', '"date": "2003-02-30"');
    await expect(releaseDataset(folder, NEXT)).rejects.toThrow(/The data have faults\.\n.*2003-02 has no day 30/s);
  });

  test("refuses to add to a history that cannot be read", async () => {
    const folder = await withHistory();
    await edit(folder, "events.json", '"title": "Accord signed"', '"title": "The accord is signed"');
    writeInto(folder, "history.json", '{ "versions": [');
    await expect(releaseDataset(folder, NEXT)).rejects.toThrow("history.json is not valid JSON");
  });
});

describe("ready-made briefings", () => {
  const briefing = { format: 1, id: "tour", title: "A tour", dataset: "harbour-accord", slides: [] };

  /** Adds a briefing to the package; its size and hash are filled in. */
  async function withBriefing(folder: string, value: unknown) {
    const { resources, ...descriptor } = read(folder, "datapackage.json");
    const resource = { ...resources[0], name: "briefing-tour", path: "tour.json", title: "A tour" };
    writeInto(folder, "tour.json", JSON.stringify(value));
    writeInto(folder, "datapackage.json", JSON.stringify({ ...descriptor, resources: [...resources, resource] }));
    await describeFolder(folder);
  }

  test("are part of a version: adding one is a change to publish", async () => {
    const folder = await withHistory();
    await withBriefing(folder, briefing);
    expect(await faults(folder)).toEqual([expect.stringContaining("was released: added tour.")]);
    await releaseDataset(folder, NEXT);
    expect(await faults(folder)).toEqual([]);
    expect(read(folder, "history.json").versions[1].records).toMatchObject({
      briefings: { tour: { title: "A tour" } },
    });
    writeInto(folder, "tour.json", JSON.stringify({ ...briefing, title: "Another tour" }));
    await describeFolder(folder);
    expect((await faults(folder)).at(-1)).toContain("changed tour (title)");
  });

  test("are checked, and their id against the name of their resource", async () => {
    const folder = await withHistory();
    await withBriefing(folder, { ...briefing, id: "other" });
    expect(await faults(folder)).toContain('id: expected "tour", as in the name of its resource, found "other"');
    const broken = await withHistory();
    await withBriefing(broken, { ...briefing, slides: [{ id: "one" }] });
    expect((await faults(broken)).join("\n")).toContain("slides[0].headline: expected a text");
  });
});

describe("data:check of the history", () => {
  test("fails when a record drifted from the last version, and says which and in what", async () => {
    const folder = await withHistory();
    await edit(folder, "events.json", '"title": "Accord signed"', '"title": "The accord is signed"');
    const [text, ...rest] = await faults(folder);
    expect(text).toMatch(
      /^the data changed since version 0\.3\.0 was released: changed [a-z0-9-]+ \(title\)\. Run npm run data:release/,
    );
    expect(rest).toEqual([]);
  });

  test("counts what it does not name", async () => {
    const folder = await withHistory();
    writeInto(folder, "disagreements.json", '{ "disagreements": [] }');
    writeInto(folder, "membership.json", '{ "series": [], "counts": [], "roster": [] }');
    await describeFolder(folder);
    expect((await faults(folder))[0]).toMatch(/: withdrew .* and 12 more\. Run/);
  });

  test("fails when the version was changed by hand", async () => {
    const folder = await withHistory();
    const descriptor = read(folder, "datapackage.json");
    writeInto(folder, "datapackage.json", JSON.stringify({ ...descriptor, version: "0.9.0" }));
    expect(await faults(folder)).toEqual([
      expect.stringContaining("expected 0.9.0, the version in datapackage.json, last, found 0.3.0"),
    ]);
  });

  test("fails when versions are out of order, or have no sentences in the changelog", async () => {
    const folder = await withHistory();
    const { versions } = read(folder, "history.json");
    const late = { version: "0.2.0", date: "2026-12-01", records: {} };
    writeInto(folder, "history.json", historyText({ versions: [...versions, late] }));
    await describeFolder(folder);
    expect(await faults(folder)).toEqual([
      "versions[1].version: expected a version after 0.3.0, found 0.2.0",
      "versions[1].version: expected an entry for 0.2.0 in the changelog of datapackage.json",
      expect.stringContaining("expected 0.3.0, the version in datapackage.json, last, found 0.2.0"),
    ]);
  });

  test("names a broken history with its line, and a missing one", async () => {
    const folder = await withHistory();
    await edit(folder, "history.json", '"0.3.0"', '"three"');
    const [finding] = (await checkDataset(folder)).findings;
    expect(finding).toMatchObject({
      line: 5,
      text: 'versions[0].version: expected a version such as 1.0.0, found "three"',
    });
    rmSync(join(folder, "history.json"));
    expect(await faults(folder)).toEqual([expect.stringContaining('found "history.json", which is not there')]);
  });
});

test("a history file has one record a line, and reads back as what was written", async () => {
  const folder = await withHistory();
  const text = readFileSync(join(folder, "history.json"), "utf8");
  const lines = text.split("\n").filter((line) => line.includes('"fields"'));
  expect(lines).toHaveLength(8 + 6 + 2 + 10 + 3 + 9 + 2);
  expect(historyText(JSON.parse(text))).toBe(text);
});

test("the command exits 1 with the reason where it refuses", async () => {
  const folder = await withHistory();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "src/cli/dataRelease.ts", "0.4.0", "Nothing.", "--dataset", folder],
    { encoding: "utf8" },
  );
  expect(stderr).toContain("No record changed since version 0.3.0");
  expect(status).toBe(1);
});
