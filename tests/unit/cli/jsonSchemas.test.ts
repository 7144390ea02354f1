import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "../../../src/cli/jsonSchemas";

const ajv = new Ajv2020({ allErrors: true, strict: false });
const schemas = jsonSchemas();
const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../public/data/${path}`, import.meta.url), "utf8"));
const FILES = ["datapackage", "events", "actors", "membership", "sources", "disagreements", "history"].map(
  (name) => `${name}.json`,
);

describe("JSON Schemas, read by a validator that is not ours", () => {
  test.each(["catalog.json", ...FILES.map((file) => `weprotect/${file}`)])("%s is valid", (path) => {
    const validate = ajv.compile(schemas[path.split("/").at(-1) ?? ""] as object);
    const valid = validate(read(path));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test("every ready-made briefing is valid, and one with an unknown view is not", () => {
    const validate = ajv.compile(schemas["briefing.json"] as object);
    const paths: { path: string }[] = read("weprotect/datapackage.json").resources;
    const briefings = paths.map(({ path }) => path).filter((path) => path.startsWith("briefings/"));
    expect(briefings.length).toBeGreaterThan(0);
    for (const path of briefings) {
      const file = read(`weprotect/${path}`);
      expect(file.$schema).toBe("/schema/briefing.json");
      expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
      file.slides[0].view = "pie";
      expect(validate(file)).toBe(false);
    }
  });

  test.each<[string, string, (file: { events: Record<string, unknown>[] }) => void]>([
    [
      "an unknown key",
      "must NOT have additional properties",
      ({ events }) => Object.assign(events[0] ?? {}, { tags: [] }),
    ],
    [
      "an unknown kind",
      "must be equal to one of the allowed values",
      ({ events }) => Object.assign(events[0] ?? {}, { kind: "party" }),
    ],
    [
      "no citation",
      "must NOT have fewer than 1 items",
      ({ events }) => Object.assign(events[0] ?? {}, { citations: [] }),
    ],
    ["a missing title", "must have required property 'title'", ({ events }) => delete events[0]?.["title"]],
  ])("%s is refused", (_name, message, damage) => {
    const validate = ajv.compile(schemas["events.json"] as object);
    const file = read("weprotect/events.json");
    damage(file);
    expect(validate(file)).toBe(false);
    expect(validate.errors?.map((error) => error.message)).toContain(message);
  });

  test("every data file names its schema", () => {
    const [descriptor, ...files] = FILES;
    expect(read(`weprotect/${descriptor}`).$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    for (const file of files) expect(read(`weprotect/${file}`).$schema, file).toBe(`/schema/${file}`);
  });
});
