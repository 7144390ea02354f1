/** Opens, keeps and reads again datasets of the reader's own. */
import type { Dataset } from "../domain/dataset";
import { type History, historySchema } from "../domain/history";
import { openDataset } from "../domain/openDataset";
import { type OwnOrigin, ownIdFor } from "../domain/own";
import { problemOf } from "./loadError";
import { parseBytes } from "./loadJson";
import { tellProgress } from "./loadProgress";
import type { OpenedPackage, PackageRequest } from "./openPackage";
import { withOwnReader } from "./ownReader";
import { findOwn, keepOwn, type OwnHead, type OwnPackage } from "./ownStore";
import type { PackageFiles } from "./packageFiles";
import { wholeOf } from "./readRecords";

/** Files of a dataset that are ready to be opened. */
export interface OwnRequest {
  readonly files: PackageFiles;
  readonly origin: OwnOrigin;
  /** Used where the files do not say their title. */
  readonly title: string;
  readonly failures?: OwnHead["failures"];
  /** Paths of files that were given with these and lie outside of the folder of the dataset. */
  readonly outside?: readonly string[];
}

/** A dataset that was opened, and why it is not kept ("" where it is). */
export interface OpenedOwn {
  readonly head: OwnHead;
  readonly dataset: Dataset;
}

const LISTS = ["events", "actors", "series", "counts", "roster", "sources", "disagreements"] as const;

/** The file of versions, read when it is asked for. */
function historyIn(files: PackageFiles, { descriptor }: OpenedPackage["packed"]): Dataset["history"] {
  const path = descriptor.resources.find(({ name }) => name === "history")?.path;
  const bytes = path === undefined ? undefined : files.get(path);
  if (path === undefined || !bytes) return undefined;
  return async () => {
    try {
      const history: History = await wholeOf(historySchema, path, await parseBytes(path, bytes));
      return { history };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  };
}

function datasetOf(opened: OpenedPackage, { head, files }: OwnPackage, notKept: string): Dataset {
  const { absent, unused, packed } = opened;
  return {
    ...openDataset(packed),
    history: historyIn(files, packed),
    own: { origin: head.origin, changed: head.changed, notKept, absent, unused },
  };
}

const failuresOf = (failures: OwnHead["failures"]) =>
  new Map(failures.map(({ path, cause, advice }) => [path, { cause, advice }]));

/** How a kept dataset is read again. */
export const requestOf = ({ id, title, ownTitle, added, failures, outside = [] }: OwnHead): PackageRequest => ({
  id,
  title,
  ...(title !== ownTitle && { renamed: title }),
  today: added.slice(0, 10),
  failures: failuresOf(failures),
  outside,
});

const open = (files: PackageFiles, request: PackageRequest, signal?: AbortSignal) =>
  withOwnReader(
    (reader) => reader.open(files, request, (records, totalRecords) => tellProgress({ records, totalRecords })),
    signal,
  );

/**
 * Reads a dataset that is kept on this device.
 * @returns undefined where there is none of this id
 * @throws LoadError where the store is blocked, or its files cannot be read
 */
export async function loadOwn(id: string, signal?: AbortSignal): Promise<Dataset | undefined> {
  tellProgress(undefined);
  const found = await findOwn(id);
  if (!found) return undefined;
  return datasetOf(await open(found.files, requestOf(found.head), signal), found, found.notKept);
}

/**
 * Opens files as a dataset and keeps it: as a new one, or in place of an earlier edition.
 * @param earlier the dataset whose files these are in another edition
 * @throws LoadError where they cannot be read
 */
export async function openOwn(request: OwnRequest, earlier?: OwnHead, signal?: AbortSignal): Promise<OpenedOwn> {
  tellProgress(undefined);
  const { files, origin, failures = [], outside = [] } = request;
  const now = new Date().toISOString();
  const renamed = earlier && earlier.title !== earlier.ownTitle ? earlier.title : undefined;
  const opened = await open(
    files,
    {
      id: earlier?.id ?? "",
      title: request.title,
      ...(renamed !== undefined && { renamed }),
      today: (earlier?.added ?? now).slice(0, 10),
      failures: failuresOf(failures),
      outside,
    },
    signal,
  );
  const { packed } = opened;
  const { title } = packed.descriptor;
  const real = (list: readonly object[]) => list.filter((one) => !("standIn" in one)).length;
  const counts = LISTS.map((list) => [list, list === "events" ? packed.columns.size : real(packed[list])] as const);
  let bytes = 0;
  for (const { length } of files.values()) bytes += length;
  const given: OwnHead = {
    format: 1,
    id: earlier?.id ?? ownIdFor(packed.descriptor.name),
    title,
    ownTitle: renamed === undefined ? title : (earlier?.ownTitle ?? title),
    origin: origin.kind === "files" ? { kind: "files", names: [...origin.names] } : { ...origin },
    added: earlier?.added ?? now,
    changed: now,
    bytes,
    records: Object.fromEntries(counts),
    faults: packed.faults.length,
    problems: packed.problems.length,
    absent: [...opened.absent],
    unused: [...opened.unused],
    failures: [...failures],
    outside: [...outside],
  };
  signal?.throwIfAborted();
  const { id, notKept } = await keepOwn({ head: given, files });
  const head = { ...given, id };
  const dataset = datasetOf({ ...opened, packed: { ...packed, id } }, { head, files }, notKept);
  return { head, dataset };
}

/** A file of records, or any other, of a dataset on this device. */
export async function ownFile(id: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await findOwn(id))?.files.get(path);
}
