/** How a cell of a CSV file becomes a part of a record, and the other way round. */
import { readDate } from "../domain/dates";
import { type Part, readItems, writeItems } from "./csvItems";

/** One sort of cell. */
export interface Cell {
  /** What stands in it, for the reference and for messages. */
  readonly form: string;
  /** The value that a cell stands for, which is never empty. What cannot be read stays a text, for the schema to refuse. */
  readonly read: (cell: string) => unknown;
  /** The inverse of `read`. */
  readonly write: (value: unknown) => string;
  /** Whether an empty cell is an empty list rather than nothing. */
  readonly list?: true;
  /** Set where the value is no text: what is expected instead, should a text be found. */
  readonly expected?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** A text as it stands, blanks and line breaks included. */
export const TEXT: Cell = { form: "text", read: (cell) => cell, write: String };

/** A word: an id, a date, a key of a vocabulary, an address. Blanks around it do not count. */
export const word = (form: string): Cell => ({ form, read: (cell) => cell.trim(), write: String });

const WHOLE = "a whole number, zero or more";
export const NUMBER: Cell = {
  form: WHOLE,
  expected: `${WHOLE}, without separators between thousands`,
  read: (cell) => (/^\s*-?\d+(\.\d+)?\s*$/.test(cell) ? Number(cell) : cell.trim()),
  write: String,
};

/** A map, so that "constructor" is a text like any other. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
  ["yes", true],
  ["no", false],
]);
export const FLAG: Cell = {
  form: "true or false",
  expected: "true or false",
  read: (cell) => FLAGS.get(cell.trim().toLowerCase()) ?? cell.trim(),
  write: String,
};

const list = (form: string, parts: readonly Part[]): Cell => ({
  form,
  list: true,
  read: (cell) => readItems(cell, parts),
  write: (value) => writeItems(Array.isArray(value) ? value : [], parts),
});

/** Texts with semicolons between them. */
export const TEXTS: Cell = {
  form: "texts with semicolons between them",
  list: true,
  read: (cell) => readItems(cell, [{ key: "text" }]).map((item) => item["text"]),
  write: (value) => writeItems(Array.isArray(value) ? value.map((text) => ({ text })) : [], [{ key: "text" }]),
};

const CITATION_PARTS: readonly Part[] = [
  { key: "source" },
  { key: "locator", before: "@" },
  { key: "says", before: ": " },
];
export const CITATIONS = list("source-id; source-id@p. 3; source-id@p. 3: what it says", CITATION_PARTS);

export const PARTICIPANTS = list("actor-id:role; actor-id:role: a note", [
  { key: "actor" },
  { key: "role", before: ":" },
  { key: "note", before: ": " },
]);

export const LINKS = list("Label: https://…; Label: https://…", [{ key: "label" }, { key: "url", before: ": " }]);

export const OFFICES = list('Title | organization-id | from | to | "source-id; source-id" | note', [
  { key: "title" },
  { key: "organization", before: " | " },
  { key: "from", before: " | " },
  { key: "to", before: " | " },
  { key: "citations", before: " | ", items: CITATION_PARTS },
  { key: "note", before: " | " },
]);

const AUTHOR_PARTS: readonly Part[] = [{ key: "family" }, { key: "given", before: ", " }];

/** CSL's names: what has a comma is a person, everything else stands as it is. */
export const AUTHORS: Cell = {
  form: "Family, Given; An Organisation",
  list: true,
  read: (cell) =>
    readItems(cell, AUTHOR_PARTS).map(({ family, given }) => {
      if (given === undefined) return { literal: family };
      return given === "" ? { family } : { family, given };
    }),
  write: (value) =>
    (Array.isArray(value) ? value : [])
      .map((author: unknown) => {
        if (!isObject(author)) return "";
        // A person without a given name has an empty one in quotes, by which it is told from an organisation.
        const item = "literal" in author ? { family: author["literal"] } : { given: "", ...author };
        return writeItems([item], AUTHOR_PARTS);
      })
      .join("; "),
};

const SIMPLE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~)?$/;
const DAY_FORM = "YYYY, YYYY-MM or YYYY-MM-DD, with ~ where it is approximate";

/** CSL's date, written as EDTF. */
export const CSL_DATE: Cell = {
  form: DAY_FORM,
  expected: `a date as ${DAY_FORM}`,
  read: (cell) => {
    const text = cell.trim();
    const match = readDate(text).ok ? SIMPLE.exec(text) : null;
    if (!match) return text;
    const parts = match.slice(1, 4).flatMap((part) => (part === undefined ? [] : [Number(part)]));
    return { "date-parts": [parts], ...(match[4] && { circa: true }) };
  },
  write: (value) => {
    const parts: unknown = isObject(value) ? value["date-parts"] : undefined;
    const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
    if (!isObject(value) || !Array.isArray(first)) return "";
    const text = first.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0")).join("-");
    return value["circa"] === true ? `${text}~` : text;
  },
};
