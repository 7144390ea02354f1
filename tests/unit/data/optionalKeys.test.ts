import { describe, expect, test } from "vitest";
import { SMALL_FILES } from "../../../mocks/files";
import { dateOf, formatDate, formatDateInYear } from "../../../src/domain/dates";
import { NO_FILTERS } from "../../../src/domain/filters";
import { countAsOf, countsBeside, formatCount, GROUP_IDS } from "../../../src/domain/membership";
import { RESOURCE_NAMES } from "../../../src/domain/resources";
import { RECORD_LISTS } from "../../../src/domain/schema";
import { loosenings, selectionOf } from "../../../src/domain/selection";
import { smallDataset } from "../../datasets";

type Path = readonly (string | number)[];

/** The paths of every key of every object inside a value. */
function keysOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [here]), ...keysOf(inner, here)];
  });
}

/** A copy of a value without the key at a path. */
function without(value: unknown, path: Path): unknown {
  const copy = structuredClone(value);
  let place: unknown = copy;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  Reflect.deleteProperty(Object(place), path.at(-1) ?? "");
  return copy;
}

const FILTERS = [
  NO_FILTERS,
  { ...NO_FILTERS, from: "2002", to: "2004" },
  { ...NO_FILTERS, actors: ["ada-marlow", "norway"], match: "all" as const },
  { ...NO_FILTERS, q: "absent" },
];

/** Does everything with a dataset that the domain offers. */
async function exercise(files: Parameters<typeof smallDataset>[0]) {
  const dataset = await smallDataset(files);
  for (const filters of FILTERS) {
    selectionOf(dataset, filters);
    loosenings(dataset, filters);
  }
  for (const { when } of [...dataset.events, ...dataset.counts]) {
    expect(formatDate(when)).not.toBe("");
    expect(formatDateInYear(when)).not.toBe("");
  }
  for (const group of GROUP_IDS) {
    const count = countAsOf(dataset, group, dateOf("2010").latest);
    if (count) expect([formatCount(count), countsBeside(dataset, count)]).toHaveLength(2);
  }
  return dataset;
}

describe("deleting each key of the small dataset in turn", () => {
  for (const resource of RESOURCE_NAMES) {
    const file = `${resource}.json` as const;
    const whole: unknown = JSON.parse(SMALL_FILES[file]);
    for (const [list, schema] of Object.entries(RECORD_LISTS[resource])) {
      const records: unknown[] = Reflect.get(Object(whole), list);
      test(`${list}: an optional one changes no other record, a required one costs its record alone`, async () => {
        let optional = 0;
        for (const [index, record] of records.entries()) {
          for (const path of keysOf(record)) {
            const changed = without(record, path);
            const text = JSON.stringify({ ...Object(whole), [list]: records.with(index, changed) });
            const { faults, problems } = await exercise({ [file]: text });
            const where = `${list}[${index}].${path.join(".")}`;
            expect(problems, where).toEqual([]);
            if (schema.safeParse(changed).success) {
              optional++;
              expect(faults, where).toEqual([]);
            } else {
              const own = faults.filter((fault) => fault.path.startsWith(`${list}[${index}]`));
              expect(own, where).not.toEqual([]);
              // Without its id a record cannot be told from one that never was: what refers to it says so.
              if (path.join(".") !== "id") expect(faults, where).toEqual(own);
            }
          }
        }
        expect(optional, "there are optional keys to delete").toBeGreaterThan(0);
      });
    }
  }
});
