/**
 * Briefings: an ordered list of saved links with headlines and notes. This is their schema (JSON Schema at
 * `/schema/briefing.json`) and what slides can be. It stands apart from `schema.ts` because the first page does not need it.
 */
import * as z from "zod/mini";
import { EVENT_KINDS } from "./event";
import { type Display, type Filters, FORMS, NO_FILTERS, PLAIN_DISPLAY } from "./filters";
import { GROUPS } from "./membership";
import { citations } from "./schema";
import { edtf, id, keyOf, written as text } from "./schemaParts";

/**
 * What a slide can show. `record` says whose page it is; `subject` that it is not a view of the data at all. A slide of every
 * other sort is the view of that name under the slide's state.
 */
export const SLIDE_VIEWS = {
  overview: { label: "Overview" },
  timeline: { label: "Timeline" },
  membership: { label: "Membership" },
  actors: { label: "Actors" },
  sources: { label: "Sources" },
  disagreements: { label: "Disagreements" },
  about: { label: "About" },
  actor: { label: "Actor", record: "actor" },
  event: { label: "Event", record: "event" },
  source: { label: "Source", record: "source" },
  compare: { label: "Comparison", own: true },
  statement: { label: "Statement", own: true },
  section: { label: "Section title", own: true },
} as const satisfies Record<string, { label: string; record?: "actor" | "event" | "source"; own?: true }>;
export type SlideView = keyof typeof SLIDE_VIEWS;

/** The slides that show one view of the data, as a link does. */
export type LinkedView = Exclude<SlideView, "compare" | "statement" | "section">;

/** The version of the format of briefing files. */
export const BRIEFING_FORMAT = 1;

const flag = z.literal(true);

/** The filters and the display of a link, as `filterParams` reads them; what is left out is not restricted. */
export const slideStateSchema = z.strictObject({
  from: z.optional(edtf),
  to: z.optional(edtf),
  actors: z.optional(z.array(id)),
  match: z.optional(z.enum(["any", "all"])),
  kinds: z.optional(z.array(keyOf(EVENT_KINDS))),
  groups: z.optional(z.array(keyOf(GROUPS))),
  q: z.optional(text),
  claims: z.optional(z.array(text)),
  select: z.optional(id),
  zoom: z.optional(edtf),
  as: z.optional(keyOf(FORMS)),
  band: z.optional(keyOf(FORMS)),
  ranges: z.optional(flag),
});
export type SlideState = z.infer<typeof slideStateSchema>;

/** What an annotation or a figure can point at. */
export const POINTED_AT = ["event", "count", "actor"] as const;

const annotationSchema = z.strictObject({
  id,
  about: z.strictObject({ type: z.enum(POINTED_AT), id }),
  text,
});
export type Annotation = z.infer<typeof annotationSchema>;

const sideSchema = z.strictObject({
  label: text,
  view: z.enum(Object.keys(SLIDE_VIEWS).filter((view) => !("own" in SLIDE_VIEWS[view as SlideView])) as [LinkedView]),
  record: z.optional(id),
  state: z.optional(slideStateSchema),
});
export type Side = z.infer<typeof sideSchema>;

/** A big number, which is a published count of the dataset, or a sentence with its sources. */
const statementSchema = z.union([
  z.strictObject({ count: id, text: z.optional(text) }),
  z.strictObject({ text, citations }),
]);
export type Statement = z.infer<typeof statementSchema>;

const wants = (part: "record" | "sides" | "statement", view: SlideView): boolean => {
  if (part === "record") return "record" in SLIDE_VIEWS[view];
  return view === (part === "sides" ? "compare" : "statement");
};

const minutes = z
  .number()
  .check(z.refine((value) => value > 0 && value <= 600, { error: "minutes, more than 0 and at most 600" }));

export const slideSchema = z
  .strictObject({
    id,
    view: keyOf(SLIDE_VIEWS),
    /** The record that the slide is about, for the views of one record. */
    record: z.optional(id),
    headline: text,
    subtitle: z.optional(text),
    /** Markdown. */
    notes: z.optional(text),
    minutes: z.optional(minutes),
    state: z.optional(slideStateSchema),
    sides: z.optional(z.tuple([sideSchema, sideSchema])),
    statement: z.optional(statementSchema),
    annotations: z.optional(z.array(annotationSchema)),
  })
  .check(
    ...(["record", "sides", "statement"] as const).map((part) =>
      z.refine<{ view: SlideView } & Partial<Record<typeof part, unknown>>>(
        (slide) => (slide[part] !== undefined) === wants(part, slide.view),
        { path: [part], error: `a ${part} for the slides that need one, and for no other` },
      ),
    ),
  );
export type Slide = z.infer<typeof slideSchema>;

/** A briefing without its slides: they are read one by one, so that a broken one leaves the others. */
export const briefingHeadSchema = z.strictObject({
  $schema: z.optional(text),
  format: z.literal(BRIEFING_FORMAT),
  id,
  title: text,
  subtitle: z.optional(text),
  /** Id of the dataset that the slides show, and the version of it that their author saw. */
  dataset: id,
  dataVersion: z.optional(text),
  theme: z.optional(z.enum(["light", "dark"])),
  /** When it was last changed: an ISO 8601 instant. */
  changed: z.optional(text),
});
export type BriefingHead = z.infer<typeof briefingHeadSchema>;

/** A briefing file. */
export const briefingSchema = z.extend(briefingHeadSchema, { slides: z.array(slideSchema) });
export type Briefing = z.infer<typeof briefingSchema>;

/** The filters and display that a slide's state stands for. */
export function linkOf(state: SlideState = {}): { filters: Filters; display: Display } {
  const { select, zoom, as, band, ranges, ...filters } = state;
  const given = { ...(select && { select }), ...(zoom && { zoom }), ...(as && { as }), ...(band && { band }) };
  return { filters: { ...NO_FILTERS, ...filters }, display: { ...PLAIN_DISPLAY, ...given, ranges: ranges ?? false } };
}

/** The state that a link stands for: the inverse of `linkOf`, with defaults left out. */
export function stateOf(filters: Filters, display: Display): SlideState {
  const plain: Filters & Display = { ...NO_FILTERS, ...PLAIN_DISPLAY };
  const entries = Object.entries({ ...filters, ...display }).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(plain[key as keyof typeof plain]),
  );
  // Every key of Filters and Display is a key of the state, with the same values.
  return Object.fromEntries(entries) as SlideState;
}
