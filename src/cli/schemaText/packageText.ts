import type { ExtractFrame } from "../../domain/extractSchema";
import type { History } from "../../domain/history";
import type { Catalog, Descriptor } from "../../domain/schema";
import { ACTOR_TEXT } from "./actorText";
import { EVENT_TEXT } from "./eventText";
import type { TextsOf } from "./fieldText";
import { COUNT_TEXT, ROSTER_TEXT, SERIES_TEXT } from "./membershipText";
import { $SCHEMA, ADDRESS_RULE, DATE_RULE, ID_RULE } from "./shared";
import { DISAGREEMENT_TEXT, SOURCE_TEXT } from "./sourceText";

const JSON_TYPE = { meaning: "The media type of the file.", example: "application/json" };

/** The words for descriptors: https://datapackage.org/standard/data-package/ */
export const DESCRIPTOR_TEXT: TextsOf<Descriptor> = {
  $schema: { ...$SCHEMA, example: "https://datapackage.org/profiles/2.0/datapackage.json" },
  name: { meaning: "The id of the dataset.", example: "open-waters-pact", rule: ID_RULE },
  title: { meaning: "Its title, as it stands at the head of every page.", example: "Harbour Accord" },
  headline: {
    meaning: "What the record shows, in one sentence of its authors.",
    example: "From one letter to twelve states in two years",
  },
  description: {
    meaning: "What it covers, from when to when, who keeps it and what it leaves out.",
    example: "How the Harbour Accord came to be and grew, as public documents report it.",
  },
  version: { meaning: "Version of the data.", example: "1.0.0", rule: "Three numbers, by which links can name it." },
  created: { meaning: "The day of this version.", example: "2026-11-22" },
  homepage: { meaning: "Where the record is kept.", example: "https://accord.example/", rule: ADDRESS_RULE },
  keywords: { meaning: "Words by which it is found.", example: ["harbours", "treaty"] },
  licenses: {
    meaning: "Under which licence others may use the data.",
    fields: {
      name: { meaning: "Its SPDX identifier.", example: "CC-BY-4.0" },
      title: { meaning: "Its name in words.", example: "Creative Commons Attribution 4.0 International" },
      path: {
        meaning: "Where it can be read.",
        example: "https://creativecommons.org/licenses/by/4.0/",
        rule: ADDRESS_RULE,
      },
    },
  },
  contributors: {
    meaning: "Who made it.",
    fields: {
      title: { meaning: "Name of a person or organisation.", example: "Secretariat of the Harbour Accord" },
      roles: { meaning: "As what: author, maintainer, publisher.", example: ["author"] },
    },
  },
  changelog: {
    meaning: "What each version changed, newest first. `npm run data:release` adds to it.",
    fields: {
      version: { meaning: "Which version.", example: "1.0.0" },
      date: { meaning: "When it was published.", example: "2026-11-22", rule: DATE_RULE },
      changes: { meaning: "What changed, a sentence each.", example: ["First edition."] },
    },
  },
  resources: {
    meaning: "The files of the dataset.",
    rule: "One for each of events, actors, membership, sources and disagreements.",
    fields: {
      name: {
        meaning:
          "What the file holds: events, actors, membership, sources, disagreements, history, or briefing- and the id of a briefing.",
        example: "events",
      },
      path: {
        meaning: "Where it is, from the folder of the descriptor.",
        example: "events.json",
        rule: "Inside that folder.",
      },
      title: { meaning: "What it holds, in words.", example: "Events: what happened, when and where" },
      mediatype: JSON_TYPE,
      bytes: { meaning: "Its size. `npm run data:describe` writes it.", example: 20480 },
      hash: {
        meaning: "Its SHA-256, by which a broken or mixed-up copy is noticed. `npm run data:describe` writes it.",
        example: `sha256:${"0123456789abcdef".repeat(4)}`,
        rule: "sha256: and 64 hexadecimal digits.",
      },
    },
  },
};

/** The words for the catalog of a deployment. */
export const CATALOG_TEXT: TextsOf<Catalog> = {
  $schema: $SCHEMA,
  default: {
    meaning: "The dataset that opens first.",
    example: "open-waters-pact",
    rule: "The id of one of the datasets.",
  },
  datasets: {
    meaning: "The datasets that are offered, in the order of the menu.",
    rule: "At least one.",
    fields: {
      id: { meaning: "The first part of its address.", example: "open-waters-pact", rule: ID_RULE },
      title: { meaning: "Its name in the menu.", example: "Harbour Accord" },
      path: { meaning: "Its folder beside the catalog.", example: "open-waters-pact" },
    },
  },
};

const PRINT = { title: "Twelve states sign the Harbour Accord", fields: { date: "21a1b1e1" } };

/** The words for histories. */
export const HISTORY_TEXT: TextsOf<History> = {
  $schema: $SCHEMA,
  versions: {
    meaning: "Each published version, oldest first. Written by `npm run data:release`, never by hand.",
    rule: "At least one.",
    fields: {
      version: { meaning: "Which version.", example: "1.0.0", rule: "Three numbers with points." },
      date: { meaning: "When it was published.", example: "2026-11-22", rule: DATE_RULE },
      records: {
        meaning:
          "By list and id, the records that are new or changed since the version before; null for those withdrawn.",
        example: { events: { "accord-signed": PRINT } },
        fields: {
          title: { meaning: "What a reader calls the record.", example: PRINT.title },
          fields: { meaning: "A short hash of each of its fields.", example: PRINT.fields },
        },
      },
    },
  },
};

const IDS = ["accord-text"];

/** The words for extracts: files that the app's “Download” makes. */
export const EXTRACT_TEXT: TextsOf<ExtractFrame> = {
  ...DESCRIPTOR_TEXT,
  resources: {
    meaning: "The records that were shown, and everything that they refer to.",
    example: [
      { name: "disagreements", title: "Disagreements", mediatype: "application/json", data: { disagreements: [] } },
    ],
    fields: {
      name: {
        meaning: "Which file of the dataset they are from.",
        example: "disagreements",
        words: {
          events: "events",
          actors: "actors",
          membership: "membership",
          sources: "sources",
          disagreements: "disagreements",
        },
      },
      title: { meaning: "What it holds, in words.", example: "Disagreements" },
      mediatype: JSON_TYPE,
      data: {
        meaning: "The lists, as in the file.",
        example: { events: [], actors: [], series: [], counts: [], roster: [], sources: [], disagreements: [] },
        fields: {
          events: { meaning: "Events.", example: [], fields: EVENT_TEXT },
          actors: { meaning: "Actors.", example: [], fields: ACTOR_TEXT },
          series: { meaning: "What is counted.", example: [], fields: SERIES_TEXT },
          counts: { meaning: "How many.", example: [], fields: COUNT_TEXT },
          roster: { meaning: "Who joined when.", example: [], fields: ROSTER_TEXT },
          sources: { meaning: "Sources.", example: [], fields: SOURCE_TEXT },
          disagreements: { meaning: "Disagreements.", example: [], fields: DISAGREEMENT_TEXT },
        },
      },
    },
  },
  view: {
    meaning: "From what the extract was made.",
    fields: {
      title: { meaning: "Title of the figure.", example: "Membership" },
      filters: { meaning: "Its filters, in words.", example: "2001 to 2003" },
      asOf: { meaning: "The day for which it speaks, in words.", example: "31 December 2003" },
      permalink: { meaning: "Its address.", example: "https://atlas.example/open-waters-pact/membership?to=2003" },
      sentence: { meaning: "What it shows, in a sentence.", example: "Twelve states had signed by the end of 2003." },
    },
  },
  unreadable: {
    meaning: "Ids of records that others refer to and that could not be read.",
    fields: {
      actors: { meaning: "Of actors.", example: ["nobody"] },
      sources: { meaning: "Of sources.", example: IDS },
      series: { meaning: "Of series.", example: ["signatories-2001"] },
    },
  },
};
