import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkDataset } from "../../../src/cli/checkDataset";
import { NotWritten, newDataset } from "../../../src/cli/dataNew";
import { releaseDataset } from "../../../src/cli/dataRelease";

const DAY = "2026-11-22";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "new-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe("data:new", () => {
  test("writes a dataset without a fault, with a record in every list", async () => {
    const folder = await newDataset(emptyFolder(), "our-alliance", DAY);
    expect(readdirSync(folder).sort()).toEqual([
      "actors.json",
      "datapackage.json",
      "disagreements.json",
      "events.json",
      "membership.json",
      "sources.json",
    ]);
    expect(await checkDataset(folder)).toEqual({
      findings: [],
      counts: { events: 1, actors: 2, series: 1, counts: 1, roster: 1, sources: 1, disagreements: 0 },
    });
  });

  test("and one that can be published as it is", async () => {
    const folder = await newDataset(emptyFolder(), "our-alliance", DAY);
    await releaseDataset(folder, { version: "1.0.0", date: DAY, changes: ["First edition."] });
    expect((await checkDataset(folder)).findings).toEqual([]);
  });

  test.each([
    [
      "Our Alliance",
      "“Our Alliance” is not an id in kebab-case (a–z, 0–9 and single hyphens). Did you mean our-alliance?",
    ],
    ["../x", "“../x” is not an id in kebab-case (a–z, 0–9 and single hyphens). Did you mean x?"],
    ["my-own", "“my-own” begins as the ids of datasets that readers open; choose another id."],
  ])("refuses the id %s", async (id, message) => {
    const folder = emptyFolder();
    await expect(newDataset(folder, id, DAY)).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("does not write over a dataset that is there", async () => {
    const folder = emptyFolder();
    await newDataset(folder, "our-alliance", DAY);
    await expect(newDataset(folder, "our-alliance", DAY)).rejects.toThrow(NotWritten);
  });
});
