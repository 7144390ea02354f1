/**
 * The columns of the CSV files, a table a list. What each column means, with an example and its rule, stands with the field of
 * the record (`cli/schemaText`); here is which column it is and how its cells are written.
 */
import type { ListName } from "../domain/records";
import type { ResourceName } from "../domain/resources";
import {
  AUTHORS,
  type Cell,
  CITATIONS,
  CSL_DATE,
  FLAG,
  LINKS,
  NUMBER,
  OFFICES,
  PARTICIPANTS,
  TEXT,
  TEXTS,
  word,
} from "./csvCells";

/** One column: its heading, the key of the record (or of an object inside it) that it fills, and how. */
export interface CsvColumn {
  readonly name: string;
  readonly path: readonly [string] | readonly [string, string];
  readonly cell: Cell;
  /** A file without this column is refused. */
  readonly required?: true;
}

/** The lists of records that can be had as CSV. Disagreements, with claim beside claim, cannot. */
export type CsvListName = Exclude<ListName, "disagreements">;

export interface CsvList {
  /** The file of the dataset to which the list belongs. */
  readonly resource: ResourceName;
  readonly columns: readonly CsvColumn[];
}

const required = (name: string, cell: Cell, path: CsvColumn["path"] = [name]): CsvColumn => ({
  name,
  path,
  cell,
  required: true,
});
const optional = (name: string, cell: Cell, path: CsvColumn["path"] = [name]): CsvColumn => ({ name, path, cell });

const ID = word("id");
const DATE = word("date");
const WORD = word("one of its words");
const COUNTRY = word("ISO 3166-1 alpha-3 code");
const ADDRESS = word("web address");

/** The same in every list that has it. */
const SOURCES = required("sources", CITATIONS, ["citations"]);
const DATE_BASIS = optional("date_basis", WORD, ["dateBasis"]);
const NOTE = optional("note", TEXT);

/** Every list that can be had as CSV, with its columns in the order in which they are written. */
export const CSV_LISTS: Readonly<Record<CsvListName, CsvList>> = {
  events: {
    resource: "events",
    columns: [
      required("id", ID),
      required("date", DATE),
      required("title", TEXT),
      required("summary", TEXT),
      required("kind", WORD),
      optional("status", WORD),
      optional("place", TEXT, ["place", "name"]),
      optional("country", COUNTRY, ["place", "country"]),
      optional("participants", PARTICIPANTS),
      SOURCES,
      optional("part_of", ID, ["partOf"]),
      DATE_BASIS,
      NOTE,
    ],
  },
  actors: {
    resource: "actors",
    columns: [
      required("id", ID),
      required("name", TEXT),
      optional("aliases", TEXTS),
      required("type", WORD),
      optional("classification", WORD),
      optional("country", COUNTRY),
      required("description", TEXT),
      optional("active", DATE),
      optional("offices", OFFICES),
      optional("parent", ID),
      optional("links", LINKS),
      SOURCES,
      NOTE,
    ],
  },
  series: {
    resource: "membership",
    columns: [
      required("id", ID),
      required("label", TEXT),
      required("subject", TEXT),
      required("definition", TEXT),
      optional("from", DATE),
      optional("to", DATE),
      SOURCES,
    ],
  },
  counts: {
    resource: "membership",
    columns: [
      required("id", ID),
      required("date", DATE),
      required("group", WORD),
      required("value", NUMBER),
      required("qualifier", WORD),
      required("series", ID),
      optional("unit", TEXT),
      required("confidence", WORD),
      optional("event", ID),
      SOURCES,
      DATE_BASIS,
      NOTE,
    ],
  },
  roster: {
    resource: "membership",
    columns: [
      required("id", ID),
      optional("actor", ID),
      optional("name", TEXT),
      optional("country", COUNTRY),
      required("group", WORD),
      optional("joined", DATE),
      optional("listed", DATE),
      required("series", ID),
      SOURCES,
      NOTE,
    ],
  },
  sources: {
    resource: "sources",
    columns: [
      required("id", ID),
      required("type", WORD),
      required("title", TEXT),
      optional("author", AUTHORS),
      optional("container_title", TEXT, ["container-title"]),
      optional("publisher", TEXT),
      optional("issued", CSL_DATE),
      optional("accessed", CSL_DATE),
      optional("url", ADDRESS, ["URL"]),
      optional("language", word("BCP 47 tag")),
      optional("issn", word("ISSN"), ["ISSN"]),
      optional("version", TEXT),
      optional("archive", TEXT),
      NOTE,
      required("kind", WORD, ["custom", "kind"]),
      optional("archived", FLAG, ["custom", "archived"]),
      optional("seen", FLAG, ["custom", "seen"]),
      optional("same_text_as", ID, ["custom", "sameTextAs"]),
    ],
  },
};
