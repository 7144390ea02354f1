import type { FileProblem } from "../domain/dataset";
import { visible } from "../domain/hostileText";
import type { ListName, Records } from "../domain/records";
import { RESOURCE_NAMES, type ResourceName } from "../domain/resources";
import { RECORD_LISTS } from "../domain/schema";
import type { EventList } from "./eventList";
import type { JsonFile } from "./loadJson";
import { MOST_TOLD, type RawFault, type ReadList, readList, shown } from "./readRecords";

/**
 * A resource as it arrived: its file, with a doubt where it is not the one that the descriptor names, or why there is none. The list of
 * events may have been read while it came: then that of the file is empty.
 */
export type Arrival =
  | { file: string; json: JsonFile; doubt?: FileProblem; events?: EventList }
  | { file: string; problem: FileProblem };

/** One list of records after validation, and whether its file could be read at all. */
export type List<N extends ListName> = ReadList<Records[N]> & { readonly file: string; readonly missing: boolean };
export type Lists = { [N in ListName]: List<N> };

/** All lists of a dataset, with the faults of their files. */
export interface ReadFiles {
  readonly lists: Lists;
  readonly faults: readonly RawFault[];
  readonly problems: readonly FileProblem[];
}

const ADVICE = "Tell whoever publishes this dataset: the file has to be corrected.";

function wrongShape(name: ResourceName, file: string, expected: string, found: unknown): FileProblem {
  return {
    name,
    file,
    cause: `${file} does not hold what it should: expected ${expected}, found ${shown(found)}.`,
    advice: ADVICE,
  };
}

/** Validates every list of every file. A file that is missing or of another shape leaves its lists empty and is reported. */
export function readFiles(arrivals: ReadonlyMap<ResourceName, Arrival>): ReadFiles {
  const faults: RawFault[] = [];
  const problems: FileProblem[] = [];
  const lists: Partial<Record<ListName, ReadList<{ id: string }> & { file: string; missing: boolean }>> = {};
  for (const name of RESOURCE_NAMES) {
    const schemas = RECORD_LISTS[name];
    const arrival = arrivals.get(name);
    const file = arrival?.file ?? `${name}.json`;
    const value = arrival && "json" in arrival ? arrival.json.value : undefined;
    let problem = arrival && "problem" in arrival ? arrival.problem : undefined;
    if (!arrival) problem = wrongShape(name, "datapackage.json", `a resource named "${name}"`, undefined);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    if (!problem && !isObject) problem = wrongShape(name, file, "an object", value);
    const keys = isObject ? new Map(Object.entries(value)) : new Map<string, unknown>();
    for (const [list, schema] of Object.entries(schemas)) {
      const values = keys.get(list);
      if (!problem && !Array.isArray(values)) problem = wrongShape(name, file, `a list under "${list}"`, values);
      const read = readList(schema, Array.isArray(values) ? values : [], file, list);
      lists[list as ListName] = { ...read, file, missing: !Array.isArray(values) };
      for (const fault of read.faults) faults.push(fault);
    }
    const strange = [...keys.keys()].filter((key) => key !== "$schema" && !Object.hasOwn(schemas, key));
    for (const key of strange.slice(0, MOST_TOLD)) {
      faults.push({
        file,
        path: [key],
        record: file,
        expected: "no such key (is it misspelt?)",
        found: `the key "${visible(key)}"`,
        value: key,
        words: () => Object.keys(schemas),
      });
    }
    if (problem) problems.push(problem);
  }
  // Every list name stands in RECORD_LISTS once, and each was read with its own schema above.
  return { lists: lists as Lists, faults, problems };
}
