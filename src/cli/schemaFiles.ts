import { readFileSync } from "node:fs";
import { CSV_LISTS, type CsvListName } from "../data/csvColumns";
import { recordsToCsv } from "../data/csvRecords";
import { jsonSchemas } from "./jsonSchemas";
import { referenceHtml } from "./reference/referenceHtml";
import { templateRecords } from "./starter";

/** A file that ships under /schema. */
export interface SchemaFile {
  readonly type: string;
  readonly text: string;
}

const read = (path: string) => readFileSync(path, "utf8");

/** The app's colours, type and space, with the files of its faces where they are served. */
const tokens = (fontAt: (file: string) => string) =>
  read("src/styles/tokens.css")
    // Nothing else waits for this page: it may show its words before its faces have come.
    .replaceAll("font-display: optional", "font-display: swap")
    .replace(/url\("(@fontsource[^"]+)"\)/g, (_, file: string) => `url("${fontAt(file)}")`);

const template = <N extends CsvListName>(list: N): SchemaFile => ({
  type: "text/csv; charset=utf-8",
  text: recordsToCsv(list, templateRecords(list)),
});

/**
 * Everything that ships under /schema, by its path there: the JSON Schemas to which the "$schema" of every data file points, the
 * CSV templates, and the page "How to write a dataset". All of it is made of the one schema and its words.
 * @param fontAt the address of a font file that tokens.css names by its package
 */
export function schemaFiles(fontAt: (file: string) => string): Record<string, SchemaFile> {
  const schemas = Object.entries(jsonSchemas()).map(([file, schema]): [string, SchemaFile] => [
    file,
    { type: "application/schema+json", text: `${JSON.stringify(schema, null, 2)}\n` },
  ]);
  const lists = Object.keys(CSV_LISTS) as CsvListName[];
  return {
    ...Object.fromEntries(schemas),
    ...Object.fromEntries(lists.map((list) => [`csv/${list}.csv`, template(list)])),
    "index.html": { type: "text/html; charset=utf-8", text: referenceHtml() },
    "reference.css": {
      type: "text/css; charset=utf-8",
      text: `${tokens(fontAt)}\n${read("src/cli/reference/reference.css")}`,
    },
  };
}
