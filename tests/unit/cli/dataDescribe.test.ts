import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
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
