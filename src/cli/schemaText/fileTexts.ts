import type { ListName } from "../../domain/records";
import { ACTOR_TEXT } from "./actorText";
import { BRIEFING_TEXT } from "./briefingText";
import { EVENT_TEXT } from "./eventText";
import type { FieldText, Texts } from "./fieldText";
import { COUNT_TEXT, ROSTER_TEXT, SERIES_TEXT } from "./membershipText";
import { CATALOG_TEXT, DESCRIPTOR_TEXT, EXTRACT_TEXT, HISTORY_TEXT } from "./packageText";
import { $SCHEMA } from "./shared";
import { DISAGREEMENT_TEXT, SOURCE_TEXT } from "./sourceText";

/** The words for each list of records. */
export const LIST_TEXTS: Readonly<Record<ListName, { readonly meaning: string; readonly fields: Texts }>> = {
  events: { meaning: "What happened, when, where, and who took part.", fields: EVENT_TEXT },
  actors: { meaning: "Who: persons, organisations and countries.", fields: ACTOR_TEXT },
  series: {
    meaning: "What is being counted: a definition for each way of counting.",
    fields: SERIES_TEXT,
  },
  counts: {
    meaning:
      "How many, when, of which group. Several may stand side by side for one day: they are what different sources say.",
    fields: COUNT_TEXT,
  },
  roster: { meaning: "Who joined when: the members that sources name.", fields: ROSTER_TEXT },
  sources: { meaning: "Every document that is cited anywhere, as CSL-JSON.", fields: SOURCE_TEXT },
  disagreements: {
    meaning: "Where sources contradict each other, claim beside claim.",
    fields: DISAGREEMENT_TEXT,
  },
};

/** What is said of one sort of file: its title, what it is for, and its fields. */
export interface FileText {
  readonly title: string;
  readonly meaning: string;
  readonly fields: Texts;
}

const listsIn = (...names: readonly ListName[]): Texts => ({
  $schema: $SCHEMA,
  ...Object.fromEntries(names.map((name): [string, FieldText] => [name, { ...LIST_TEXTS[name], example: [] }])),
});

/** The files of a dataset in the order in which they are written, by the name of their schema; then the others. */
export const FILE_TEXTS: Readonly<Record<string, FileText>> = {
  "datapackage.json": {
    title: "The descriptor",
    meaning: "Names the dataset and its files: a Frictionless Data Package v2 descriptor.",
    fields: DESCRIPTOR_TEXT,
  },
  "events.json": { title: "Events", meaning: LIST_TEXTS.events.meaning, fields: listsIn("events") },
  "actors.json": { title: "Actors", meaning: LIST_TEXTS.actors.meaning, fields: listsIn("actors") },
  "membership.json": {
    title: "Membership",
    meaning: "What is counted, how many there were when, and who joined.",
    fields: listsIn("series", "counts", "roster"),
  },
  "sources.json": { title: "Sources", meaning: LIST_TEXTS.sources.meaning, fields: listsIn("sources") },
  "disagreements.json": {
    title: "Disagreements",
    meaning: LIST_TEXTS.disagreements.meaning,
    fields: listsIn("disagreements"),
  },
  "briefing.json": {
    title: "Briefings",
    meaning: "Ready-made briefings, a file each, in the folder briefings. The app writes them too.",
    fields: BRIEFING_TEXT,
  },
  "history.json": {
    title: "History",
    meaning: "What the records were at each published version. The app and its commands write it, nobody else.",
    fields: HISTORY_TEXT,
  },
  "catalog.json": {
    title: "The catalog",
    meaning: "The datasets that a deployment offers; it stands beside their folders.",
    fields: CATALOG_TEXT,
  },
  "extract.json": {
    title: "Extracts",
    meaning: "Some records with everything that they refer to in one file: what “Download, JSON” makes.",
    fields: EXTRACT_TEXT,
  },
};
