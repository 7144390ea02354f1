import { queryOptions } from "@tanstack/react-query";
import type { Dataset } from "../domain/dataset";
import type { Catalog } from "../domain/schema";
import { DATA_ROOT } from "./datasetQuery";
import { fetchFile } from "./fetchFile";
import { LoadError } from "./loadError";
import { ownFile } from "./ownDataset";
import { DESCRIPTOR } from "./packageFiles";
import { findPlace, type TextRange } from "./sourcePlace";

/** The text of a file of a dataset, and the place in it that was asked for. */
export interface SourceText {
  readonly text: string;
  readonly range: TextRange | undefined;
}

async function bytesOf(catalog: Catalog, { id, own, descriptor }: Dataset, file: string, signal: AbortSignal) {
  if (own) return ownFile(id, file);
  const folder = catalog.datasets.find((entry) => entry.id === id)?.path;
  const listed = file === DESCRIPTOR || descriptor.resources.some(({ path }) => path === file);
  if (folder === undefined || !listed) return undefined;
  return (await fetchFile(`${DATA_ROOT}${folder}/${file}`, signal)).bytes;
}

/**
 * The text of a file of a dataset: as it was opened for one of the reader's own, fetched again for a shipped one.
 * @param place a line ("L12") or a JSON path; "" for none
 * @throws LoadError where it cannot be had
 */
export const sourceTextQuery = (catalog: Catalog, dataset: Dataset, file: string, place: string) =>
  queryOptions({
    queryKey: ["source text", dataset.id, dataset.own?.changed ?? "", file, place],
    queryFn: async ({ signal }): Promise<SourceText> => {
      const bytes = await bytesOf(catalog, dataset, file, signal);
      if (!bytes) {
        throw new LoadError(file, `This dataset has no file “${file}”.`, "It may have been renamed or removed since.");
      }
      const text = new TextDecoder().decode(bytes);
      return { text, range: findPlace(file, text, bytes, place) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    // A file can be large, and comes back quickly.
    gcTime: 0,
    structuralSharing: false,
    retry: false,
  });
