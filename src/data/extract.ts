import type { Dataset } from "../domain/dataset";
import { type ExtractFrame, type ExtractView, extractFrameSchema } from "../domain/extractSchema";
import { OPENED_ID } from "../domain/opened";
import type { ResourceName } from "../domain/resources";
import type { Descriptor } from "../domain/schema";
import { assemble } from "./assemble";
import { LoadError } from "./loadError";
import { parseJson } from "./loadJson";
import type { Arrival } from "./readFiles";
import { readWhole } from "./readRecords";

/** A downloaded file, read again: its records as a dataset, and what it was made from. */
export interface OpenedExtract {
  readonly dataset: Dataset;
  readonly view: ExtractView;
}

const CHOOSE_ANOTHER = "Choose a JSON file that was downloaded from this app.";

/** Ids of records that the extract could not hold, as records with nothing else: they are refused by name, as in the dataset. */
function withUnreadable(data: unknown, unreadable: ExtractFrame["unreadable"] = {}): unknown {
  if (typeof data !== "object" || data === null) return data;
  const lists = Object.entries(unreadable).flatMap(([list, ids]) => {
    const records: unknown = Object.entries(data).find(([name]) => name === list)?.[1];
    return Array.isArray(records) ? [[list, [...records, ...ids.map((id) => ({ id }))]] as const] : [];
  });
  return { ...data, ...Object.fromEntries(lists) };
}

/** The descriptor as that of a dataset; bytes and hashes belong to files that the extract does not have. */
function descriptorOf({ view: _view, unreadable: _unreadable, resources, ...said }: ExtractFrame): Descriptor {
  const inline = resources.map(({ name, title, mediatype }) => ({
    name,
    title,
    mediatype,
    path: `${name}.json`,
    bytes: 0,
    hash: `sha256:${"0".repeat(64)}`,
  }));
  return { ...said, resources: inline };
}

/**
 * Reads a file that this app made (`Download`, JSON) through the same rules as any dataset: broken records are left out and
 * listed, the others are shown.
 * @param file its name, for messages
 * @throws LoadError for text that is not JSON and for JSON that is no extract: what was expected, and where it differs
 */
export async function readExtract(file: string, text: string): Promise<OpenedExtract> {
  const json = await parseJson(file, text).catch((error: unknown) => {
    throw error instanceof LoadError ? new LoadError(file, error.message, CHOOSE_ANOTHER) : error;
  });
  const read = await readWhole(extractFrameSchema, file, json);
  if (!read.ok) {
    const [fault] = read.faults;
    const where = fault ? `: at ${fault.path || "the top"} ${fault.expected} was expected, ${fault.found} found` : "";
    throw new LoadError(file, `${file} is not a file that was downloaded from here${where}.`, CHOOSE_ANOTHER);
  }
  const { resources, unreadable, view } = read.value;
  const arrivals = new Map<ResourceName, Arrival>(
    // Without the text of each list no line is named: the records stand in one file, where their path finds them.
    resources.map(({ name, data }) => [
      name,
      { file: `${file}, ${name}`, json: { text: "", value: withUnreadable(data, unreadable) } },
    ]),
  );
  return { dataset: await assemble(OPENED_ID, descriptorOf(read.value), arrivals), view };
}
