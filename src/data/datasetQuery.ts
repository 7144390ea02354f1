import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Dataset } from "../domain/dataset";
import {
  type Catalog,
  catalogSchema,
  type Descriptor,
  descriptorSchema,
  holdsRecords,
  type ResourceName,
} from "../domain/schema";
import { assemble } from "./assemble";
import { LoadError, loadJson, RETRY } from "./loadJson";
import { loadWhole } from "./loadWhole";
import type { Arrival } from "./readFiles";

/** Where the shipped datasets stand, relative to the app. */
export const DATA_ROOT = `${import.meta.env.BASE_URL}data/`;

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

/** The accessor for the file of versions, where the descriptor has one: it asks for it only when it is called. */
function historyAt(folder: string, { resources }: Descriptor, client: QueryClient): Dataset["history"] {
  const file = resources.find(({ name }) => name === "history")?.path;
  if (file === undefined) return undefined;
  return () =>
    import("./historyFile").then(
      ({ loadHistory }) => loadHistory(client, `${folder}/${file}`),
      () => ({ problem: { file, cause: `The code that reads ${file} could not be loaded.`, advice: RETRY } }),
    );
}

async function loadDataset(catalog: Catalog, id: string, signal: AbortSignal, client: QueryClient): Promise<Dataset> {
  const entry = catalog.datasets.find((dataset) => dataset.id === id);
  if (!entry) throw new UnknownDatasetError(id, catalog);
  const folder = `${DATA_ROOT}${entry.path}`;
  const descriptor = await loadWhole(`${folder}/datapackage.json`, descriptorSchema, signal);
  const arrivals = await Promise.all(
    descriptor.resources
      .filter(holdsRecords)
      .map(async ({ name, path }) => [name, await loadResource(`${folder}/${path}`, name, signal)] as const),
  );
  return { ...(await assemble(id, descriptor, new Map(arrivals))), history: historyAt(folder, descriptor, client) };
}

/**
 * One dataset, by its id in the catalog. All its files are requested at once; index.html has asked for those of the
 * default dataset before the code arrives.
 * @throws UnknownDatasetError, LoadError
 */
export const datasetQuery = (catalog: Catalog, id: string) =>
  queryOptions({
    queryKey: ["dataset", id],
    queryFn: ({ signal, client }) => loadDataset(catalog, id, signal, client),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
