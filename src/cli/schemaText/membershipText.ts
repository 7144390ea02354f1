import { CONFIDENCES, GROUPS, QUALIFIERS } from "../../domain/membership";
import type { CountRecord, RosterRecord, SeriesRecord } from "../../domain/schema";
import { labelsOf, type TextOf, type TextsOf } from "./fieldText";
import { CITATIONS, COUNTRY_RULE, DATE_BASIS, DATE_RULE, ID_RULE, NOTE } from "./shared";

const GROUP: TextOf<keyof typeof GROUPS> = {
  meaning: "Which group of members; “all” where a source gives one figure for all of them.",
  example: "countries",
  words: labelsOf(GROUPS),
};
const SERIES: TextOf<string> = {
  meaning: "What is being counted.",
  example: "signatories-2001",
  rule: "The id of a record in series.",
};

/** The words for series: the definitions of what is counted. */
export const SERIES_TEXT: TextsOf<SeriesRecord> = {
  id: { meaning: "Names the series in references.", example: "signatories-2001", rule: ID_RULE },
  label: { meaning: "A name for it in charts.", example: "Signatories of the accord" },
  subject: {
    meaning: "What its members belong to, as it stands in the middle of a sentence.",
    example: "the Harbour Accord",
  },
  definition: {
    meaning: "Who is counted and who is not. A line of the chart never runs from one definition into the next.",
    example: "States that signed the accord between June 2001 and the end of 2003, whether or not they ratified it.",
  },
  from: { meaning: "From when it is counted like this.", example: "2001-06", rule: DATE_RULE },
  to: { meaning: "Until when. Left out, it still is.", example: "2003", rule: DATE_RULE },
  citations: CITATIONS,
};

/** The words for counts. */
export const COUNT_TEXT: TextsOf<CountRecord> = {
  id: { meaning: "Names the count in references.", example: "count-2001-states", rule: ID_RULE },
  date: {
    meaning: "The day or period for which the figure holds.",
    example: "2001-06-12",
    rule: `${DATE_RULE} A figure that a source does not date has the interval in which it must lie.`,
  },
  group: GROUP,
  value: {
    meaning: "The figure itself.",
    example: 12,
    rule: "A whole number, zero or more, and nothing else: “over 50” is 50 with the qualifier at-least.",
  },
  qualifier: { meaning: "How the figure is to be read.", example: "exactly", words: labelsOf(QUALIFIERS) },
  series: SERIES,
  unit: {
    meaning: "What is counted, where it is something else than the name of the group says.",
    example: "states and port authorities",
  },
  confidence: {
    meaning: "How sure the record is of the figure. One of low confidence carries no line.",
    example: "high",
    words: labelsOf(CONFIDENCES),
  },
  event: { meaning: "The event with which the figure goes.", example: "accord-signed", rule: "The id of an event." },
  citations: CITATIONS,
  dateBasis: DATE_BASIS,
  note: NOTE,
};

/** The words for entries of the roster: who joined when. */
export const ROSTER_TEXT: TextsOf<RosterRecord> = {
  id: { meaning: "Names the entry.", example: "member-norway", rule: ID_RULE },
  actor: {
    meaning: "The member, where it is one of the actors.",
    example: "norway",
    rule: "The id of a record in actors. Either an actor or a name, not both.",
  },
  name: {
    meaning: "The member’s name, where it is none of the actors.",
    example: "Port of Bergen",
    rule: "Either an actor or a name, not both.",
  },
  country: { meaning: "The country of the member.", example: "NOR", rule: COUNTRY_RULE },
  group: GROUP,
  joined: { meaning: "When it joined, where a source dates that.", example: "2001-06-12", rule: DATE_RULE },
  listed: {
    meaning: "When it is only known to have been a member by then.",
    example: "2003",
    rule: DATE_RULE,
  },
  series: SERIES,
  citations: CITATIONS,
  note: NOTE,
};
