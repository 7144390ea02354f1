import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { SMALL_FILES } from "../../../mocks/files";
import { generate } from "../../../mocks/generate";
import { acceptsOf } from "../../../src/data/accepts";
import { RECORD_LISTS } from "../../../src/domain/schema";

const FILES = { ...SMALL_FILES, "events.json": generate(60)["events.json"] };
const SCHEMAS = Object.values(RECORD_LISTS).flatMap((lists): [string, z.ZodMiniType][] => Object.entries(lists));
const recordsOf = (list: string): unknown[] =>
  Object.values(FILES).flatMap((text) => {
    const found: unknown = JSON.parse(text)[list];
    return Array.isArray(found) ? found : [];
  });

type Path = (string | number)[];
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

/** The value with another one at a path, or without anything there; with a new key where asked for. */
function changed(value: unknown, [first, ...rest]: Path, put: unknown, key: string | undefined): unknown {
  if (first === undefined)
    return key !== undefined && typeof put === "object" && put !== null ? { ...put, [key]: 1 } : put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[first] = changed(copy[first], rest, put, key);
  if (copy[first] === undefined && rest.length === 0) delete copy[first];
  return copy;
}

const put = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    "",
    " ",
    0,
    -1,
    1.5,
    true,
    [],
    {},
    "2015-13",
    "a b",
    "javascript:x",
    "press",
  ),
  fc.jsonValue(),
);

describe.each(SCHEMAS)("a record of %s", (list, schema) => {
  const records = recordsOf(list);
  const accepts = acceptsOf(schema);

  test("is accepted where it is right", () => {
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) expect([schema.safeParse(record).success, accepts(record)]).toEqual([true, true]);
  });

  test("is accepted after a change just when zod accepts it, and zod would not have changed it", () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        fc.nat(),
        put,
        fc.option(fc.constantFrom("extra", "__proto__", "constructor"), { nil: undefined }),
        (record, place, value, key) => {
          const paths = pathsIn(record);
          const made = changed(record, paths[place % paths.length] ?? [], value, key);
          // What can stand in a file: no holes, nothing undefined.
          const mutated: unknown = JSON.parse(JSON.stringify(made) ?? "null");
          const told = schema.safeParse(mutated);
          expect(accepts(mutated)).toBe(told.success);
          if (told.success) expect(told.data).toEqual(mutated);
          else refused++;
        },
      ),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});

test("what is not in its table is asked of zod", () => {
  const accepts = acceptsOf(z.strictObject({ at: z.tuple([z.number(), z.string()]), is: z.literal("x") }));
  expect(accepts({ at: [1, "a"], is: "x" })).toBe(true);
  expect(accepts({ at: ["a", 1], is: "x" })).toBe(false);
  expect(accepts({ at: [1, "a"], is: "y" })).toBe(false);
});
