import * as z from "zod/mini";
import { briefingSchema } from "../domain/briefing";
import { extractSchema } from "../domain/extractSchema";
import { historySchema } from "../domain/history";
import { catalogSchema, descriptorSchema, RECORD_LISTS, RESOURCE_NAMES } from "../domain/schema";

/** JSON Schema of a value, for editors. Rules that JSON Schema cannot say (dates, references) stay with `npm run data:check`. */
const jsonSchema = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { unrepresentable: "any", io: "input" });

/** The schema of a dataset's file: its lists, each of its records, and nothing else. */
function fileSchema(name: (typeof RESOURCE_NAMES)[number]): z.ZodMiniType {
  const lists = Object.entries(RECORD_LISTS[name]).map(([list, record]) => [list, z.array(record)]);
  return z.strictObject({ $schema: z.optional(z.string()), ...Object.fromEntries(lists) });
}

/** The JSON Schemas that ship under /schema, by file name: generated from the one schema, so that they cannot differ from it. */
export function jsonSchemas(): Record<string, unknown> {
  return {
    "briefing.json": jsonSchema(briefingSchema),
    "catalog.json": jsonSchema(catalogSchema),
    "datapackage.json": jsonSchema(descriptorSchema),
    "extract.json": jsonSchema(extractSchema),
    "history.json": jsonSchema(historySchema),
    ...Object.fromEntries(RESOURCE_NAMES.map((name) => [`${name}.json`, jsonSchema(fileSchema(name))])),
  };
}
