import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Dataset } from "../domain/dataset";
import { openDataset } from "../domain/openDataset";
import type { ResourceName } from "../domain/resources";
import { holdsRecords } from "../domain/resources";
import type { Catalog, Descriptor } from "../domain/schema";
import { fetchFile, type OnBytes } from "./fetchFile";
import { LoadError, RETRY } from "./loadError";
import { tellProgress } from "./loadProgress";
import { endReader, type FetchedFile, type Problem, type Reader, withReader } from "./reader";

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
  queryFn: ({ signal }) =>
    withReader(async (reader) => unwrapped(await reader.catalog(await fetchFile(`${DATA_ROOT}catalog.json`, signal)))),
  staleTime: Number.POSITIVE_INFINITY,
});

/** @throws LoadError for a problem */
function unwrapped<T>(read: { readonly value: T } | { readonly problem: Problem }): T {
  if ("value" in read) return read.value;
  const { file, cause, advice } = read.problem;
  throw new LoadError(file, cause, advice);
}

async function fetchResource(url: string, signal: AbortSignal, onBytes: OnBytes): Promise<FetchedFile> {
  try {
    return await fetchFile(url, signal, onBytes);
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    const { file, message: cause, advice } = error;
    return { file, problem: { file, cause, advice } };
  }
}

/** All files of records of a dataset, asked for at once. */
async function fetchResources(folder: string, { resources }: Descriptor, signal: AbortSignal) {
  const files = resources.filter(holdsRecords);
  let bytes = 0;
  tellProgress({ bytes, totalBytes: files.reduce((sum, file) => sum + file.bytes, 0) });
  const onBytes = (more: number) => {
    bytes += more;
    tellProgress({ bytes });
  };
  const fetched = await Promise.all(
    files.map(
      async ({ name, path }): Promise<[ResourceName, FetchedFile]> => [
        name,
        await fetchResource(`${folder}/${path}`, signal, onBytes),
      ],
    ),
  );
  return new Map(fetched);
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

async function read(reader: Reader, folder: string, id: string, signal: AbortSignal) {
  tellProgress(undefined);
  const descriptor = unwrapped(await reader.descriptor(await fetchFile(`${folder}/datapackage.json`, signal)));
  const fetched = await fetchResources(folder, descriptor, signal);
  return reader.dataset(id, descriptor, fetched, (records, totalRecords) => tellProgress({ records, totalRecords }));
}

async function loadDataset(catalog: Catalog, id: string, signal: AbortSignal, client: QueryClient): Promise<Dataset> {
  const entry = catalog.datasets.find((dataset) => dataset.id === id);
  if (!entry) throw new UnknownDatasetError(id, catalog);
  const folder = `${DATA_ROOT}${entry.path}`;
  // A reader who gives up waits for no thread.
  signal.addEventListener("abort", endReader, { once: true });
  const packed = await withReader((reader) => read(reader, folder, id, signal));
  signal.removeEventListener("abort", endReader);
  endReader();
  return { ...openDataset(packed), history: historyAt(folder, packed.descriptor, client) };
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
