import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Dataset } from "../domain/dataset";
import { openDataset } from "../domain/openDataset";
import { isOwnId } from "../domain/own";
import { pause } from "../domain/pause";
import type { ResourceName } from "../domain/resources";
import { holdsRecords } from "../domain/resources";
import type { Catalog, Descriptor } from "../domain/schema";
import { type Asking, fetchFile, pourFile } from "./fetchFile";
import { LoadError, type Problem, RETRY } from "./loadError";
import { tellProgress } from "./loadProgress";
import { endReader, type Reader, waitingFor, withReader } from "./reader";
import { type SentFile, sendFile } from "./sentFile";

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

/**
 * For what needs none of this deployment's datasets, as long as its catalog is not there: files of the reader's own are shown whatever
 * the server does.
 */
export const NO_CATALOG: Catalog = { default: "", datasets: [] };

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

/**
 * How a file is asked for when a dataset is loaded again because something was wrong with it: what was wrong comes from the server,
 * past what the browser keeps; what was right and is still described as it was comes from there.
 */
function asAgain(before: Dataset | undefined, { name, hash }: Descriptor["resources"][number]): Asking {
  if (!before) return {};
  if ([...before.problems, ...before.doubts].some((wrong) => wrong.name === name)) return { cache: "reload" };
  const known = before.descriptor.resources.find((resource) => resource.name === name);
  return known?.hash === hash ? { cache: "force-cache" } : {};
}

/** All files of records of a dataset, asked for at once, on their way to the thread that reads them; and when all of them are sent. */
function sendResources(
  folder: string,
  { resources }: Descriptor,
  signal: AbortSignal,
  before: Dataset | undefined,
): { sent: Map<ResourceName, SentFile>; done: Promise<unknown> } {
  const files = resources.filter(holdsRecords);
  let bytes = 0;
  tellProgress({ bytes, totalBytes: files.reduce((sum, file) => sum + file.bytes, 0) });
  const onBytes = (more: number) => {
    bytes += more;
    tellProgress({ bytes });
  };
  const sending = files.map((resource) => {
    const url = `${folder}/${resource.path}`;
    const asking = asAgain(before, resource);
    return {
      name: resource.name,
      ...sendFile(url, resource.bytes, (sink) => pourFile(url, sink, signal, onBytes, asking)),
    };
  });
  return {
    sent: new Map(sending.map(({ name, sent }) => [name, sent])),
    done: Promise.all(sending.map(({ done }) => done)),
  };
}

/** The accessor for the file of versions, where the descriptor has one: it asks for it only when it is called. */
function historyAt(folder: string, { resources }: Descriptor, client: QueryClient): Dataset["history"] {
  const told = resources.find(({ name }) => name === "history");
  if (!told) return undefined;
  const { path: file } = told;
  return () =>
    import("./historyFile").then(
      ({ loadHistory }) => loadHistory(client, `${folder}/${file}`, told),
      () => ({ problem: { file, cause: `The code that reads ${file} could not be loaded.`, advice: RETRY } }),
    );
}

async function read(reader: Reader, folder: string, id: string, signal: AbortSignal, before: Dataset | undefined) {
  tellProgress(undefined);
  const asking: Asking = before ? { cache: "reload" } : {};
  const file = await fetchFile(`${folder}/datapackage.json`, signal, undefined, asking);
  const descriptor = unwrapped(await reader.descriptor(file));
  const { sent, done } = sendResources(folder, descriptor, signal, before);
  let come = false;
  const reading = reader.dataset(id, descriptor, sent, (records, found) =>
    tellProgress({ found, ...(come && { records, totalRecords: found }) }),
  );
  // As long as files come, it is not the thread that is waited for.
  await Promise.race([done, reading]);
  come = true;
  return waitingFor(reading);
}

async function loadDataset(catalog: Catalog, id: string, signal: AbortSignal, client: QueryClient): Promise<Dataset> {
  const entry = catalog.datasets.find((dataset) => dataset.id === id);
  if (!entry) {
    const own = isOwnId(id) ? await (await import("./ownDataset")).loadOwn(id, signal) : undefined;
    if (own) return own;
    throw new UnknownDatasetError(id, catalog);
  }
  const folder = `${DATA_ROOT}${entry.path}`;
  // There is one only where the reader asks for it again.
  const before = client.getQueryData<Dataset>(["dataset", id]);
  // A reader who gives up waits for no thread.
  signal.addEventListener("abort", endReader, { once: true });
  const packed = await withReader((reader) => read(reader, folder, id, signal, before));
  signal.removeEventListener("abort", endReader);
  endReader();
  tellProgress(undefined);
  // What has come is unpacked in one go; what it holds is opened in another.
  await pause();
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
