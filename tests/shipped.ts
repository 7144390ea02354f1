import { readdirSync, readFileSync } from "node:fs";
import type { Dataset } from "../src/domain/dataset";
import { datasetOf } from "./datasets";

const DATA = new URL("../public/data/", import.meta.url);

/** The texts of the files of a dataset in public/data, by file name; its folder of briefings is not among them. */
export function shippedFiles(folder: string): Record<string, string> {
  const url = new URL(`${folder}/`, DATA);
  const files = readdirSync(url, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(new URL(name, url), "utf8")]));
}

/** A dataset of public/data, as the app would show it. Node only. */
export const shippedDataset = (folder: string): Promise<Dataset> => datasetOf(shippedFiles(folder));
