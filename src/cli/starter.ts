/**
 * The smallest dataset in which each list has its record: what `npm run data:new` writes, the rows of the CSV templates, and the
 * whole records of the reference page. Every word in it is an example to be replaced.
 */
import type { CsvListName } from "../data/csvColumns";
import type { ListName, Records } from "../domain/records";
import { RESOURCE_NAMES, type ResourceName } from "../domain/resources";
import { type Descriptor, RECORD_LISTS } from "../domain/schema";
import { fingerprint } from "./fingerprint";

const citations = [{ source: "founding-text", locator: "p. 1", says: "Names the day and the states that signed." }];

/** The records of each list. */
export const STARTER_RECORDS: { readonly [N in ListName]: readonly Records[N][] } = {
  events: [
    {
      id: "founding-conference",
      date: "2001-06-12",
      title: "Twelve states found the example alliance",
      summary:
        "Ministers of twelve states signed its founding text in Oslo. An example: replace it with what happened.",
      kind: "agreement",
      place: { name: "Oslo", country: "NOR" },
      participants: [
        { actor: "norway", role: "host" },
        { actor: "example-alliance", role: "subject" },
      ],
      citations,
      dateBasis: "stated",
    },
  ],
  actors: [
    {
      id: "example-alliance",
      name: "Example Alliance",
      aliases: ["The Alliance"],
      type: "organization",
      classification: "coalition",
      description: "The alliance that this dataset is about. An example: replace it.",
      active: "2001-06-12/..",
      links: [{ label: "Official site", url: "https://alliance.example/" }],
      citations,
    },
    {
      id: "norway",
      name: "Norway",
      type: "country",
      country: "NOR",
      description: "Host of the founding conference.",
      citations,
    },
  ],
  series: [
    {
      id: "signatories",
      label: "Signatories of the founding text",
      subject: "the Example Alliance",
      definition: "States that signed the founding text, whether or not they ratified it.",
      from: "2001-06-12",
      citations,
    },
  ],
  counts: [
    {
      id: "signatories-2001",
      date: "2001-06-12",
      group: "countries",
      value: 12,
      qualifier: "exactly",
      series: "signatories",
      confidence: "high",
      event: "founding-conference",
      citations,
      dateBasis: "stated",
    },
  ],
  roster: [
    {
      id: "member-norway",
      actor: "norway",
      country: "NOR",
      group: "countries",
      joined: "2001-06-12",
      series: "signatories",
      citations,
    },
  ],
  sources: [
    {
      id: "founding-text",
      type: "report",
      title: "Founding text of the Example Alliance",
      author: [{ literal: "Example Alliance" }],
      publisher: "Example Alliance",
      issued: { "date-parts": [[2001, 6, 12]] },
      URL: "https://alliance.example/founding-text",
      language: "en",
      custom: { kind: "primary" },
    },
  ],
  disagreements: [],
};

const TITLES: Readonly<Record<ResourceName, string>> = {
  events: "Events: what happened, when, where and who took part",
  actors: "Actors: persons, organisations and countries",
  membership: "Membership: what is counted, the published counts, and the roster",
  sources: "Sources as CSL-JSON: every document cited",
  disagreements: "Disagreements: where sources contradict each other",
};

const written = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const fileOf = (name: ResourceName) =>
  written({
    $schema: `/schema/${name}.json`,
    ...Object.fromEntries((Object.keys(RECORD_LISTS[name]) as ListName[]).map((list) => [list, STARTER_RECORDS[list]])),
  });

/**
 * The files of a new dataset, by name.
 * @param id in kebab-case
 * @param today YYYY-MM-DD
 */
export function starterFiles(id: string, today: string): Record<string, string> {
  const files = RESOURCE_NAMES.map((name) => ({ name, path: `${name}.json`, text: fileOf(name) }));
  const words = id.replaceAll("-", " ");
  const descriptor: Descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: id,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    headline: "One sentence that says what the record shows",
    description: "What it covers, from when to when, who keeps it and what it leaves out.",
    version: "0.1.0",
    created: today,
    licenses: [
      {
        name: "CC-BY-4.0",
        title: "Creative Commons Attribution 4.0 International",
        path: "https://creativecommons.org/licenses/by/4.0/",
      },
    ],
    contributors: [{ title: "Who keeps the record", roles: ["author"] }],
    changelog: [],
    resources: files.map(({ name, path, text }) => ({
      name,
      path,
      title: TITLES[name],
      mediatype: "application/json",
      ...fingerprint(new TextEncoder().encode(text)),
    })),
  };
  return {
    "datapackage.json": written(descriptor),
    ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
  };
}

/** The records that stand in the template of a CSV list. */
export const templateRecords = <N extends CsvListName>(list: N): readonly Records[N][] => STARTER_RECORDS[list];
