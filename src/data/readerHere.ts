import type { PackedDataset } from "../domain/dataset";
import type { ResourceName } from "../domain/resources";
import { type Catalog, catalogSchema, type Descriptor, descriptorSchema } from "../domain/schema";
import { pack } from "./assemble";
import { EventStream } from "./eventList";
import { Chunks, type FileBytes } from "./fetchFile";
import { doubtOf } from "./fileHash";
import { orProblem } from "./loadError";
import { parseBytes } from "./loadJson";
import type { OnRecords, Reader } from "./reader";
import type { Arrival } from "./readFiles";
import { wholeOf } from "./readRecords";
import { startSecond, WORTH_A_SECOND } from "./secondThread";
import { receive, type SentFile } from "./sentFile";

/** The file of a resource once it has come: parsed, or why it could not be had. */
type Parsed = { readonly bytes: Uint8Array<ArrayBuffer>; readonly read: () => Promise<Omit<FileArrival, "file">> };
type FileArrival = Extract<Arrival, { json: unknown }>;

/** Takes a file while it comes. That of the events is read meanwhile. */
function taken(name: ResourceName, { file, size }: SentFile, onRecords: OnRecords | undefined) {
  if (name === "events") {
    const second = size >= WORTH_A_SECOND ? startSecond() : undefined;
    const events = new EventStream(file, size, onRecords, second?.read);
    const end = () => events.end().finally(second?.end);
    return { sink: events, come: (): Parsed => ({ bytes: events.bytes, read: end }) };
  }
  const chunks = new Chunks();
  return {
    sink: chunks,
    come: (): Parsed => {
      const { bytes } = chunks;
      return { bytes, read: async () => ({ json: await parseBytes(file, bytes) }) };
    },
  };
}

async function arrivalOf(
  name: ResourceName,
  sent: SentFile,
  { resources }: Descriptor,
  onRecords: OnRecords | undefined,
): Promise<Arrival> {
  const { file } = sent;
  const { sink, come } = taken(name, sent, onRecords);
  const problem = await receive(sent, sink);
  if (problem) return { file: problem.file, problem: { name, ...problem } };
  const { bytes, read } = come();
  const told = resources.find((resource) => resource.name === name);
  // The browser hashes beside this thread, while it parses.
  const doubting = told && doubtOf(file, bytes, told);
  const arrived = await orProblem(read);
  const doubt = await doubting;
  if ("problem" in arrived) return { file, problem: { name, ...arrived.problem } };
  return { file, ...arrived.value, ...(doubt && { doubt: { name, ...doubt } }) };
}

const readWhole = async ({ file, bytes }: FileBytes) => parseBytes(file, bytes);

/** Reads files in the thread in which this code runs: in the worker (`readerWorker.ts`), or in the page where none can be had. */
export const readerHere: Reader = {
  catalog: (fetched) =>
    orProblem(async (): Promise<Catalog> => wholeOf(catalogSchema, fetched.file, await readWhole(fetched))),
  descriptor: (fetched) =>
    orProblem(async (): Promise<Descriptor> => wholeOf(descriptorSchema, fetched.file, await readWhole(fetched))),
  async dataset(id, descriptor, sent, onRecords): Promise<PackedDataset> {
    const arriving = Array.from(
      sent,
      async ([name, file]) => [name, await arrivalOf(name, file, descriptor, onRecords)] as const,
    );
    return pack(id, descriptor, new Map(await Promise.all(arriving)), onRecords);
  },
};
