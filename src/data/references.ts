import type { ListName, Records } from "../domain/records";
import type { Citation } from "../domain/schema";
import { type RawFault, recordName } from "./readRecords";

type Path = readonly (string | number)[];

/** One reference of a record: where it stands in the record, to which list it points, and the id. */
export interface Reference {
  readonly path: Path;
  readonly to: ListName;
  readonly id: string;
}

const one = (path: Path, to: ListName, id: string | undefined): Reference[] =>
  id === undefined ? [] : [{ path, to, id }];

const cited = (citations: readonly Citation[], path: Path = []): Reference[] =>
  citations.map(({ source }, i) => ({ path: [...path, "citations", i, "source"], to: "sources", id: source }));

const SUBJECT_LIST = {
  event: "events",
  actor: "actors",
  count: "counts",
  series: "series",
  source: "sources",
} as const;

/** Every reference that a record of each list makes. */
const REFERENCES: { [N in ListName]: (record: Records[N]) => Reference[] } = {
  events: (event) => [
    ...event.participants.flatMap(({ actor }, i) => one(["participants", i, "actor"], "actors", actor)),
    ...cited(event.citations),
    ...one(["partOf"], "events", event.partOf),
  ],
  actors: (actor) => [
    ...(actor.offices ?? []).flatMap((office, i) => [
      ...one(["offices", i, "organization"], "actors", office.organization),
      ...cited(office.citations, ["offices", i]),
    ]),
    ...one(["parent"], "actors", actor.parent),
    ...cited(actor.citations),
  ],
  series: (series) => cited(series.citations),
  counts: (count) => [
    ...one(["series"], "series", count.series),
    ...one(["event"], "events", count.event),
    ...cited(count.citations),
  ],
  roster: (entry) => [
    ...one(["actor"], "actors", entry.actor),
    ...one(["series"], "series", entry.series),
    ...cited(entry.citations),
  ],
  sources: (source) => one(["custom", "sameTextAs"], "sources", source.custom.sameTextAs),
  disagreements: ({ about, claims }) => [
    ...about.flatMap(({ type, id }, i) => one(["about", i, "id"], SUBJECT_LIST[type], id)),
    ...claims.flatMap((claim, i) => [
      ...one(["claims", i, "citation", "source"], "sources", claim.citation.source),
      ...one(["claims", i, "count"], "counts", claim.count),
    ]),
  ],
};

/** Every reference that a record of a list makes, in the order of its fields. */
export const referencesOf = <N extends ListName>(name: N, record: Records[N]): readonly Reference[] =>
  REFERENCES[name](record);

/** What references may lead to. */
export interface Targets {
  /** Whether a record of a list is there, or may be in a file that could not be read. */
  readonly has: (list: ListName, id: string) => boolean;
  /** For what was meant: the ids of the records of a list. */
  readonly ids: (list: ListName) => Iterable<string>;
  /** The file of a list. */
  readonly file: (list: ListName) => string;
}

/**
 * The faults of a record that refers to what is not there. A reference to a record that was itself refused, or into a file that could
 * not be loaded, is no fault of the record that makes it.
 * @param place index of the record in the list of its file
 */
export function danglingIn<N extends ListName>(
  name: N,
  record: Records[N],
  place: number,
  targets: Targets,
): RawFault[] {
  return referencesOf(name, record)
    .filter(({ to, id }) => !targets.has(to, id))
    .map(({ path, to, id }) => {
      const file = targets.file(to);
      return {
        file: targets.file(name),
        path: [name, place, ...path],
        record: recordName(record, place),
        expected: `the id of a record in ${file}${file.startsWith(to) ? "" : ` (${to})`}`,
        found: `"${id}", which is not there`,
        value: id,
        words: () => targets.ids(to),
      };
    });
}
