import type { ListName, Records } from "../domain/records";
import type { Citation } from "../domain/schema";
import type { Lists } from "./readFiles";
import type { RawFault } from "./readRecords";
import { recordName } from "./readRecords";

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

/**
 * Splits the records of a list into those whose references all resolve, with their places in the file, and the faults of the others. A reference to a record
 * that was itself refused, or into a file that could not be loaded, is no fault of the record that makes it.
 */
export function checkReferences<N extends ListName>(
  name: N,
  lists: Lists,
  known: (list: ListName, id: string) => boolean,
): { records: readonly Records[N][]; places: readonly number[]; faults: RawFault[] } {
  const { file, records, places } = lists[name];
  const faults: RawFault[] = [];
  const soundPlaces: number[] = [];
  const sound = records.filter((record: Records[N], index) => {
    const dangling = referencesOf(name, record).filter(({ to, id }) => !known(to, id));
    for (const { path, to, id } of dangling) {
      faults.push({
        file,
        path: [name, places[index] ?? index, ...path],
        record: recordName(record, places[index] ?? index),
        expected: `the id of a record in ${lists[to].file}${to in lists && lists[to].file.startsWith(to) ? "" : ` (${to})`}`,
        found: `"${id}", which is not there`,
        value: id,
        words: () => lists[to].records.map((one) => one.id),
      });
    }
    if (dangling.length === 0) soundPlaces.push(places[index] ?? index);
    return dangling.length === 0;
  });
  return { records: sound, places: soundPlaces, faults };
}
