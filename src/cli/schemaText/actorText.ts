import { ACTOR_TYPES, CLASSIFICATIONS } from "../../domain/actor";
import type { ActorRecord } from "../../domain/schema";
import { labelsOf, type TextsOf } from "./fieldText";
import { ADDRESS_RULE, CITATIONS, COUNTRY_RULE, DATE_RULE, ID_RULE, NOTE } from "./shared";

/** The words for actors. */
export const ACTOR_TEXT: TextsOf<ActorRecord> = {
  id: { meaning: "Names the actor in links and references.", example: "ada-marlow", rule: ID_RULE },
  name: { meaning: "The name as readers know it.", example: "Ada Marlow" },
  aliases: {
    meaning: "Other names and spellings, which the search finds too.",
    example: ["A. J. Marlow", "Baroness Marlow"],
  },
  type: { meaning: "Person, organisation or country.", example: "person", words: labelsOf(ACTOR_TYPES) },
  classification: {
    meaning: "What sort of organisation it is.",
    example: "coalition",
    rule: "For organizations, and only for them.",
    words: labelsOf(CLASSIFICATIONS),
  },
  country: { meaning: "The country of the actor; for a country, itself.", example: "GBR", rule: COUNTRY_RULE },
  description: {
    meaning: "Who or what it is, in one or two sentences of your own.",
    example: "Harbour minister who proposed the accord and chaired its first conference.",
  },
  active: {
    meaning: "How long it existed, or was active, as an interval.",
    example: "1999/2011",
    rule: DATE_RULE,
  },
  offices: {
    meaning: "Offices that a person held, each with its sources.",
    example: [
      {
        title: "Minister for Harbours",
        organization: "harbour-ministry",
        from: "1999",
        to: "2003",
        citations: [{ source: "marlow-letter" }],
      },
    ],
    fields: {
      title: { meaning: "The office.", example: "Minister for Harbours" },
      organization: {
        meaning: "Where the office is held.",
        example: "harbour-ministry",
        rule: "The id of a record in actors.",
      },
      from: { meaning: "When it began.", example: "1999", rule: DATE_RULE },
      to: { meaning: "When it ended. Left out, no source says that it did.", example: "2003", rule: DATE_RULE },
      citations: CITATIONS,
      note: NOTE,
    },
  },
  parent: {
    meaning: "The organisation of which it is a part.",
    example: "harbour-ministry",
    rule: "The id of another actor.",
  },
  links: {
    meaning: "Official sites.",
    example: [{ label: "Official site", url: "https://accord.example/" }],
    fields: {
      label: { meaning: "What the link leads to.", example: "Official site" },
      url: { meaning: "Its address.", example: "https://accord.example/", rule: ADDRESS_RULE },
    },
  },
  citations: CITATIONS,
  note: NOTE,
};
