import { type Briefing, SLIDE_VIEWS, type SlideState } from "../../domain/briefing";
import { EVENT_KINDS } from "../../domain/event";
import type { FORMS } from "../../domain/filters";
import { GROUPS } from "../../domain/membership";
import { labelsOf, type TextOf, type TextsOf } from "./fieldText";
import { $SCHEMA, CITATIONS, DATE_RULE, ID_RULE } from "./shared";

const FORM_WORDS = { chart: "the chart or the band", table: "its table", sources: "its sources" } satisfies Record<
  keyof typeof FORMS,
  string
>;
const VIEWS = labelsOf(SLIDE_VIEWS);
const RECORD: TextOf<string> = {
  meaning: "The record that is shown.",
  example: "ada-marlow",
  rule: "For the views actor, event and source, and for no other.",
};

const STATE: TextOf<SlideState> = {
  meaning: "The filters and the display of the view, as in a link. What is left out is not restricted.",
  example: { from: "2001", to: "2003", kinds: ["agreement"] },
  fields: {
    from: { meaning: "From when.", example: "2001", rule: DATE_RULE },
    to: { meaning: "Until when.", example: "2003", rule: DATE_RULE },
    actors: { meaning: "Ids of actors that take part.", example: ["norway"] },
    match: {
      meaning: "Whether one of the actors is enough.",
      example: "all",
      words: { any: "one of the actors takes part", all: "every one of them does" },
    },
    kinds: { meaning: "Kinds of events.", example: ["agreement"], words: labelsOf(EVENT_KINDS) },
    groups: { meaning: "Groups of members.", example: ["countries"], words: labelsOf(GROUPS) },
    q: { meaning: "Words to look for.", example: "accord" },
    claims: {
      meaning: "Claims to display instead of the record’s own: id of the disagreement, a point, id of the source.",
      example: ["number-of-signatories.tide-gazette-2001"],
    },
    select: { meaning: "Id of the event that is open.", example: "accord-signed" },
    zoom: { meaning: "The stretch of the timeline that is shown.", example: "2001-01-01/2003-12-31", rule: DATE_RULE },
    as: { meaning: "The form of the growth chart.", example: "table", words: FORM_WORDS },
    band: { meaning: "The form of the timeline.", example: "chart", words: FORM_WORDS },
    ranges: { meaning: "Whether charts show how far disputed claims lie apart.", example: true },
  },
};

/** The words for briefings. */
export const BRIEFING_TEXT: TextsOf<Briefing> = {
  $schema: $SCHEMA,
  format: { meaning: "Version of this format.", example: 1 },
  id: { meaning: "Names the briefing in links.", example: "accord-in-three-slides", rule: ID_RULE },
  title: { meaning: "Its title.", example: "The Harbour Accord in three slides" },
  subtitle: { meaning: "A second line to the title.", example: "2001–2003" },
  dataset: {
    meaning: "The dataset that its slides show.",
    example: "open-waters-pact",
    rule: "The name of a dataset.",
  },
  dataVersion: { meaning: "The version of the data that its author saw.", example: "1.0.0" },
  theme: {
    meaning: "In which theme it is presented.",
    example: "light",
    words: { light: "dark ink on light paper", dark: "light ink on dark paper" },
  },
  changed: { meaning: "When it was last changed.", example: "2026-11-22T10:00:00Z", rule: "An ISO 8601 instant." },
  slides: {
    meaning: "The slides in their order.",
    example: [{ id: "signing", view: "event", record: "accord-signed", headline: "Twelve states sign" }],
    fields: {
      id: { meaning: "Names the slide.", example: "signing", rule: ID_RULE },
      view: {
        meaning: "What it shows.",
        example: "event",
        rule: "actor, event and source need a record; compare needs sides; statement needs a statement; a section is a title alone.",
        words: VIEWS,
      },
      record: { ...RECORD, example: "accord-signed" },
      headline: { meaning: "What it says, as a sentence.", example: "Twelve states sign" },
      subtitle: { meaning: "A second line.", example: "Bergen, 12 June 2001" },
      notes: { meaning: "What the presenter says, in Markdown.", example: "**Caveat.** One report counts eleven." },
      minutes: { meaning: "How long it is meant to take.", example: 2, rule: "More than 0 and at most 600." },
      state: STATE,
      sides: {
        meaning: "The two views of a comparison.",
        rule: "Two, for the view compare and for no other.",
        example: [
          { label: "2001", view: "membership", state: { to: "2001" } },
          { label: "2003", view: "membership", state: { to: "2003" } },
        ],
        fields: {
          label: { meaning: "What stands above the side.", example: "2001" },
          view: {
            meaning: "What it shows.",
            example: "membership",
            words: {
              overview: VIEWS.overview,
              timeline: VIEWS.timeline,
              membership: VIEWS.membership,
              actors: VIEWS.actors,
              sources: VIEWS.sources,
              disagreements: VIEWS.disagreements,
              about: VIEWS.about,
              actor: VIEWS.actor,
              event: VIEWS.event,
              source: VIEWS.source,
            },
          },
          record: RECORD,
          state: STATE,
        },
      },
      statement: {
        meaning: "A big figure or a sentence.",
        rule: "For the view statement and for no other: a count of the dataset, or a text with citations.",
        example: { count: "count-2001-states", text: "states signed on the first day" },
        fields: {
          count: { meaning: "The count that is shown.", example: "count-2001-states", rule: "The id of a count." },
          text: { meaning: "The words beside it, or the sentence.", example: "states signed on the first day" },
          citations: CITATIONS,
        },
      },
      annotations: {
        meaning: "Remarks with a number at what they are about.",
        example: [{ id: "note-1", about: { type: "event", id: "accord-signed" }, text: "The day is disputed" }],
        fields: {
          id: { meaning: "Names the remark.", example: "note-1", rule: ID_RULE },
          about: {
            meaning: "What it points at.",
            fields: {
              type: {
                meaning: "What sort of record.",
                example: "event",
                words: { event: "an event", count: "a count", actor: "an actor" },
              },
              id: { meaning: "Which one.", example: "accord-signed", rule: "The id of a record of that sort." },
            },
          },
          text: { meaning: "The remark.", example: "The day is disputed" },
        },
      },
    },
  },
};
