/**
 * The shape of an extract: one JSON file that holds some records of a dataset and everything they refer to, as a Data Package v2
 * descriptor with its data inline. Built from the one schema, so that an extract's records are those of the dataset.
 */
import * as z from "zod/mini";
import { RESOURCE_NAMES, type ResourceName } from "./resources";
import { descriptorSchema, RECORD_LISTS } from "./schema";
import { id, text, written } from "./schemaParts";

/** What an extract was made from, in words: the figure, its filters and its address. */
const viewSchema = z.strictObject({
  title: written,
  filters: written,
  asOf: text,
  permalink: z.string(),
  sentence: z.string(),
});

/** Records that others refer to but that could not be read when the extract was made: their ids. */
const unreadableSchema = z.strictObject({
  actors: z.optional(z.array(id)),
  sources: z.optional(z.array(id)),
  series: z.optional(z.array(id)),
});

const about = () => {
  const { resources: _, ...said } = descriptorSchema.shape;
  return said;
};

const resource = <D extends z.ZodMiniType>(name: ResourceName, data: D) =>
  z.strictObject({ name: z.literal(name), title: text, mediatype: text, data });

const listsOf = (name: ResourceName) =>
  z.strictObject(
    Object.fromEntries(Object.entries(RECORD_LISTS[name]).map(([list, record]) => [list, z.array(record)])),
  );

/** An extract in full: what a tool that is not ours validates with (`/schema/extract.json`). */
export const extractSchema = z.strictObject({
  ...about(),
  resources: z.array(z.union(RESOURCE_NAMES.map((name) => resource(name, listsOf(name))))),
  view: viewSchema,
  unreadable: z.optional(unreadableSchema),
});

/** An extract without its records: those are read one by one, so that a broken one does not cost the others. */
export const extractFrameSchema = z.strictObject({
  ...about(),
  resources: z.array(z.strictObject({ name: z.enum(RESOURCE_NAMES), title: text, mediatype: text, data: z.unknown() })),
  view: viewSchema,
  unreadable: z.optional(unreadableSchema),
});
export type ExtractFrame = z.infer<typeof extractFrameSchema>;
export type ExtractView = z.infer<typeof viewSchema>;
