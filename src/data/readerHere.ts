import type { PackedDataset } from "../domain/dataset";
import type { ResourceName } from "../domain/resources";
import { type Catalog, catalogSchema, type Descriptor, descriptorSchema } from "../domain/schema";
import { pack } from "./assemble";
import type { FileBytes } from "./fetchFile";
import { doubtOf } from "./fileHash";
import { orProblem } from "./loadError";
import { parseBytes } from "./loadJson";
import type { FetchedFile, Reader } from "./reader";
import type { Arrival } from "./readFiles";
import { wholeOf } from "./readRecords";

async function arrivalOf(name: ResourceName, fetched: FetchedFile, { resources }: Descriptor): Promise<Arrival> {
  const { file } = fetched;
  if ("problem" in fetched) return { file, problem: { name, ...fetched.problem } };
  const told = resources.find((resource) => resource.name === name);
  // The browser hashes beside this thread, while it parses.
  const doubting = told && doubtOf(file, fetched.bytes, told);
  const read = await orProblem(() => parseBytes(file, fetched.bytes));
  const doubt = await doubting;
  if ("problem" in read) return { file, problem: { name, ...read.problem } };
  return { file, json: read.value, ...(doubt && { doubt: { name, ...doubt } }) };
}

const readWhole = async ({ file, bytes }: FileBytes) => parseBytes(file, bytes);

/** Reads files in the thread in which this code runs: in the worker (`readerWorker.ts`), or in the page where none can be had. */
export const readerHere: Reader = {
  catalog: (fetched) =>
    orProblem(async (): Promise<Catalog> => wholeOf(catalogSchema, fetched.file, await readWhole(fetched))),
  descriptor: (fetched) =>
    orProblem(async (): Promise<Descriptor> => wholeOf(descriptorSchema, fetched.file, await readWhole(fetched))),
  async dataset(id, descriptor, fetched, onRecords): Promise<PackedDataset> {
    const arrivals = new Map<ResourceName, Arrival>();
    for (const [name, file] of fetched) arrivals.set(name, await arrivalOf(name, file, descriptor));
    return pack(id, descriptor, arrivals, onRecords);
  },
};
