import { DATE_BASES } from "../../domain/event";
import type { Citation } from "../../domain/schema";
import { labelsOf, type TextOf } from "./fieldText";

export const DATE_RULE =
  "An EDTF date: YYYY, YYYY-MM or YYYY-MM-DD, followed by ~ (about) or ? (uncertain), or two of them as from/to.";

export const ID_RULE =
  "Small letters a–z, digits and single hyphens; once in its list. Links are made of it: do not change it later.";

export const ADDRESS_RULE = "Begins with http:// or https://, with no blanks around it.";

export const WORD_RULE = "No blanks around it.";

export const COUNTRY_RULE = "ISO 3166-1 alpha-3, in capitals.";

/** The words for the citations of a record. */
export const CITATIONS: TextOf<Citation[]> = {
  meaning: "The documents on which the record rests.",
  rule: "At least one: no source, no record. In order: primary sources, press, secondary sources, reference works.",
  example: [{ source: "accord-text", locator: "p. 3", says: "Names the day and the twelve states that signed." }],
  fields: {
    source: { meaning: "Which document.", example: "accord-text", rule: "The id of a record in sources." },
    locator: { meaning: "Where in the document.", example: "p. 3" },
    says: {
      meaning: "What the document states, in a short sentence of your own.",
      example: "Names the day and the twelve states that signed.",
      rule: "A paraphrase, never a copied sentence.",
    },
  },
};

export const DATE_BASIS: TextOf<keyof typeof DATE_BASES> = {
  meaning: "What the date rests on.",
  example: "stated",
  words: labelsOf(DATE_BASES),
};

export const NOTE: TextOf<string> = {
  meaning: "A remark for readers: a doubt, a reservation, how something was inferred.",
  example: "The report was written two years later.",
};

export const $SCHEMA: TextOf<string> = {
  meaning: "The address of this schema, by which an editor completes and checks the file.",
  example: "https://atlas.example/schema/events.json",
};
