import { readdirSync, readFileSync } from "node:fs";
import type { Dataset } from "../src/domain/dataset";
import { datasetOf } from "./datasets";

const DATA = new URL("../public/data/", import.meta.url);

/** The texts of the files of a dataset in public/data, by file name. */
export function shippedFiles(folder: string): Record<string, string> {
  const url = new URL(`${folder}/`, DATA);
  return Object.fromEntries(readdirSync(url).map((file) => [file, readFileSync(new URL(file, url), "utf8")]));
}

/** A dataset of public/data, as the app would show it. Node only. */
export const shippedDataset = (folder: string): Promise<Dataset> => datasetOf(shippedFiles(folder));
