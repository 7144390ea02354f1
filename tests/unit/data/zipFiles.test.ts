/** Zips from anywhere: what they hold is read, and what they try is refused in words. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { OWN_LIMITS, type OwnLimits } from "../../../src/data/ownLimits";
import { readZip } from "../../../src/data/zipFiles";

const all = () => true;
const zip = (files: Record<string, Uint8Array>, level: 0 | 6 = 6) => zipSync(files, { level });
const read = (bytes: Uint8Array, limits: OwnLimits = OWN_LIMITS, wanted: (path: string) => boolean = all) =>
  Object.fromEntries(
    [...readZip("a.zip", bytes, wanted, limits)].map(([path, content]) => [path, new TextDecoder().decode(content)]),
  );

test("files are read, packed or stored; folders and what is not wanted are passed over", () => {
  const files = { "a/": new Uint8Array(), "a/events.json": strToU8("{}"), "b.png": strToU8("x") };
  for (const level of [0, 6] as const) {
    expect(read(zip(files, level), OWN_LIMITS, (path) => path.endsWith(".json"))).toEqual({ "a/events.json": "{}" });
  }
});

test("what follows the end of the zip, such as a comment, does no harm", () => {
  const bytes = zip({ "events.json": strToU8("{}") });
  const commented = new Uint8Array(bytes.length + 5);
  commented.set(bytes);
  commented.set([5, 0], bytes.length - 2);
  commented.set(strToU8("hello"), bytes.length);
  expect(read(commented)).toEqual({ "events.json": "{}" });
});

describe("is refused", () => {
  const bomb = () => zip({ "events.json": new Uint8Array(30_000_000) });

  test("what is no zip, breaks off or is damaged", () => {
    const bytes = zip({ "events.json": strToU8(JSON.stringify({ events: Array.from({ length: 500 }, String) })) });
    expect(() => read(strToU8("no zip"))).toThrow("it is not a zip file, or it breaks off");
    expect(() => read(bytes.subarray(0, bytes.length - 30))).toThrow(/breaks off|damaged/);
    const damaged = bytes.slice();
    damaged.fill(0xff, 60, 90);
    expect(() => read(damaged)).toThrow("“events.json” is damaged in it");
    const shifted = bytes.slice();
    shifted[0] = 0;
    expect(() => read(shifted)).toThrow("“events.json” is damaged in it");
  });

  test.each(["../events.json", "a/../../events.json", "/etc/events.json", "C:\\events.json", "..\\events.json"])(
    "a name that leads out: %s",
    (name) => {
      expect(() => read(zip({ [name]: strToU8("{}") }))).toThrow("leads out of its folder");
    },
  );

  test("a file that becomes much larger, whatever the zip says of its size", () => {
    expect(() => read(bomb())).toThrow("becomes more than 200 times as large");
    const lying = bomb();
    const view = new DataView(lying.buffer);
    const at = lying.length - 22 - view.getUint32(lying.length - 10, true);
    view.setUint32(at + 24, 10, true);
    expect(() => read(lying)).toThrow("becomes more than 200 times as large");
  });

  test("more than fits, together", () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251);
    const files = { "a.json": noise, "b.json": noise };
    expect(() => read(zip(files), { ...OWN_LIMITS, bytes: 5000 })).toThrow("it holds more than");
    expect(() => read(zip(files, 0), { ...OWN_LIMITS, bytes: 5000 })).toThrow("it holds more than");
  });

  test("too many entries", () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.json`, strToU8("{}")]));
    expect(() => read(zip(files), { ...OWN_LIMITS, files: 20 })).toThrow(
      "it holds 30 entries, and at most 20 are read",
    );
  });

  test("an encrypted file", () => {
    const bytes = zip({ "events.json": strToU8("{}") });
    const view = new DataView(bytes.buffer);
    const at = view.getUint32(bytes.length - 6, true);
    view.setUint16(at + 8, 1, true);
    expect(() => read(bytes)).toThrow("“events.json” is encrypted");
  });
});
