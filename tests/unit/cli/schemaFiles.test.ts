import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { referenceMarkdown } from "../../../src/cli/reference/referenceMarkdown";
import { references } from "../../../src/cli/reference/referenceModel";
import { schemaFiles } from "../../../src/cli/schemaFiles";
import { STARTER_RECORDS } from "../../../src/cli/starter";
import { CSV_LISTS, type CsvListName } from "../../../src/data/csvColumns";
import { recordsFromCsv } from "../../../src/data/csvRecords";
import { openPackage } from "../../../src/data/openPackage";

const files = schemaFiles((font) => `/fonts/${font}`);
const LISTS = Object.keys(CSV_LISTS) as CsvListName[];

describe("docs/dataset-reference.md", () => {
  test("is what the schema and its words say (npm run data:docs)", () => {
    const present = readFileSync(new URL("../../../docs/dataset-reference.md", import.meta.url), "utf8");
    expect(present).toBe(referenceMarkdown());
  });

  test("names every field and every column", () => {
    const fields = references().flatMap(({ parts }) => parts.flatMap((part) => part.fields));
    expect(fields.length).toBeGreaterThan(150);
    for (const { path, example, meaning } of fields) {
      expect(meaning, path).not.toBe("");
      expect(JSON.parse(example), path).toBeDefined();
    }
    for (const list of LISTS) {
      const part = references()
        .flatMap(({ parts }) => parts)
        .find((one) => one.list === list);
      expect(
        part?.csv?.map(({ name }) => name),
        list,
      ).toEqual(CSV_LISTS[list].columns.map(({ name }) => name));
      for (const { name, meaning, example } of part?.csv ?? []) {
        expect(meaning, `${list}.${name}`).not.toBe("");
        expect(example, `${list}.${name}`).not.toBe("");
      }
    }
  });
});

describe("what ships under /schema", () => {
  test("the templates hold the example records, and open without a fault", async () => {
    const templates = LISTS.map((list) => [`${list}.csv`, files[`csv/${list}.csv`]?.text ?? ""] as const);
    for (const list of LISTS) {
      const { json } = recordsFromCsv(list, list, files[`csv/${list}.csv`]?.text ?? "");
      expect(json.value).toEqual({ [list]: STARTER_RECORDS[list] });
    }
    const given = new Map(templates.map(([name, text]) => [name, new TextEncoder().encode(text)]));
    const { packed, absent, unused } = await openPackage(given, { id: "t", title: "T", today: "2026-11-22" });
    expect(packed.faults).toEqual([]);
    expect(packed.problems).toEqual([]);
    expect([absent, unused]).toEqual([["disagreements"], []]);
    expect(packed.columns.size).toBe(1);
  });

  test("the page links to what is there, names each part once, and runs no script and no style of its own", () => {
    const { text = "" } = files["index.html"] ?? {};
    expect(text).not.toMatch(/<script|<style|style=|\son\w+=/);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...text.matchAll(/ href="([^"]+)"/g)].map(([, href = ""]) => href);
    expect(links.length).toBeGreaterThan(20);
    for (const href of links) {
      if (href.startsWith("#")) expect(ids, href).toContain(href.slice(1));
      else if (!href.startsWith("../")) expect(files[href], href).toBeDefined();
    }
  });

  test("its style has the app's colours in both themes, and fonts that are served", () => {
    const { text = "" } = files["reference.css"] ?? {};
    expect(text).toContain("prefers-color-scheme: dark");
    expect([...text.matchAll(/url\("([^"]+)"\)/g)].map(([, url]) => url)).toEqual([
      "/fonts/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
      "/fonts/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
    ]);
    const used = new Set([...text.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name]) => name));
    for (const name of used) expect(text, name).toContain(`${name}:`);
  });
});
