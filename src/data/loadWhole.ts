import type * as z from "zod/mini";
import { loadJson } from "./loadJson";
import { wholeOf } from "./readRecords";

/**
 * Loads a file that must be right as a whole, such as a history.
 * @throws LoadError where it cannot be had or does not pass its schema, with the first fault and its line
 */
export async function loadWhole<S extends z.ZodMiniType>(
  url: string,
  schema: S,
  signal: AbortSignal,
): Promise<z.output<S>> {
  return wholeOf(schema, url.slice(url.lastIndexOf("/") + 1), await loadJson(url, signal));
}
