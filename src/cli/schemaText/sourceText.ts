import type { Disagreement, SourceRecord } from "../../domain/schema";
import { SOURCE_KINDS } from "../../domain/source";
import { labelsOf, type TextOf, type TextsOf } from "./fieldText";
import { ADDRESS_RULE, CITATIONS, DATE_RULE, ID_RULE, WORD_RULE } from "./shared";

type CslDate = NonNullable<SourceRecord["issued"]>;

const cslDate = (meaning: string, example: CslDate): TextOf<CslDate> => ({
  meaning,
  example,
  fields: {
    "date-parts": {
      meaning: "Year, month and day, as far as they are known, in a list inside a list.",
      example: [[2001, 6, 12]],
    },
    circa: { meaning: "Whether the date is approximate.", example: true },
  },
});

/** The words for sources, which are CSL-JSON items: https://docs.citationstyles.org/ */
export const SOURCE_TEXT: TextsOf<SourceRecord> = {
  id: { meaning: "Names the source in citations.", example: "accord-text", rule: ID_RULE },
  type: {
    meaning:
      "The type of document in CSL: webpage, report, article-newspaper, article-journal, book, legislation, speech …",
    example: "report",
    rule: WORD_RULE,
  },
  title: { meaning: "The title as the document gives it.", example: "Text of the Harbour Accord" },
  author: {
    meaning: "Who wrote it: persons with family and given name, everything else as a literal name.",
    example: [{ family: "Marlow", given: "Ada" }, { literal: "Secretariat of the Harbour Accord" }],
    fields: {
      family: { meaning: "Family name of a person.", example: "Marlow" },
      given: { meaning: "Given name of a person.", example: "Ada" },
      literal: {
        meaning: "A name that stands as it is.",
        example: "Secretariat of the Harbour Accord",
        rule: "Either this or a family name.",
      },
    },
  },
  "container-title": { meaning: "Newspaper, journal or book in which it stands.", example: "Tide Gazette" },
  publisher: { meaning: "Who published it.", example: "Secretariat of the Harbour Accord" },
  issued: cslDate("When it was published.", { "date-parts": [[2001, 6, 12]] }),
  accessed: cslDate("When it was read.", { "date-parts": [[2026, 11, 22]] }),
  URL: {
    meaning: "Where it can be read.",
    example: "https://accord.example/text",
    rule: `${ADDRESS_RULE} Each address stands once in the list.`,
  },
  language: { meaning: "Its language, as a BCP 47 tag.", example: "en", rule: WORD_RULE },
  ISSN: { meaning: "ISSN of the newspaper or journal.", example: "1234-5679", rule: WORD_RULE },
  version: { meaning: "Edition or revision.", example: "revision 812345" },
  archive: { meaning: "Where a copy is kept.", example: "National Archives, HA 12/3" },
  note: {
    meaning: "A remark on the document: undated, read in a stored copy, a translation.",
    example: "Undated page.",
  },
  custom: {
    meaning: "What the record adds to CSL.",
    fields: {
      kind: {
        meaning: "What the source is worth as evidence.",
        example: "primary",
        words: labelsOf(SOURCE_KINDS),
      },
      archived: { meaning: "Whether it was read in an archived copy.", example: true },
      seen: { meaning: "Whether the document itself was read, or only cited by another.", example: true },
      sameTextAs: {
        meaning: "Another source with the same text, so that the two are not taken for two witnesses.",
        example: "accord-text-mirror",
        rule: "The id of another source.",
      },
    },
  },
};

/** The words for disagreements between sources. */
export const DISAGREEMENT_TEXT: TextsOf<Disagreement> = {
  id: { meaning: "Names the disagreement in links.", example: "number-of-signatories", rule: ID_RULE },
  topic: { meaning: "What is disputed.", example: "How many states signed the accord in June 2001" },
  about: {
    meaning: "The records that it concerns.",
    rule: "At least one.",
    example: [{ type: "count", id: "count-2001-states" }],
    fields: {
      type: {
        meaning: "What sort of record.",
        example: "count",
        words: { event: "an event", actor: "an actor", count: "a count", series: "a series", source: "a source" },
      },
      id: { meaning: "Which one.", example: "count-2001-states", rule: "The id of a record of that sort." },
    },
  },
  claims: {
    meaning: "What each source says, side by side. The app does not decide which of them is right.",
    rule: "At least two.",
    example: [
      { value: "12 states", citation: { source: "accord-text" }, count: "count-2001-states", displayed: true },
      { value: "eleven states", citation: { source: "tide-gazette-2001", says: "Counts eleven, without Norway." } },
    ],
    fields: {
      value: { meaning: "What the source says, in words.", example: "12 states" },
      citation: {
        meaning: "Which source.",
        example: { source: "accord-text" },
        fields: CITATIONS.fields,
      },
      date: { meaning: "The date that it gives, where dates are disputed.", example: "2001-06-12", rule: DATE_RULE },
      count: {
        meaning: "The count that holds its figure, where figures are disputed.",
        example: "count-2001-states",
        rule: "The id of a count.",
      },
      displayed: { meaning: "Whether the displayed record rests on this claim.", example: true },
    },
  },
  comment: {
    meaning: "What a reader should know about the difference, and on which claim the record rests.",
    example: "The gazette went to press before Norway signed; the record follows the text.",
  },
};
