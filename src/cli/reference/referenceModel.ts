/** What the reference page says, before it is written as Markdown and as HTML: files, lists, fields, columns. */
import { CSV_LISTS, type CsvListName } from "../../data/csvColumns";
import type { ListName } from "../../domain/records";
import { RECORD_LISTS } from "../../domain/schema";
import { type JsonSchema, jsonSchemas } from "../jsonSchemas";
import { exampleOf, type FieldText, type Texts } from "../schemaText/fieldText";
import { FILE_TEXTS, LIST_TEXTS } from "../schemaText/fileTexts";
import { DESCRIPTOR_TEXT } from "../schemaText/packageText";
import { STARTER_RECORDS } from "../starter";

/** One field of a record, with its place in it: "participants[].role". */
export interface Field {
  readonly path: string;
  /** "text", "list of objects" … */
  readonly type: string;
  readonly required: boolean;
  readonly meaning: string;
  readonly rule: string | undefined;
  /** As JSON. */
  readonly example: string;
  /** The words of its vocabulary, with their labels where those say more. */
  readonly words: readonly (readonly [word: string, label: string])[];
}

/** One column of a CSV file. */
export interface Column {
  readonly name: string;
  readonly required: boolean;
  /** The field that it fills. */
  readonly path: string;
  /** How a cell is written. */
  readonly form: string;
  readonly meaning: string;
  readonly example: string;
}

/** A list of records, or the file itself where it holds none. */
export interface Part {
  readonly id: string;
  /** "events" for the list of that name; undefined for the fields of the file itself. */
  readonly list: string | undefined;
  readonly meaning: string;
  readonly fields: readonly Field[];
  /** A whole record, as JSON. */
  readonly record: string | undefined;
  readonly csv: readonly Column[] | undefined;
}

/** One sort of file. */
export interface FileReference {
  readonly file: string;
  readonly title: string;
  readonly meaning: string;
  readonly parts: readonly Part[];
}

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  integer: "whole number",
  boolean: "true or false",
  object: "object",
};

/** What a schema asks for, in words. */
function typeOf({ type, items, prefixItems, anyOf, enum: words }: JsonSchema): string {
  if (words) return "one of its words";
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(" or ");
  if (type !== "array") return NAMES[type ?? ""] ?? "any value";
  const inner = items ?? prefixItems?.[0];
  const one = inner ? typeOf(inner) : "values";
  return `list of ${one === "object" || one === "text" ? `${one}s` : one}`;
}

/** The schemas of the objects that a schema stands for: itself, those in its list, its choices, its dictionary. */
function objectsIn(schema: JsonSchema): JsonSchema[] {
  const { properties, items, prefixItems, anyOf, additionalProperties } = schema;
  if (properties) return [schema];
  const inner = typeof additionalProperties === "object" ? [additionalProperties] : [];
  return [...(items ? [items] : []), ...(prefixItems?.slice(0, 1) ?? []), ...(anyOf ?? []), ...inner].flatMap(
    objectsIn,
  );
}

const isSaid = (word: string, label: string) => word.replaceAll("-", " ") === label.toLowerCase();

const LISTED = new Set<Texts>(Object.values(LIST_TEXTS).map(({ fields }) => fields));

function fieldsOf(schema: JsonSchema, texts: Texts, before = ""): Field[] {
  const objects = objectsIn(schema);
  return Object.entries(texts).flatMap(([key, text]): Field[] => {
    const property = objects.map(({ properties }) => properties?.[key]).find((one) => one !== undefined);
    if (!property) return [];
    const path = before + key;
    const field: Field = {
      path,
      type: typeOf(property),
      required: objects.every(({ required }) => required?.includes(key)),
      meaning: text.meaning,
      rule: text.rule,
      example: JSON.stringify(property.examples?.[0]),
      words: Object.entries(text.words ?? {}).map(([word, label]) => [word, isSaid(word, label) ? "" : label]),
    };
    // The fields of whole records stand with their own list.
    if (!text.fields || LISTED.has(text.fields)) return [field];
    return [field, ...fieldsOf(property, text.fields, `${path}${property.type === "array" ? "[]" : ""}.`)];
  });
}

/** The words for the field that a column fills. */
function textAt(texts: Texts, [first, second]: readonly string[]): FieldText | undefined {
  const text = first === undefined ? undefined : texts[first];
  return second === undefined ? text : text?.fields?.[second];
}

function columnsOf(list: CsvListName): Column[] {
  return CSV_LISTS[list].columns.map(({ name, path, cell, required = false }) => {
    const text = textAt(LIST_TEXTS[list].fields, path);
    const example = text && exampleOf(text);
    return {
      name,
      required,
      path: path.join("."),
      form: cell.form,
      meaning: text?.meaning ?? "",
      example: cell.write(Array.isArray(example) || !cell.list ? example : [example]),
    };
  });
}

const isCsvList = (list: string): list is CsvListName => Object.hasOwn(CSV_LISTS, list);

function listPart(list: ListName, schema: JsonSchema): Part {
  const { meaning, fields } = LIST_TEXTS[list];
  const [record] = STARTER_RECORDS[list];
  return {
    id: list,
    list,
    meaning,
    fields: fieldsOf(schema, fields),
    record: record && JSON.stringify(record, null, 2),
    csv: isCsvList(list) ? columnsOf(list) : undefined,
  };
}

const baseName = (file: string) => file.replace(/\.json$/, "");

/** Everything that the reference says, in the order in which a dataset is written. */
export function references(): FileReference[] {
  const schemas = jsonSchemas();
  return Object.entries(FILE_TEXTS).map(([file, { title, meaning, fields }]) => {
    const schema = schemas[file] ?? {};
    const lists = Object.entries(RECORD_LISTS).find(([name]) => `${name}.json` === file)?.[1];
    const listNames = Object.keys(lists ?? {}) as ListName[];
    // What an extract says of itself is what the descriptor says.
    const own = Object.fromEntries(
      Object.entries(fields).filter(
        ([key, text]) => file === "datapackage.json" || text !== Reflect.get(DESCRIPTOR_TEXT, key),
      ),
    );
    const whole: Part = {
      id: baseName(file),
      list: undefined,
      meaning: file === "extract.json" ? "Besides the fields of the descriptor:" : "",
      fields: fieldsOf(schema, own),
      record: undefined,
      csv: undefined,
    };
    const parts = listNames.map((list) => listPart(list, schema.properties?.[list] ?? {}));
    return { file, title, meaning, parts: parts.length > 0 ? parts : [whole] };
  });
}
