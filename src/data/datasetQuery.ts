import { queryOptions } from "@tanstack/react-query";
import type * as z from "zod/mini";
import type { Dataset } from "../domain/dataset";
import { type Catalog, catalogSchema, descriptorSchema, type ResourceName } from "../domain/schema";
import { assemble } from "./assemble";
import { LoadError, loadJson } from "./loadJson";
import type { Arrival } from "./readFiles";
import { readWhole } from "./readRecords";

/** Where the shipped datasets stand, relative to the app. */
const DATA_ROOT = `${import.meta.env.BASE_URL}data/`;

/** Thrown for a dataset id that the catalog does not have. */
export class UnknownDatasetError extends Error {
  override readonly name = "UnknownDatasetError";
  constructor(
    readonly id: string,
    readonly catalog: Catalog,
  ) {
    super(`There is no dataset "${id}" here.`);
  }
}

/** Loads a file that must be right as a whole: without it there is nothing to show. */
async function loadWhole<S extends z.ZodMiniType>(url: string, schema: S, signal: AbortSignal): Promise<z.output<S>> {
  const file = url.slice(url.lastIndexOf("/") + 1);
  const read = await readWhole(schema, file, await loadJson(url, signal));
  if (read.ok) return read.value;
  const [fault] = read.faults;
  const place = fault
    ? ` at ${fault.path || "the top"}, line ${fault.line ?? 1}: expected ${fault.expected}, found ${fault.found}`
    : "";
  throw new LoadError(
    file,
    `${file} is not right${place}.`,
    "Tell whoever publishes this dataset: the file has to be corrected.",
  );
}

/** The datasets that this deployment offers. */
export const catalogQuery = queryOptions({
  queryKey: ["catalog"],
  queryFn: ({ signal }) => loadWhole(`${DATA_ROOT}catalog.json`, catalogSchema, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

async function loadResource(url: string, name: ResourceName, signal: AbortSignal): Promise<Arrival> {
  const file = url.slice(url.lastIndexOf("/") + 1);
  try {
    return { file, json: await loadJson(url, signal) };
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return { file, problem: { name, file, cause: error.message, advice: error.advice } };
  }
}

async function loadDataset(catalog: Catalog, id: string, signal: AbortSignal): Promise<Dataset> {
  const entry = catalog.datasets.find((dataset) => dataset.id === id);
  if (!entry) throw new UnknownDatasetError(id, catalog);
  const folder = `${DATA_ROOT}${entry.path}`;
  const descriptor = await loadWhole(`${folder}/datapackage.json`, descriptorSchema, signal);
  const arrivals = await Promise.all(
    descriptor.resources.map(
      async ({ name, path }) => [name, await loadResource(`${folder}/${path}`, name, signal)] as const,
    ),
  );
  return assemble(id, descriptor, new Map(arrivals));
}

/**
 * One dataset, by its id in the catalog. All its files are requested at once; index.html has asked for those of the
 * default dataset before the code arrives.
 * @throws UnknownDatasetError, LoadError
 */
export const datasetQuery = (catalog: Catalog, id: string) =>
  queryOptions({
    queryKey: ["dataset", id],
    queryFn: ({ signal }) => loadDataset(catalog, id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
