import { queryOptions } from "@tanstack/react-query";
import type { Dataset, Fault } from "../domain/dataset";
import type { Deck } from "../domain/deck";
import { briefingsOf } from "../domain/resources";
import type { Catalog } from "../domain/schema";
import { readBriefing } from "./briefingFile";
import { keptBriefing, keptBriefings } from "./briefingStore";
import { DATA_ROOT } from "./datasetQuery";
import type { Doubt } from "./fileHash";
import { LoadError } from "./loadError";
import { loadJson } from "./loadJson";

/** Where a briefing comes from: kept by the reader in this browser, or shipped with the dataset. */
export type Origin = { readonly kind: "own"; readonly revision: number } | { readonly kind: "ready-made" };

/** A briefing as it was found. */
export interface FoundBriefing {
  readonly deck: Deck;
  readonly faults: readonly Fault[];
  readonly origin: Origin;
  /** Where its file is not the one that the descriptor names. */
  readonly doubt?: Doubt;
}

/** A ready-made briefing that came with a dataset of the reader's own: it is for that one, under whatever id it is kept. */
async function ownReadyMade({ id }: Dataset, path: string) {
  const { ownFile } = await import("./ownDataset");
  const bytes = await ownFile(id, path);
  if (!bytes) return undefined;
  const { deck, faults } = await readBriefing(path, new TextDecoder().decode(bytes));
  return { deck: { ...deck, head: { ...deck.head, dataset: id } }, faults, origin: { kind: "ready-made" as const } };
}

async function readyMade(catalog: Catalog, dataset: Dataset, id: string, signal: AbortSignal) {
  const resource = briefingsOf(dataset.descriptor).find((one) => one.id === id);
  const folder = catalog.datasets.find((one) => one.id === dataset.id)?.path;
  if (resource && dataset.own) return ownReadyMade(dataset, resource.path);
  if (!resource || folder === undefined) return undefined;
  const told = dataset.descriptor.resources.find(({ path }) => path === resource.path);
  const { text, doubt } = await loadJson(`${DATA_ROOT}${folder}/${resource.path}`, signal, told);
  return {
    ...(await readBriefing(resource.path, text)),
    origin: { kind: "ready-made" as const },
    ...(doubt && { doubt }),
  };
}

/**
 * A briefing by its id: the reader's own before a ready-made one of the same name; null where there is none.
 * @throws LoadError where it cannot be read, or where the store is blocked and nothing is shipped under this id
 */
export const briefingQuery = (catalog: Catalog, dataset: Dataset, id: string) =>
  queryOptions({
    queryKey: ["briefing", dataset.id, id],
    queryFn: async ({ signal }): Promise<FoundBriefing | null> => {
      let blocked: LoadError | undefined;
      const kept = await keptBriefing(id).catch((error: unknown) => {
        if (!(error instanceof LoadError)) throw error;
        blocked = error;
        return undefined;
      });
      if (kept) {
        return { ...(await readBriefing(`${id}.json`, kept.text)), origin: { kind: "own", revision: kept.revision } };
      }
      const shipped = await readyMade(catalog, dataset, id, signal);
      if (!shipped && blocked) throw blocked;
      return shipped ?? null;
    },
    // What another window kept meanwhile has to be seen when the page is opened again.
    staleTime: 0,
    gcTime: 0,
    structuralSharing: false,
    retry: false,
  });

/** One line of the list of briefings: its deck, or why it cannot be read. */
export type ListedBriefing =
  | { readonly id: string; readonly deck: Deck; readonly revision: number }
  | { readonly id: string; readonly problem: LoadError; readonly text: string };

/** The reader's own briefings, last changed first. @throws LoadError where the store is blocked */
export const ownBriefingsQuery = queryOptions({
  queryKey: ["briefings"],
  queryFn: async (): Promise<ListedBriefing[]> => {
    const kept = await keptBriefings();
    const read = await Promise.all(
      [...kept].map(async ([id, { text, revision }]): Promise<ListedBriefing> => {
        try {
          return { id, deck: (await readBriefing(`${id}.json`, text)).deck, revision };
        } catch (error) {
          if (!(error instanceof LoadError)) throw error;
          return { id, problem: error, text };
        }
      }),
    );
    const changed = (one: ListedBriefing) => ("deck" in one ? (one.deck.head.changed ?? "") : "");
    return read.sort((a, b) => changed(b).localeCompare(changed(a)) || a.id.localeCompare(b.id));
  },
  staleTime: 0,
  structuralSharing: false,
  retry: false,
});
