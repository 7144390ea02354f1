/** Datasets from the schema, right ones and spoilt ones, and the way in that the app takes with them. */
import * as fc from "fast-check";
import { UNKNOWN_HASH } from "../../src/data/fileHash";
import { readerHere } from "../../src/data/readerHere";
import type { Dataset } from "../../src/domain/dataset";
import { openDataset } from "../../src/domain/openDataset";
import { RESOURCE_NAMES, type ResourceName } from "../../src/domain/resources";
import { type Descriptor, descriptorSchema, RECORD_LISTS } from "../../src/domain/schema";
import { sentFiles } from "../sentFiles";
import { anyText, fromSchema, idOf } from "./fromSchema";

/** The files of a dataset as JSON values, by resource, and its descriptor. */
export interface Files {
  readonly descriptor: Descriptor;
  readonly files: Readonly<Record<ResourceName, Record<string, unknown>>>;
}

const list = (schema: object, size: number) =>
  fc
    .array(fromSchema(schema, size), { minLength: size, maxLength: size })
    .map((records) => records.map((record, i) => ({ ...(record as object), id: idOf(i) })));

function filesOf(size: number): fc.Arbitrary<Files["files"]> {
  const files = Object.entries(RECORD_LISTS).map(([name, lists]) => [
    name,
    fc.record(Object.fromEntries(Object.entries(lists).map(([key, schema]) => [key, list(schema, size)]))),
  ]);
  return fc.record(Object.fromEntries(files)) as fc.Arbitrary<Files["files"]>;
}

const resources = RESOURCE_NAMES.map((name) => ({
  name,
  path: `${name}.json`,
  title: name,
  mediatype: "application/json",
  bytes: 0,
  hash: UNKNOWN_HASH,
}));
const descriptor = fromSchema(descriptorSchema, 3).map((value) => ({ ...(value as Descriptor), resources }));

/** Datasets of which every record is right. */
export const validFiles: fc.Arbitrary<Files> = fc.record({
  descriptor,
  files: fc.oneof(...[1, 3, 6].map(filesOf)),
});

const ODD = fc.oneof(
  anyText,
  fc.constantFrom(null, true, 0, -1, 1.5, 1e308, "", [], {}, [[]], [null], { id: "r0" }),
  fc.constantFrom("2013-02-30", "r99", "javascript:alert(1)", "2013-05-01/2012", "R 1"),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One change: which place of the tree (of all places, one after the other), what is done there, and with which value. */
const change = fc.record({
  at: fc.nat(),
  what: fc.constantFrom("replace", "delete", "add", "rename", "repeat", "swap"),
  value: ODD,
  key: fc.constantFrom("__proto__", "constructor", "id", "titel", "note", "", "0"),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

type Tree = Record<string, unknown> | unknown[];
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Every place of a tree: the object or list, and the key in it. */
function places(tree: Tree, found: [Tree, string][] = []): [Tree, string][] {
  for (const [key, value] of Object.entries(tree)) {
    found.push([tree, key]);
    if (isTree(value)) places(value, found);
  }
  return found;
}

const put = (tree: Tree, key: string, value: unknown) =>
  // As JSON.parse does it: "__proto__" is a key like any other.
  Object.defineProperty(tree, key, { value, enumerable: true, configurable: true, writable: true });

function apply(tree: Tree, { at, what, value, key }: Change) {
  const all = places(tree);
  const [inside, where] = all[at % all.length] ?? [tree, "events"];
  const old = Object.getOwnPropertyDescriptor(inside, where)?.value;
  const remove = () =>
    Array.isArray(inside) ? inside.splice(Number(where), 1) : Reflect.deleteProperty(inside, where);
  if (what === "replace") put(inside, where, value);
  if (what === "delete") remove();
  if (what === "add") Array.isArray(inside) ? inside.push(value) : put(inside, key, value);
  if (what === "repeat" && Array.isArray(inside)) inside.push(structuredClone(old));
  if (what === "swap" && Array.isArray(inside)) inside.reverse();
  if (what === "rename" && !Array.isArray(inside)) {
    remove();
    put(inside, key, old);
  }
}

/** The texts of the files of a dataset, by resource. */
export type Texts = Readonly<Record<ResourceName, string>>;

export const textsOf = ({ files }: Files): Texts =>
  Object.fromEntries(RESOURCE_NAMES.map((name) => [name, JSON.stringify(files[name])])) as Texts;

/** Datasets that were right, with a few changes anywhere; some of the files cut short or overwritten in a place. */
export const spoiltTexts: fc.Arbitrary<{ descriptor: Descriptor; texts: Texts }> = fc
  .record({
    right: validFiles,
    changes: fc.array(change, { minLength: 1, maxLength: 6 }),
    cut: fc.option(fc.record({ name: fc.constantFrom(...RESOURCE_NAMES), at: fc.nat(), with: anyText }), { freq: 6 }),
  })
  .map(({ right, changes, cut }) => {
    const files = structuredClone(right.files);
    for (const one of changes) apply(files, one);
    // A change may have taken a whole file away.
    const texts = RESOURCE_NAMES.map((name) => [name, JSON.stringify(files[name]) ?? ""]);
    const given: Record<string, string> = Object.fromEntries(texts);
    if (cut) {
      const text = given[cut.name] ?? "";
      const at = cut.at % (text.length + 1);
      given[cut.name] = cut.with === "" ? text.slice(0, at) : text.slice(0, at) + cut.with + text.slice(at + 1);
    }
    // A file is bytes: half a pair of surrogates cannot stand in it.
    const wellFormed = Object.entries(given).map(([name, text]) => [name, text.toWellFormed()]);
    return { descriptor: right.descriptor, texts: Object.fromEntries(wellFormed) as Texts };
  });

/** Reads a dataset as the app does while its files come. */
export async function read(given: { readonly descriptor: Descriptor; readonly texts: Texts }): Promise<Dataset> {
  const packed = await readerHere.dataset("fuzz", given.descriptor, sentFiles(given.texts));
  // As it crosses from the thread that reads.
  return openDataset(structuredClone(packed));
}
