/**
 * What the records of a dataset were at each published version, as short hashes: enough to say what was added, changed and
 * withdrawn since, and in which fields. Written by `npm run data:release`. It stands apart from `schema.ts` because the first
 * page does not need it.
 */
import * as z from "zod/mini";
import type { Briefing } from "./briefing";
import type { FileProblem } from "./dataset";
import { dateOf, formatDate } from "./dates";
import { fnv1a } from "./fnv1a";
import { formatCount, GROUPS } from "./membership";
import type { ListName, Records } from "./records";
import { RECORD_LISTS } from "./schema";
import { edtf, id, text } from "./schemaParts";

/** What a version is made of: the records of all lists, and the ready-made briefings. */
export interface Kept extends Records {
  briefings: Briefing;
}
export type KeptName = keyof Kept;

/** All lists of records in the order of their files, then the briefings. */
export const KEPT_NAMES: readonly KeptName[] = [
  ...Object.values(RECORD_LISTS).flatMap((lists) => Object.keys(lists) as ListName[]),
  "briefings",
];

/** Three numbers without leading zeros, as in Semantic Versioning. */
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Whether a text is a version such as "1.0.0". */
export function isVersion(version: string): boolean {
  return VERSION.test(version);
}

/** Negative where version `a` comes before `b`, positive where it comes after. Both pass `isVersion`. */
export function compareVersions(a: string, b: string): number {
  const parts = b.split(".").map(Number);
  const different = a.split(".").map((part, i) => Number(part) - (parts[i] ?? 0));
  return different.find((step) => step !== 0) ?? 0;
}

const printSchema = z.strictObject({
  title: text,
  fields: z.record(text, z.string().check(z.regex(/^[0-9a-f]{8}$/, { error: "eight hexadecimal digits" }))),
});
/** A record as history keeps it: what a reader calls it, and a hash of each of its fields. */
export type RecordPrint = z.infer<typeof printSchema>;

/**
 * `history.json`: for each version, oldest first, the records that are new or changed since the version before it, and null
 * for those that were withdrawn. The first version has all of its records.
 */
export const historySchema = z.strictObject({
  $schema: z.optional(text),
  versions: z
    .array(
      z.strictObject({
        version: text.check(z.refine(isVersion, { error: "a version such as 1.0.0" })),
        date: edtf,
        records: z.partialRecord(z.enum(KEPT_NAMES), z.record(id, z.nullable(printSchema))),
      }),
    )
    .check(z.minLength(1, { error: "at least one version" })),
});
export type History = z.infer<typeof historySchema>;

/** The file of versions as it arrived, or why there is none. */
export type HistoryReading =
  /** With a doubt where the file is not the one that the descriptor names. */
  | { readonly history: History; readonly doubt?: Omit<FileProblem, "name"> }
  | { readonly problem: Omit<FileProblem, "name"> };

/** All records at one version, by list and id. */
export type Snapshot = Readonly<Record<KeptName, ReadonlyMap<string, RecordPrint>>>;

const eachList = <T>(make: (list: KeptName) => T) =>
  // KEPT_NAMES holds every name once.
  Object.fromEntries(KEPT_NAMES.map((list) => [list, make(list)])) as Record<KeptName, T>;

/** JSON with the keys of every object in order, so that the same value has one text however it was written down. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Only the hashes of one field of one record at two versions are ever compared, so an
 * edit goes unnoticed once in about four thousand million edits; nobody is kept out by it, and `data:describe` keeps the
 * SHA-256 of each whole file.
 */
function shortHash(value: string): string {
  return fnv1a(value).toString(16).padStart(8, "0");
}

/** What a reader calls a record of each list. A name on a membership list may stand with its actor. */
const TITLES: { [N in KeptName]: (record: Kept[N], nameOf: (actor: string) => string) => string } = {
  events: ({ title }) => title,
  actors: ({ name }) => name,
  series: ({ label }) => label,
  counts: (count) => {
    const noun = count.value === 1 ? GROUPS[count.group].one : GROUPS[count.group].noun;
    return `${formatCount(count)} ${count.unit ?? noun}, ${formatDate(dateOf(count.date))}`;
  },
  roster: ({ id: entry, name, actor }, nameOf) => name ?? (actor === undefined ? entry : nameOf(actor)),
  sources: ({ title }) => title,
  disagreements: ({ topic }) => topic,
  briefings: ({ title }) => title,
};

/**
 * The present records as history keeps them.
 * @param records the lists as they stand in the files
 */
export function snapshotOf(records: { readonly [N in KeptName]: readonly Kept[N][] }): Snapshot {
  const names = new Map(records.actors.map((actor) => [actor.id, actor.name]));
  const nameOf = (actor: string) => names.get(actor) ?? actor;
  const printsOf = <N extends KeptName>(list: N) =>
    new Map(
      records[list].map((record: Kept[N]): [string, RecordPrint] => {
        const { id: key, ...fields } = record;
        const hashes = Object.entries(fields).map(([field, value]) => [field, shortHash(stableJson(value))]);
        return [key, { title: TITLES[list](record, nameOf), fields: Object.fromEntries(hashes) }];
      }),
    );
  return eachList(printsOf);
}

const NO_RECORDS: Snapshot = eachList(() => new Map());

/** The records at each version, in the order of the history. */
export function snapshotsOf({ versions }: History): Snapshot[] {
  let now = NO_RECORDS;
  return versions.map(({ records }) => {
    const before = now;
    now = eachList((list) => {
      const steps = Object.entries(records[list] ?? {});
      if (steps.length === 0) return before[list];
      const prints = new Map(before[list]);
      for (const [key, print] of steps) {
        if (print === null) prints.delete(key);
        else prints.set(key, print);
      }
      return prints;
    });
    return now;
  });
}

/** A record by its id and title. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** What happened to the records of one list between two versions. */
export interface Changes {
  readonly added: readonly Named[];
  /** With the names of the fields that were added, changed or dropped. */
  readonly changed: readonly (Named & { readonly fields: readonly string[] })[];
  readonly withdrawn: readonly Named[];
}
export type Differences = Readonly<Record<KeptName, Changes>>;

function changedFields(before: RecordPrint, after: RecordPrint): string[] {
  const fields = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...fields].filter((field) => before.fields[field] !== after.fields[field]);
}

function changesOf(before: Snapshot[KeptName], after: Snapshot[KeptName]): Changes {
  const named = (key: string, { title }: RecordPrint): Named => ({ id: key, title });
  const added: Named[] = [];
  const changed: Changes["changed"][number][] = [];
  for (const [key, print] of after) {
    const earlier = before.get(key);
    const fields = earlier && changedFields(earlier, print);
    if (!fields) added.push(named(key, print));
    else if (fields.length > 0) changed.push({ ...named(key, print), fields });
  }
  const withdrawn = [...before].flatMap(([key, print]) => (after.has(key) ? [] : [named(key, print)]));
  return { added, changed, withdrawn };
}

/** What was added, changed and withdrawn from one version to another, list by list. */
export function differences(before: Snapshot, after: Snapshot): Differences {
  return eachList((list) => changesOf(before[list], after[list]));
}

/** Whether nothing happened to any record. */
export function isUnchanged(all: Differences): boolean {
  return Object.values(all).every(
    ({ added, changed, withdrawn }) => added.length + changed.length + withdrawn.length === 0,
  );
}

/**
 * A history with one version more.
 * @param history undefined where none was kept so far
 */
export function withVersion(history: History | undefined, version: string, date: string, now: Snapshot): History {
  const versions = history?.versions ?? [];
  const last = history ? snapshotsOf(history).at(-1) : undefined;
  const steps = differences(last ?? NO_RECORDS, now);
  const records = KEPT_NAMES.flatMap((list) => {
    const { added, changed, withdrawn } = steps[list];
    const written = [...added, ...changed].map(({ id: key }) => [key, now[list].get(key)]);
    const gone = withdrawn.map(({ id: key }) => [key, null]);
    return written.length + gone.length === 0 ? [] : [[list, Object.fromEntries([...written, ...gone])]];
  });
  return { ...history, versions: [...versions, { version, date, records: Object.fromEntries(records) }] };
}
