/** Which records stay where some refer to what is missing: in any dataset, and in a long chain. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { referencesOf } from "../../../src/data/references";
import { LIST_NAMES, type Sound, soundRecords } from "../../../src/data/soundRecords";
import type { ListName, Records } from "../../../src/domain/records";
import { RECORD_LISTS } from "../../../src/domain/schema";
import { assertFor } from "../../fuzz/assertFor";
import { fromSchema, idOf } from "../../fuzz/fromSchema";
import { timeout } from "../../fuzz/settings";

const SCHEMAS: Readonly<Record<string, object>> = Object.assign({}, ...Object.values(RECORD_LISTS));
const NONE: Sound = { events: [], actors: [], series: [], counts: [], roster: [], sources: [], disagreements: [] };

const asLists = (sound: Sound) =>
  Object.fromEntries(LIST_NAMES.map((list) => [list, { records: sound[list] }])) as {
    [N in ListName]: { records: readonly Records[N][] };
  };

/** So many records a list that refer to each other and, now and then, to one that is not there. */
function withMissing(present: number): fc.Arbitrary<Sound> {
  const records = LIST_NAMES.map((list) => {
    const some = fc.array(fromSchema(SCHEMAS[list] ?? {}, present + 1), { minLength: present, maxLength: present });
    return [list, some.map((all) => all.map((one, i) => ({ ...(one as object), id: idOf(i) })))] as const;
  });
  return fc.record(Object.fromEntries(records)) as fc.Arbitrary<unknown> as fc.Arbitrary<Sound>;
}

/** The definition: ask all again whether what they refer to is there, until none goes any more. */
function askedAgain(sound: Sound): Sound {
  const staying = <N extends ListName>(list: N) =>
    sound[list].filter((record: Records[N]) =>
      referencesOf(list, record).every(({ to, id }) => sound[to].some((one) => one.id === id)),
    );
  const next = Object.fromEntries(LIST_NAMES.map((list) => [list, staying(list)])) as unknown as Sound;
  return LIST_NAMES.every((list) => next[list].length === sound[list].length) ? next : askedAgain(next);
}

test(
  "what stays is what stays when all are asked again until none goes",
  async () => {
    let went = 0;
    let stayed = 0;
    await assertFor("datasets with references to nothing", 40, fc.oneof(withMissing(3), withMissing(7)), (sound) => {
      const expected = askedAgain(sound);
      expect(soundRecords(asLists(sound))).toEqual(expected);
      for (const list of LIST_NAMES) {
        stayed += expected[list].length;
        went += sound[list].length - expected[list].length;
      }
    });
    // Datasets of which all or nothing stays would prove little.
    expect(Math.min(went, stayed)).toBeGreaterThan(20);
  },
  timeout,
);

test("a chain of 20,000 that ends in nothing goes whole, and each of its references is read once", () => {
  const LENGTH = 20_000;
  let reads = 0;
  const events = Array.from({ length: LENGTH }, (_, i) => ({
    id: idOf(i),
    date: "2015",
    title: "A part",
    summary: "A part of the next one.",
    kind: "agreement" as const,
    participants: [],
    citations: [],
    get partOf() {
      reads++;
      return idOf(i + 1);
    },
  }));
  expect(soundRecords(asLists({ ...NONE, events })).events).toEqual([]);
  expect(reads).toBe(LENGTH);
});
