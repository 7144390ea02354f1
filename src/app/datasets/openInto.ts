/** Opens files as a dataset of the reader's own, and has it ready for the page that shows it. */
import type { QueryClient } from "@tanstack/react-query";
import { changesBetween } from "../../data/ownChanges";
import { loadOwn, type OwnRequest, openOwn } from "../../data/ownDataset";
import type { OwnHead } from "../../data/ownStore";
import type { Dataset } from "../../domain/dataset";
import { ownChangesQuery, ownListQuery } from "./ownQuery";

/** What is computed here is never asked for again by itself. */
const HERE = { staleTime: Number.POSITIVE_INFINITY, structuralSharing: false } as const;

/**
 * Opens and keeps a dataset; with an earlier edition of it, compares the two.
 * @returns its id
 * @throws LoadError where it cannot be read
 */
export async function openInto(
  queries: QueryClient,
  request: OwnRequest,
  earlier: OwnHead | undefined,
  signal: AbortSignal,
): Promise<string> {
  const before = earlier && (await editionOf(queries, earlier.id, signal));
  const { dataset } = await openOwn(request, earlier, signal);
  const queryKey = ["dataset", dataset.id];
  queries.setQueryDefaults(queryKey, HERE);
  queries.setQueryData(queryKey, dataset);
  if (before) {
    const changes = ownChangesQuery(dataset.id);
    queries.setQueryDefaults(changes.queryKey, { ...HERE, gcTime: Number.POSITIVE_INFINITY });
    queries.setQueryData(changes.queryKey, changesBetween(before, dataset));
  }
  await queries.invalidateQueries(ownListQuery);
  return dataset.id;
}

/** The edition that is kept; undefined where it cannot be read any more. */
async function editionOf(queries: QueryClient, id: string, signal: AbortSignal): Promise<Dataset | undefined> {
  const shown = queries.getQueryData<Dataset>(["dataset", id]);
  return shown ?? (await loadOwn(id, signal).catch(() => undefined));
}
