/** Arbitraries that are read from the schema itself, so that a new field is fuzzed from the day on which it is written. */
import * as fc from "fast-check";
import type * as z from "zod/mini";
import { acceptsOf } from "../../src/data/accepts";

/** The parts of zod's definitions that are read here, as `src/data/accepts.ts` reads them. */
interface Def {
  readonly type: string;
  readonly checks?: readonly unknown[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string | number>>;
}
interface Schema {
  readonly _zod: { readonly def: Def };
}

const defOf = (schema: Schema) => schema._zod.def;
const accepts = (schema: Schema) => acceptsOf(schema as unknown as z.ZodMiniType);

/** Texts that something may choke on: names of built-in properties, markup, formulas, letters of every sort, much of it. */
const NASTY = [
  "__proto__",
  "constructor",
  "toString",
  "<img src=x onerror=alert(1)>",
  "=1+1",
  "\u202eabc",
  "\ud800",
  "a\u0000b",
  "🙂",
  "e\u0301",
  "İ",
  "ﬁ",
  "]]>",
  "%E0%A4%A",
  "a".repeat(5000),
  "مرحبا",
  "\n",
  "undefined",
  "NaN",
  "-0",
  "9e99",
  "-99-01-01",
];
export const anyText = fc.oneof(
  fc.constantFrom("Harbour", "The first summit", "An accord of forty ports"),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(...NASTY),
);

const pad = (n: number, length = 2) => String(n).padStart(length, "0");
const day = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 0, max: 9999 })),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
    fc.constantFrom("", "", "~", "?", "%"),
  )
  .map(([year, month, date, length, mark]) => `${pad(year, 4)}-${pad(month)}-${pad(date)}`.slice(0, length) + mark);
export const anyDate = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 1, arbitrary: day.map((one) => `../${one}`) },
  { weight: 1, arbitrary: day.map((one) => `${one}/..`) },
  { weight: 2, arbitrary: fc.tuple(day, day).map(([a, b]) => `${a}/${b}`) },
  { weight: 1, arbitrary: fc.constantFrom("2012-21", "2012-24", "201X", "2012-XX", "2012-12-XX", "..", "") },
);

const address = fc
  .tuple(
    fc.constantFrom("http://", "https://", "HTTPS://"),
    fc.webUrl({ validSchemes: ["https"], withQueryParameters: true }),
  )
  .map(([scheme, url]) => url.replace("https://", scheme));

/** The ids of every list: with the same ones in each, every reference leads somewhere. */
export const idOf = (index: number) => `r${index}`;

const PLAIN = /^text$/;

/** What a string may be, from which the schema takes what it accepts. */
const sources = (size: number): Readonly<Record<string, fc.Arbitrary<string>>> => ({
  text: anyText,
  id: fc.nat({ max: size - 1 }).map(idOf),
  date: anyDate,
  address,
  country: fc.constantFrom("GBR", "NOR", "USA", "ZAF", "FRA", "SWE"),
  path: fc.constantFrom("a.json", "b/c.json"),
  briefing: fc.constantFrom("briefing-a", "briefing-ten-slides"),
  hash: fc.constant(`sha256:${"0".repeat(64)}`),
});

function strings(schema: Schema, size: number): fc.Arbitrary<string> {
  const passes = accepts(schema);
  const rated = Object.entries(sources(size)).map(([name, arbitrary]) => {
    const samples = fc.sample(arbitrary, { seed: 1, numRuns: 60 });
    return { name, arbitrary, rate: samples.filter(passes).length / samples.length };
  });
  const text = rated.find(({ name }) => PLAIN.test(name));
  // What takes nearly every text is a text; everything else is what most of one sort fits.
  const [best] = text && text.rate > 0.4 ? [text] : rated.sort((a, b) => b.rate - a.rate);
  if (!best || best.rate === 0) throw new Error("No text that this schema accepts is known here.");
  return best.arbitrary.filter(passes);
}

function tuples(items: readonly Schema[], size: number): fc.Arbitrary<unknown> {
  const least = items.filter((item) => defOf(item).type !== "optional").length;
  const inner = items.map((item) => fromSchema(defOf(item).innerType ?? item, size));
  return fc.integer({ min: least, max: items.length }).chain((length) => fc.tuple(...inner.slice(0, length)));
}

const SORTS: Readonly<Record<string, (schema: Schema, size: number) => fc.Arbitrary<unknown>>> = {
  string: strings,
  // Small ones often, so that they make months and days.
  number: () =>
    fc.oneof(
      fc.integer({ min: 1, max: 12 }),
      fc.nat({ max: 400 }),
      fc.integer({ min: 1900, max: 2100 }),
      fc.maxSafeNat(),
    ),
  boolean: () => fc.boolean(),
  enum: (schema) => fc.constantFrom(...Object.values(defOf(schema).entries ?? {})),
  array: (schema, size) =>
    fc.array(fromSchema(defOf(schema).element as Schema, size), { maxLength: 4 }).filter(accepts(schema)),
  union: (schema, size) => fc.oneof(...(defOf(schema).options ?? []).map((one) => fromSchema(one, size))),
  tuple: (schema, size) => tuples(defOf(schema).items ?? [], size),
  object: (schema, size) => {
    const shape = Object.entries(defOf(schema).shape ?? {});
    const optional = (one: Schema) => defOf(one).type === "optional";
    const parts = shape.map(([key, one]) => [key, fromSchema(defOf(one).innerType ?? one, size)] as const);
    const requiredKeys = shape.filter(([, one]) => !optional(one)).map(([key]) => key);
    return fc.record(Object.fromEntries(parts), { requiredKeys, noNullPrototype: true }).filter(accepts(schema));
  },
};

/**
 * Values that a schema accepts.
 * @param size how many records each list has: ids are those of `idOf(0)` to before `idOf(size)`
 */
export function fromSchema(schema: object, size: number): fc.Arbitrary<unknown> {
  // Every schema of zod has its definition; the app's own types say nothing of it.
  const known = schema as Schema;
  const make = SORTS[defOf(known).type];
  if (!make) throw new Error(`No values are known for a schema of type ${defOf(known).type}.`);
  return make(known, size);
}
