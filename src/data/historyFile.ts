/** The file of versions. Loaded only when a view asks what changed. */
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { type HistoryReading, historySchema } from "../domain/history";
import { LoadError } from "./loadError";
import { loadWhole } from "./loadWhole";

const historyQuery = (url: string) =>
  queryOptions({
    queryKey: ["history", url],
    queryFn: ({ signal }) => loadWhole(url, historySchema, signal),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  });

/** Reads the history of a dataset, once where that goes well; again each time where it does not. */
export async function loadHistory(client: QueryClient, url: string): Promise<HistoryReading> {
  try {
    return { history: await client.fetchQuery(historyQuery(url)) };
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return { problem: { file: error.file, cause: error.message, advice: error.advice } };
  }
}
