import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packBriefing, unpackBriefing } from "../../../src/briefing/shareLink";

test("a briefing comes out of its link as it went in", async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (text) => {
      const unpacked = await unpackBriefing(await packBriefing(text));
      expect(unpacked.kind === "file" && JSON.parse(unpacked.text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 60 },
  );
});

test("a link that was cut short or changed says so at every length, and never gives half a briefing", async () => {
  const link = await packBriefing(JSON.stringify({ title: "Tide tables", slides: [1, 2, 3] }));
  for (let length = "#briefing=".length; length < link.length; length++) {
    const { kind } = await unpackBriefing(link.slice(0, length));
    expect([length, kind]).toEqual([length, "damaged"]);
  }
  expect((await unpackBriefing(`${link.slice(0, 20)}!${link.slice(21)}`)).kind).toBe("damaged");
});

test.each(["", "#", "#versions", "#founding-date"])("another fragment is none of ours: %s", async (fragment) => {
  expect(await unpackBriefing(fragment)).toEqual({ kind: "none" });
});
