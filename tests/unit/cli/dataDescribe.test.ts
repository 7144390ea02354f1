import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeFolder } from "../../../src/cli/dataDescribe";
import { fixtureFolder, writeInto } from "../../fixtureFolder";

test("data:describe writes size and hash of each file, and nothing else", async () => {
  const folder = await fixtureFolder();
  const read = () => JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  const before = read();
  const text = '{ "events": [], "note": "Ærø" }';
  writeInto(folder, "events.json", text);

  expect(await describeFolder(folder)).toBe(true);
  const after = read();
  expect(after.resources[0]).toEqual({
    ...before.resources[0],
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
  });
  expect({ ...after, resources: after.resources.slice(1) }).toEqual({
    ...before,
    resources: before.resources.slice(1),
  });
  expect(await describeFolder(folder), "a second time there is nothing to change").toBe(false);
});

test("data:describe lists the briefings of the folder: new ones last, known ones in place, gone ones no more", async () => {
  const folder = await fixtureFolder();
  const resources = (): { name: string; path: string; title: string }[] =>
    JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")).resources;
  const before = resources();
  mkdirSync(join(folder, "briefings"));
  writeInto(folder, "briefings/tide.json", '{ "title": "The tide" }');
  expect(await describeFolder(folder)).toBe(true);
  expect(resources().slice(0, -1)).toEqual(before);
  expect(resources().at(-1)).toMatchObject({
    name: "briefing-tide",
    path: "briefings/tide.json",
    title: "The tide",
    bytes: 23,
  });

  writeInto(folder, "briefings/broken.json", "{");
  writeInto(folder, "briefings/tide.json", '{ "title": "Ebb" }');
  writeInto(folder, "briefings/notes.txt", "not a briefing");
  await describeFolder(folder);
  expect(
    resources()
      .slice(before.length)
      .map(({ name, title }) => `${name}: ${title}`),
  ).toEqual(["briefing-tide: Ebb", "briefing-broken: broken"]);

  rmSync(join(folder, "briefings"), { recursive: true });
  await describeFolder(folder);
  expect(resources()).toEqual(before);
});
