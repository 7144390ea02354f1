import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readExtract } from "../../../src/data/extract";
import type { Dataset } from "../../../src/domain/dataset";
import { EVENT_KINDS } from "../../../src/domain/event";
import type { Filters } from "../../../src/domain/filters";
import { GROUP_IDS } from "../../../src/domain/membership";
import type { ListName } from "../../../src/domain/records";
import { RECORD_LISTS } from "../../../src/domain/schema";
import { passes, selectionOf } from "../../../src/domain/selection";
import { settleFilters } from "../../../src/url/settle";
import { assertFor } from "../../fuzz/assertFor";
import { type Files, read, spoiltTexts, type Texts, textsOf, validFiles } from "../../fuzz/datasets";
import { anyText, idOf } from "../../fuzz/fromSchema";
import { timeout } from "../../fuzz/settings";
import { claimsOf, drawEvery, takeEvery } from "./everyView";

const bound = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 1990, max: 2030 }).map(String),
  fc.constantFrom("2012-05", "2013-02-28"),
);
const kinds = Object.keys(EVENT_KINDS).filter((kind): kind is keyof typeof EVENT_KINDS => kind in EVENT_KINDS);
/** Filters; the claims are chosen from those of the dataset. */
const anyFilters = fc.record({
  from: bound,
  to: bound,
  actors: fc.uniqueArray(fc.nat({ max: 5 }).map(idOf), { maxLength: 2 }),
  match: fc.constantFrom("any" as const, "all" as const),
  kinds: fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 3 }),
  groups: fc.uniqueArray(fc.constantFrom(...GROUP_IDS), { maxLength: 2 }),
  claims: fc.array(fc.nat(), { maxLength: 2 }),
  q: fc.oneof(fc.constant(""), anyText),
});
type AnyFilters = typeof anyFilters extends fc.Arbitrary<infer T> ? T : never;

function filtersFor(dataset: Dataset, { claims, ...rest }: AnyFilters): Filters {
  const all = claimsOf(dataset);
  const chosen = [...new Set(claims.flatMap((n) => all[n % all.length] ?? []))];
  return settleFilters(dataset, { ...rest, claims: chosen }).filters;
}

function checkSelection(dataset: Dataset, filters: Filters) {
  const expected = dataset.events.filter((event) => passes(dataset, filters, event));
  expect(selectionOf(dataset, filters).events.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
}

const LISTS: readonly (readonly [ListName, keyof Texts, object])[] = Object.entries(RECORD_LISTS).flatMap(
  ([file, lists]) =>
    Object.entries(lists).map(([name, schema]) => [name as ListName, file as keyof Texts, schema] as const),
);

/** The ids of the records of a list that zod itself accepts, from the text of its file. */
function rightIds(text: string, list: string, schema: object): Set<string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Set();
  }
  const records: unknown = typeof value === "object" && value !== null ? Reflect.get(value, list) : undefined;
  if (!Array.isArray(records)) return new Set();
  const accepted = schema as { safeParse: (record: unknown) => { success: boolean; data?: { id: string } } };
  return new Set(
    records.flatMap((record) => {
      const parsed = accepted.safeParse(record);
      return parsed.success && parsed.data ? [JSON.stringify(parsed.data.id)] : [];
    }),
  );
}

const shownIn = (dataset: Dataset, list: ListName): readonly { readonly id: string; readonly standIn?: boolean }[] =>
  dataset[list];

const NONE: AnyFilters = { from: "", to: "", actors: [], match: "any", kinds: [], groups: [], claims: [], q: "" };

test(
  "every dataset that the schema allows is shown whole: every view draws, every exhibit can be taken away and read again",
  () =>
    assertFor("valid datasets", 20, fc.tuple(validFiles, anyFilters), async ([files, chosen]: [Files, AnyFilters]) => {
      const dataset = await read({ descriptor: files.descriptor, texts: textsOf(files) });
      expect(dataset.faults).toEqual([]);
      expect(dataset.problems).toEqual([]);
      for (const [list, file] of LISTS) {
        const given = files.files[file][list];
        expect(dataset[list].length, list).toBe(Array.isArray(given) ? given.length : -1);
      }
      for (const filters of [filtersFor(dataset, NONE), filtersFor(dataset, chosen)]) {
        checkSelection(dataset, filters);
        drawEvery(dataset, filters);
        for (const text of await takeEvery(dataset, filters)) {
          const { dataset: again } = await readExtract("extract.json", text);
          expect(again.faults).toEqual([]);
          for (const event of again.events)
            expect(event).toEqual({ ...dataset.eventById.get(event.id), index: event.index });
        }
      }
    }),
  timeout,
);

test(
  "no change to a dataset breaks anything, or brings a record to sight that validation refused",
  () =>
    assertFor("spoilt datasets", 30, fc.tuple(spoiltTexts, anyFilters), async ([given, chosen]) => {
      const dataset = await read(given);
      for (const [list, file, schema] of LISTS) {
        const right = rightIds(given.texts[file], list, schema);
        for (const { id, standIn } of shownIn(dataset, list))
          if (!standIn) expect(right, list).toContain(JSON.stringify(id));
      }
      const filters = filtersFor(dataset, chosen);
      checkSelection(dataset, filters);
      drawEvery(dataset, filters);
      await takeEvery(dataset, filters);
    }),
  timeout,
);
