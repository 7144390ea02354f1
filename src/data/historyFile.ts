/** The file of versions. Loaded only when a view asks what changed. */
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { type HistoryReading, historySchema } from "../domain/history";
import type { Resource } from "../domain/schema";
import { problemOf } from "./loadError";
import { loadJson } from "./loadJson";
import { wholeOf } from "./readRecords";

type Told = Pick<Resource, "path" | "bytes" | "hash">;

const historyQuery = (url: string, told: Told) =>
  queryOptions({
    queryKey: ["history", url, told.hash],
    queryFn: async ({ signal }) => {
      const json = await loadJson(url, signal, told);
      const history = await wholeOf(historySchema, told.path, json);
      return { history, ...(json.doubt && { doubt: json.doubt }) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  });

/**
 * Reads the history of a dataset, once where that goes well; again each time where it does not.
 * @param told its resource in the descriptor
 */
export async function loadHistory(client: QueryClient, url: string, told: Told): Promise<HistoryReading> {
  try {
    return await client.fetchQuery(historyQuery(url, told));
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
