import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { FILE_SCHEMAS, type JsonSchema, jsonSchemas } from "../../../src/cli/jsonSchemas";
import { exampleOf, type FieldText, type Texts } from "../../../src/cli/schemaText/fieldText";
import { FILE_TEXTS, LIST_TEXTS } from "../../../src/cli/schemaText/fileTexts";
import type { ListName } from "../../../src/domain/records";
import { RECORD_LISTS } from "../../../src/domain/schema";

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

/** Every property inside a schema, with its path. */
function propertiesIn(schema: JsonSchema, path = ""): [string, JsonSchema][] {
  const { properties = {}, items, prefixItems = [], anyOf = [], additionalProperties } = schema;
  const inner = [items, ...prefixItems, ...anyOf, additionalProperties].filter((one) => typeof one === "object");
  return [
    ...Object.entries(properties).flatMap(([key, property]): [string, JsonSchema][] => [
      [`${path}.${key}`, property],
      ...propertiesIn(property, `${path}.${key}`),
    ]),
    ...inner.flatMap((one) => propertiesIn(one, path)),
  ];
}

describe("the words of the schema", () => {
  test("there are some for every file, and no more", () => {
    expect(Object.keys(FILE_TEXTS).sort()).toEqual(Object.keys(FILE_SCHEMAS).sort());
  });

  test.each(Object.keys(FILE_SCHEMAS))("%s: every field has its meaning and an example that passes", (file) => {
    const properties = propertiesIn(schemas[file] ?? {}, file);
    expect(properties.length).toBeGreaterThan(2);
    for (const [path, property] of properties) {
      expect(property.description, path).toMatch(/^\p{Lu}.*[.…]$/su);
      const [example, ...more] = property.examples ?? [];
      expect(more, path).toEqual([]);
      const validate = ajv.compile(property);
      expect(validate(example), `${path}: ${JSON.stringify(example)} ${JSON.stringify(validate.errors)}`).toBe(true);
      const words = Object.entries(
        textAt(FILE_TEXTS[file]?.fields ?? {}, path.slice(file.length + 1).split("."))?.words ?? {},
      );
      if (property.enum || property.items?.enum) {
        expect(
          words.map(([word]) => word),
          path,
        ).toEqual(property.enum ?? property.items?.enum);
      }
    }
  });

  test("no words are left of fields that there are no more", () => {
    for (const [file, { fields }] of Object.entries(FILE_TEXTS)) {
      const known = new Set(propertiesIn(schemas[file] ?? {}, file).map(([path]) => path));
      const said = (texts: Texts, path: string): string[] =>
        Object.entries(texts).flatMap(([key, text]) => [
          `${path}.${key}`,
          ...said(text.fields ?? {}, `${path}.${key}`),
        ]);
      for (const path of said(fields, file)) expect(known.has(path), path).toBe(true);
    }
  });

  test("the examples of records pass the rules that JSON Schema cannot say, such as those of dates", () => {
    for (const lists of Object.values(RECORD_LISTS)) {
      for (const [list, schema] of Object.entries(lists)) {
        for (const [key, field] of Object.entries<z.ZodMiniType>(schema.shape)) {
          const text = LIST_TEXTS[list as ListName].fields[key];
          const example = text && exampleOf(text);
          expect(field.safeParse(example).error?.issues ?? [], `${list}.${key}`).toEqual([]);
        }
      }
    }
  });
});

function textAt(texts: Texts, [key = "", ...rest]: readonly string[]): FieldText | undefined {
  const text = texts[key];
  return rest.length === 0 ? text : textAt(text?.fields ?? {}, rest);
}
