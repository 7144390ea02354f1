import type { Dataset } from "../../domain/dataset";
import {
  type Changes,
  differences,
  type History,
  KEPT_NAMES,
  type Kept,
  type KeptName,
  type Named,
  type Snapshot,
  snapshotsOf,
} from "../../domain/history";
import { formatNumber } from "../../domain/membership";
import type { Descriptor } from "../../domain/schema";
import { counted } from "../../ui/event/counted";
import type { Target } from "../../ui/links";

/** What a reader calls the records of each list: heading, one, several. */
export const LIST_WORDS: Record<KeptName, { readonly label: string; readonly one: string; readonly many: string }> = {
  events: { label: "Events", one: "event", many: "events" },
  actors: { label: "Actors", one: "actor", many: "actors" },
  series: { label: "Definitions of what is counted", one: "definition", many: "definitions" },
  counts: { label: "Published figures", one: "published figure", many: "published figures" },
  roster: {
    label: "Entries of membership lists",
    one: "entry of membership lists",
    many: "entries of membership lists",
  },
  sources: { label: "Sources", one: "source", many: "sources" },
  disagreements: { label: "Disagreements", one: "disagreement", many: "disagreements" },
  briefings: { label: "Briefings", one: "briefing", many: "briefings" },
};

const CITED = { citations: "sources cited", note: "note" };

/** What a reader calls the fields of a record of each list. */
const FIELD_WORDS: { readonly [N in KeptName]: Readonly<Record<Exclude<keyof Kept[N], "id">, string>> } = {
  events: {
    ...CITED,
    date: "date",
    title: "title",
    summary: "summary",
    kind: "kind",
    status: "whether it happened",
    place: "place",
    participants: "who took part",
    partOf: "what it is part of",
    dateBasis: "what the date rests on",
  },
  actors: {
    ...CITED,
    name: "name",
    aliases: "other names",
    type: "type",
    classification: "class",
    country: "country",
    description: "description",
    active: "when it was active",
    offices: "offices",
    parent: "what it belongs to",
    links: "links",
  },
  series: {
    citations: "sources cited",
    label: "name",
    subject: "subject",
    definition: "definition",
    from: "beginning",
    to: "end",
  },
  counts: {
    ...CITED,
    date: "date",
    group: "group",
    value: "figure",
    qualifier: "qualifier",
    series: "definition",
    unit: "unit",
    confidence: "confidence",
    event: "the event that it belongs to",
    dateBasis: "what the date rests on",
  },
  roster: {
    ...CITED,
    actor: "link to an actor",
    name: "name",
    country: "country",
    group: "group",
    joined: "date of joining",
    listed: "date of the list",
    series: "definition",
  },
  sources: {
    note: "note",
    type: "type",
    title: "title",
    author: "author",
    "container-title": "where it appeared",
    publisher: "publisher",
    issued: "date",
    accessed: "when it was read",
    URL: "address",
    language: "language",
    ISSN: "ISSN",
    version: "edition",
    archive: "archive",
    custom: "how it is classed",
  },
  disagreements: { topic: "topic", about: "what it is about", claims: "claims", comment: "comment" },
  briefings: {
    $schema: "schema",
    format: "format",
    title: "title",
    subtitle: "subtitle",
    dataset: "dataset",
    dataVersion: "version of the data",
    theme: "theme",
    changed: "day of the last change",
    slides: "slides",
  },
};

/** A field in words; a field that records no longer have is called by its own name. */
function fieldInWords(list: KeptName, field: string): string {
  const words: Readonly<Record<string, string>> = FIELD_WORDS[list];
  return words[field] ?? field;
}

/** A record that a version added, changed or withdrew, with what changed in it, in words. */
export interface Entry extends Named {
  readonly fields?: readonly string[];
}

/** What happened to the records of one list in one version. */
export interface ListChanges {
  readonly list: KeptName;
  /** "3 added, 1 changed" */
  readonly tally: string;
  readonly parts: readonly { readonly title: string; readonly entries: readonly Entry[] }[];
}

/** A version: its authored sentences, and what the history says of it where it was kept. */
export interface Edition {
  readonly version: string;
  readonly date: string;
  readonly changes: readonly string[];
  /** How much the first version that is kept held: "71 events". */
  readonly held?: readonly string[];
  /** What changed since the version before; lists without changes are left out. */
  readonly lists?: readonly ListChanges[];
}

function listChanges(list: KeptName, { added, changed, withdrawn }: Changes): ListChanges | undefined {
  const parts = [
    { title: "Added", entries: added },
    {
      title: "Changed",
      entries: changed.map(({ fields, ...named }) => ({
        ...named,
        fields: fields.map((field) => fieldInWords(list, field)),
      })),
    },
    { title: "Withdrawn", entries: withdrawn },
  ].filter(({ entries }) => entries.length > 0);
  if (parts.length === 0) return undefined;
  const tally = parts.map(({ title, entries }) => `${formatNumber(entries.length)} ${title.toLowerCase()}`).join(", ");
  return { list, tally, parts };
}

function recordedOf(before: Snapshot | undefined, after: Snapshot): Pick<Edition, "held" | "lists"> {
  if (!before) {
    return {
      held: KEPT_NAMES.filter((list) => after[list].size > 0).map((list) =>
        counted(after[list].size, LIST_WORDS[list].one, LIST_WORDS[list].many),
      ),
    };
  }
  const all = differences(before, after);
  return { lists: KEPT_NAMES.flatMap((list) => listChanges(list, all[list]) ?? []) };
}

/**
 * The versions of the changelog, in its order.
 * @param history undefined where none is kept, or while it is not there yet
 */
export function editionsOf({ changelog }: Pick<Descriptor, "changelog">, history: History | undefined): Edition[] {
  const snapshots = history ? snapshotsOf(history) : [];
  return changelog.map((entry) => {
    const at = history?.versions.findIndex(({ version }) => version === entry.version) ?? -1;
    const after = snapshots[at];
    return { ...entry, ...(after && recordedOf(snapshots[at - 1], after)) };
  });
}

/** Where a record stands: its page, or the view that lists it. */
export interface Place {
  readonly to: Target;
  /** Part of the view. */
  readonly at?: string;
}

const MEMBERSHIP: Place = { to: { view: "membership" } };

const PLACES: Record<KeptName, (dataset: Dataset, id: string) => Place | undefined> = {
  events: ({ eventById }, id) => (eventById.has(id) ? { to: { view: "event", id } } : undefined),
  actors: ({ actorById }, id) => (actorById.has(id) ? { to: { view: "actor", id } } : undefined),
  series: ({ seriesById }, id) => (seriesById.has(id) ? MEMBERSHIP : undefined),
  counts: ({ countById, eventById }, id) => {
    const count = countById.get(id);
    const event = count?.event !== undefined && eventById.get(count.event);
    return event ? { to: { view: "event", id: event.id } } : count && MEMBERSHIP;
  },
  roster: ({ roster }, id) => {
    const entry = roster.find((one) => one.id === id);
    return entry?.actor === undefined ? entry && MEMBERSHIP : { to: { view: "actor", id: entry.actor } };
  },
  sources: ({ sourceById }, id) => (sourceById.has(id) ? { to: { view: "source", id } } : undefined),
  disagreements: ({ disagreements }, id) =>
    disagreements.some((one) => one.id === id) ? { to: { view: "disagreements" }, at: id } : undefined,
  // Briefings are no part of the dataset that views are given.
  briefings: () => undefined,
};

/** Where a record of an earlier or later version stands in the present dataset; undefined where it has no such record. */
export function placeOf(dataset: Dataset, list: KeptName, id: string): Place | undefined {
  return PLACES[list](dataset, id);
}
