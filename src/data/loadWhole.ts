import type * as z from "zod/mini";
import { LoadError, loadJson } from "./loadJson";
import { readWhole } from "./readRecords";

/**
 * Loads a file that must be right as a whole, such as a descriptor.
 * @throws LoadError where it cannot be had or does not pass its schema, with the first fault and its line
 */
export async function loadWhole<S extends z.ZodMiniType>(
  url: string,
  schema: S,
  signal: AbortSignal,
): Promise<z.output<S>> {
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
