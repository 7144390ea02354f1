import * as z from "zod/mini";
import { briefingSchema } from "../domain/briefing";
import { extractSchema } from "../domain/extractSchema";
import { historySchema } from "../domain/history";
import { RESOURCE_NAMES } from "../domain/resources";
import { catalogSchema, descriptorSchema, RECORD_LISTS } from "../domain/schema";
import { exampleOf, type FieldText, type Texts } from "./schemaText/fieldText";
import { FILE_TEXTS } from "./schemaText/fileTexts";

/** The schema of a dataset's file: its lists, each of its records, and nothing else. */
function fileSchema(name: (typeof RESOURCE_NAMES)[number]): z.ZodMiniType {
  const lists = Object.entries(RECORD_LISTS[name]).map(([list, record]) => [list, z.array(record)]);
  return z.strictObject({ $schema: z.optional(z.string()), ...Object.fromEntries(lists) });
}

/** The schema of each sort of file, by the name under which its JSON Schema ships. */
export const FILE_SCHEMAS: Readonly<Record<string, z.ZodMiniType>> = {
  "briefing.json": briefingSchema,
  "catalog.json": catalogSchema,
  "datapackage.json": descriptorSchema,
  "extract.json": extractSchema,
  "history.json": historySchema,
  ...Object.fromEntries(RESOURCE_NAMES.map((name) => [`${name}.json`, fileSchema(name)])),
};

/** A JSON Schema, in the part that is read here: https://json-schema.org/draft/2020-12 */
export interface JsonSchema {
  readonly title?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
}

/** What an editor shows beside a field: what it says, and its rule. */
const descriptionOf = ({ meaning, rule }: FieldText) => (rule === undefined ? meaning : `${meaning} ${rule}`);

/** An example in the part that one of several choices has. */
function fitting(example: unknown, { properties }: JsonSchema): unknown {
  if (!properties || typeof example !== "object" || example === null) return example;
  return Object.fromEntries(Object.entries(example).filter(([key]) => Object.hasOwn(properties, key)));
}

/** A schema with the words for its fields, at whatever depth of lists and choices they stand. */
function withFields(schema: JsonSchema, fields: Texts | undefined): JsonSchema {
  const { properties, items, prefixItems, anyOf, additionalProperties } = schema;
  const inside = (one: JsonSchema) => withFields(one, fields);
  if (!fields) return schema;
  return {
    ...schema,
    ...(items && { items: inside(items) }),
    ...(prefixItems && { prefixItems: prefixItems.map(inside) }),
    ...(anyOf && { anyOf: anyOf.map(inside) }),
    ...(typeof additionalProperties === "object" && { additionalProperties: inside(additionalProperties) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, property]) => {
          const said = fields[key];
          if (!said) return [key, property];
          const example = property.const ?? fitting(exampleOf(said), property);
          const examples = [property.type === "array" ? [example].flat() : example];
          return [key, { description: descriptionOf(said), examples, ...withFields(property, said.fields) }];
        }),
      ),
    }),
  };
}

function jsonSchema(schema: z.ZodMiniType, file: string): JsonSchema {
  // Rules that JSON Schema cannot say (dates, references) stay with `npm run data:check`.
  // What zod writes is JSON Schema; its own type is wider than the part that is read here.
  const plain = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }) as JsonSchema;
  const said = FILE_TEXTS[file];
  return said ? { title: said.title, description: said.meaning, ...withFields(plain, said.fields) } : plain;
}

/** The JSON Schemas that ship under /schema, by file name: generated from the one schema and its words. */
export function jsonSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(FILE_SCHEMAS).map(([file, schema]) => [file, jsonSchema(schema, file)]));
}
