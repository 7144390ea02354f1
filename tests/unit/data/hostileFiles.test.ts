/** Files that were made to do harm: refused with a message that is itself harmless, and quickly. */
import { describe, expect, test } from "vitest";
import { acceptsOf } from "../../../src/data/accepts";
import { LoadError } from "../../../src/data/loadError";
import { parseJson } from "../../../src/data/loadJson";
import { readList, writeFaults } from "../../../src/data/readRecords";
import { eventSchema } from "../../../src/domain/schema";

const GOOD = {
  id: "first",
  date: "2014",
  title: "First",
  summary: "It began.",
  kind: "summit",
  participants: [],
  citations: [{ source: "a" }],
};

/** Reads a file with one good event and one that is changed. */
async function read(changes: string) {
  const bad = `${JSON.stringify({ ...GOOD, id: "second" }).slice(0, -1)}, ${changes}}`;
  const text = `{"events": [${JSON.stringify(GOOD)}, ${bad}]}`;
  const json = await parseJson("events.json", text);
  const { events } = json.value as { events: unknown[] };
  const list = readList(eventSchema, events, "events.json", "events");
  return {
    ids: list.records.map(({ id }) => id),
    faults: await writeFaults(list.faults, new Map([["events.json", json]])),
  };
}

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

describe("a hostile record", () => {
  test.each([
    ["a key that would change all objects", '"__proto__": {"polluted": true}', "__proto__"],
    ["a key that would change its own class", '"constructor": {"prototype": {"polluted": true}}', "constructor"],
    ["a hundred lists in each other", `"note": ${nested(100)}`, "a list of 1"],
    ["a hundred thousand lists in each other", `"note": ${nested(100_000)}`, "a list of 1"],
    ["a text of ten million characters", `"note": "${"a".repeat(10_000_000)}"`, "10000000 characters"],
    ["a key of ten million characters", `"${"k".repeat(10_000_000)}": 1`, "the key"],
    ["a title of ten million characters", `"title": "${"t".repeat(10_000_000)}"`, "10000000 characters"],
    ["half of a character", '"note": "a\\ud800"', "lone surrogate"],
    ["an override of direction", '"note": "a\\u202Eb"', "U+202E"],
    ["a key that turns the direction", '"\\u202Ekey": 1', "U+202Ekey"],
  ])("with %s is refused and named; the other lives", async (_, changes, found) => {
    const { ids, faults } = await read(changes);
    expect(ids).toEqual(["first"]);
    expect(faults.length).toBeGreaterThan(0);
    expect(JSON.stringify(faults)).toContain(found);
    // What is said of it is no longer than a message, and holds nothing that would disturb the page.
    for (const text of faults.flatMap(({ found, path, record }) => [found, path, record])) {
      expect(text.length).toBeLessThan(400);
      expect(text).not.toMatch(/[\u202A-\u202E]|\p{Surrogate}/u);
    }
    expect(Object.prototype).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("polluted");
  });

  test("is told apart as quickly as zod says", () => {
    const record = JSON.parse(`{"__proto__": {"polluted": true}, ${JSON.stringify(GOOD).slice(1)}`);
    expect(acceptsOf(eventSchema)(record)).toBe(false);
    expect(eventSchema.safeParse(record).success).toBe(false);
  });
});

test("a file that breaks off a hundred thousand brackets deep is named, not followed", async () => {
  const broken = parseJson("events.json", "[".repeat(100_000));
  await expect(broken).rejects.toBeInstanceOf(LoadError);
  await expect(broken).rejects.toThrow("events.json is not valid JSON, and nested more than 100 deep at line 1.");
});
