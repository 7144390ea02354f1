import { EVENT_KINDS, ROLES, STATUSES } from "../../domain/event";
import type { EventRecord } from "../../domain/schema";
import { labelsOf, type TextsOf } from "./fieldText";
import { CITATIONS, COUNTRY_RULE, DATE_BASIS, DATE_RULE, ID_RULE, NOTE } from "./shared";

/** The words for events. */
export const EVENT_TEXT: TextsOf<EventRecord> = {
  id: { meaning: "Names the event in links and references.", example: "accord-signed", rule: ID_RULE },
  date: {
    meaning: "When it happened, as exactly as a source says.",
    example: "2001-06-12",
    rule: `${DATE_RULE} Never a day that no source gives.`,
  },
  title: { meaning: "What happened, as a headline.", example: "Twelve states sign the Harbour Accord" },
  summary: {
    meaning: "What happened, in one to three sentences of your own.",
    example: "Ministers of twelve states signed the accord in Bergen and set up a secretariat.",
  },
  kind: {
    meaning: "What sort of event it is; the filter and the lanes of the timeline go by it.",
    example: "agreement",
    words: labelsOf(EVENT_KINDS),
  },
  status: {
    meaning: "Whether it took place, or was only announced or planned. Left out, it happened.",
    example: "happened",
    words: labelsOf(STATUSES),
  },
  place: {
    meaning: "Where it took place.",
    fields: {
      name: { meaning: "City or venue, in words.", example: "Bergen" },
      country: { meaning: "The country of the place.", example: "NOR", rule: COUNTRY_RULE },
    },
  },
  participants: {
    meaning: "Who took part, and as what.",
    rule: "May be empty.",
    example: [
      { actor: "norway", role: "host" },
      { actor: "ada-marlow", role: "chair", note: "for the first session" },
    ],
    fields: {
      actor: { meaning: "Who.", example: "norway", rule: "The id of a record in actors." },
      role: { meaning: "As what.", example: "host", words: labelsOf(ROLES) },
      note: { meaning: "A remark on this part.", example: "for the first session" },
    },
  },
  citations: CITATIONS,
  partOf: {
    meaning: "The event of which this one is a part: a speech at a summit.",
    example: "accord-conference",
    rule: "The id of another event.",
  },
  dateBasis: DATE_BASIS,
  note: NOTE,
};
