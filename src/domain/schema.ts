/**
 * The one schema of the dataset files: the record types of the whole app are inferred from it, and the loader,
 * the tests and `npm run data:check` validate with it. The vocabulary comes from the tables beside it.
 * References between files are checked in `data/assemble.ts`, where all files are at hand.
 */
import * as z from "zod/mini";
import { ACTOR_TYPES, CLASSIFICATIONS } from "./actor";
import { cslDate } from "./cslDate";
import { DATE_BASES, EVENT_KINDS, ROLES, STATUSES } from "./event";
import { CONFIDENCES, GROUPS, QUALIFIERS } from "./membership";
import { isFreeId } from "./own";
import { LATER_RESOURCES, RESOURCE_NAMES, type ResourceName } from "./resources";
import { country, edtf, id, keyOf, naturalNumber, text, webAddress, word } from "./schemaParts";
import { SOURCE_KINDS } from "./source";

/** A reference to the source of a statement; `says` paraphrases what the source states. */
export const citationSchema = z.strictObject({ source: id, locator: z.optional(text), says: z.optional(text) });
export type Citation = z.infer<typeof citationSchema>;

export const citations = z.array(citationSchema).check(z.minLength(1, { error: "at least one citation" }));

export const eventSchema = z.strictObject({
  id,
  date: edtf,
  title: text,
  summary: text,
  kind: keyOf(EVENT_KINDS),
  status: z.optional(keyOf(STATUSES)),
  place: z.optional(z.strictObject({ name: text, country: z.optional(country) })),
  participants: z.array(z.strictObject({ actor: id, role: keyOf(ROLES), note: z.optional(text) })),
  citations,
  partOf: z.optional(id),
  dateBasis: z.optional(keyOf(DATE_BASES)),
  note: z.optional(text),
});
export type EventRecord = z.infer<typeof eventSchema>;

export const actorSchema = z
  .strictObject({
    id,
    name: text,
    aliases: z.optional(z.array(text)),
    type: keyOf(ACTOR_TYPES),
    classification: z.optional(keyOf(CLASSIFICATIONS)),
    country: z.optional(country),
    description: text,
    active: z.optional(edtf),
    offices: z.optional(
      z.array(
        z.strictObject({
          title: text,
          organization: z.optional(id),
          from: z.optional(edtf),
          to: z.optional(edtf),
          citations,
          note: z.optional(text),
        }),
      ),
    ),
    parent: z.optional(id),
    links: z.optional(z.array(z.strictObject({ label: text, url: webAddress }))),
    citations,
    note: z.optional(text),
  })
  .check(
    z.refine((actor) => (actor.type === "organization") === (actor.classification !== undefined), {
      path: ["classification"],
      error: "a classification for organizations, and for no other type",
    }),
  );
export type ActorRecord = z.infer<typeof actorSchema>;

export const seriesSchema = z.strictObject({
  id,
  label: text,
  subject: text,
  definition: text,
  from: z.optional(edtf),
  to: z.optional(edtf),
  citations,
});
export type SeriesRecord = z.infer<typeof seriesSchema>;

export const countSchema = z.strictObject({
  id,
  date: edtf,
  group: keyOf(GROUPS),
  value: naturalNumber,
  qualifier: keyOf(QUALIFIERS),
  series: id,
  unit: z.optional(text),
  confidence: keyOf(CONFIDENCES),
  event: z.optional(id),
  citations,
  dateBasis: z.optional(keyOf(DATE_BASES)),
  note: z.optional(text),
});
export type CountRecord = z.infer<typeof countSchema>;

export const rosterSchema = z
  .strictObject({
    id,
    actor: z.optional(id),
    name: z.optional(text),
    country: z.optional(country),
    group: keyOf(GROUPS),
    joined: z.optional(edtf),
    listed: z.optional(edtf),
    series: id,
    citations,
    note: z.optional(text),
  })
  .check(
    z.refine((entry) => (entry.actor === undefined) !== (entry.name === undefined), {
      path: ["name"],
      error: "either an actor or a name, not both",
    }),
  );
export type RosterRecord = z.infer<typeof rosterSchema>;

/** A CSL-JSON 1.0.2 item, in the part of it that the datasets use; `custom` is CSL's own place for extensions. */
export const sourceSchema = z.strictObject({
  id,
  type: word,
  title: text,
  author: z.optional(
    z.array(z.union([z.strictObject({ family: text, given: z.optional(text) }), z.strictObject({ literal: text })])),
  ),
  "container-title": z.optional(text),
  publisher: z.optional(text),
  issued: z.optional(cslDate),
  accessed: z.optional(cslDate),
  URL: z.optional(webAddress),
  language: z.optional(word),
  ISSN: z.optional(word),
  version: z.optional(text),
  archive: z.optional(text),
  note: z.optional(text),
  custom: z.strictObject({
    kind: keyOf(SOURCE_KINDS),
    archived: z.optional(z.boolean()),
    seen: z.optional(z.boolean()),
    sameTextAs: z.optional(id),
  }),
});
export type SourceRecord = z.infer<typeof sourceSchema>;

/** The kinds of record that a disagreement can be about. */
export const SUBJECT_TYPES = ["event", "actor", "count", "series", "source"] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

export const disagreementSchema = z.strictObject({
  id,
  topic: text,
  about: z
    .array(z.strictObject({ type: z.enum(SUBJECT_TYPES), id }))
    .check(z.minLength(1, { error: "at least one record" })),
  claims: z
    .array(
      z.strictObject({
        value: text,
        citation: citationSchema,
        date: z.optional(edtf),
        count: z.optional(id),
        displayed: z.optional(z.boolean()),
      }),
    )
    .check(z.minLength(2, { error: "at least two claims" })),
  comment: text,
});
export type Disagreement = z.infer<typeof disagreementSchema>;

/** The lists of records in each file, and the schema of one record in each list. */
export const RECORD_LISTS = {
  events: { events: eventSchema },
  actors: { actors: actorSchema },
  membership: { series: seriesSchema, counts: countSchema, roster: rosterSchema },
  sources: { sources: sourceSchema },
  disagreements: { disagreements: disagreementSchema },
} as const satisfies Record<ResourceName, Record<string, z.ZodMiniType>>;

const relativePath = text.check(
  z.refine((path) => !/^([a-z]+:|\/|.*\.\.)/i.test(path), { error: "a path inside the dataset's folder" }),
);

/** A Frictionless Data Package v2 descriptor, in the part that the app reads. */
export const descriptorSchema = z.strictObject({
  $schema: z.optional(text),
  name: id,
  title: text,
  headline: text,
  description: text,
  version: text,
  created: text,
  homepage: z.optional(webAddress),
  keywords: z.optional(z.array(text)),
  licenses: z.array(z.strictObject({ name: text, title: text, path: webAddress })),
  contributors: z.array(z.strictObject({ title: text, roles: z.optional(z.array(text)) })),
  changelog: z.array(z.strictObject({ version: text, date: edtf, changes: z.array(text) })),
  resources: z.array(
    z.strictObject({
      name: z.union([
        z.enum([...RESOURCE_NAMES, ...LATER_RESOURCES]),
        z.string().check(z.regex(/^briefing-[a-z0-9]+(-[a-z0-9]+)*$/)),
      ]),
      path: relativePath,
      title: text,
      mediatype: text,
      bytes: naturalNumber,
      hash: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, { error: "sha256: and 64 hexadecimal digits" })),
    }),
  ),
});
export type Descriptor = z.infer<typeof descriptorSchema>;
export type Resource = Descriptor["resources"][number];

const shippedId = id.check(
  z.refine(isFreeId, { error: 'an id that is no address of the app ("datasets", "opened", "data", "my-…" and such)' }),
);

/** The datasets that a deployment offers. */
export const catalogSchema = z.strictObject({
  $schema: z.optional(text),
  default: id,
  datasets: z.array(z.strictObject({ id: shippedId, title: text, path: text })).check(
    z.minLength(1, { error: "at least one dataset" }),
    z.refine((all) => new Set(all.map((one) => one.id)).size === all.length, { error: "an id of its own for each" }),
  ),
});
export type Catalog = z.infer<typeof catalogSchema>;
