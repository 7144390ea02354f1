/** Files of datasets as readers give them: by name, as CSV, as a zip. Node only. */
import { readdirSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { CSV_LISTS, type CsvListName } from "../src/data/csvColumns";
import { recordsToCsv } from "../src/data/csvRecords";

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

/** All files of a dataset of public/data by path, with its briefings. */
export function shippedTexts(folder: string): Record<string, string> {
  const root = new URL(`../public/data/${folder}/`, import.meta.url);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, root), "utf8")]));
}

/** The same dataset with every list that can be had as CSV in a file of its own, and without a descriptor's word on them. */
export function asCsv(texts: Texts): Record<string, string> {
  const tables = Object.entries(CSV_LISTS).map(([list, { resource }]) => {
    const records = JSON.parse(texts[`${resource}.json`] ?? "{}")[list];
    return [`${list}.csv`, recordsToCsv(list as CsvListName, records)] as const;
  });
  const tabled = new Set(Object.values(CSV_LISTS).map(({ resource }) => `${resource}.json`));
  const others = Object.entries(texts).filter(([path]) => !tabled.has(path));
  return Object.fromEntries([...others, ...tables]);
}

/** Bytes by path. */
export const bytesOf = (texts: Texts): Map<string, Uint8Array<ArrayBuffer>> =>
  new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));

/** The files in a zip, in a folder of their own where one is named. */
export const zipOf = (texts: Texts, folder = ""): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(Object.fromEntries([...bytesOf(texts)].map(([path, bytes]) => [`${folder}${path}`, bytes]))));
