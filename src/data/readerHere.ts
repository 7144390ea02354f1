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
import type { StartSecond } from "./secondThread";
import { receive, type SentFile } from "./sentFile";

/** Takes a file while it comes; that of the events is read meanwhile. */
async function arrivalOf(
  name: ResourceName,
  sent: SentFile,
  { resources }: Descriptor,
  onRecords: OnRecords | undefined,
  startSecond: StartSecond,
): Promise<Arrival> {
  const { file, size } = sent;
  const second = name === "events" ? startSecond(size) : undefined;
  const sink = name === "events" ? new EventStream(file, size, onRecords, second?.readers) : new Chunks();
  try {
    const problem = await receive(sent, sink);
    if (problem) return { file: problem.file, problem: { name, ...problem } };
    const { bytes } = sink;
    const told = resources.find((resource) => resource.name === name);
    // The browser hashes beside this thread, while it parses.
    const doubting = told && doubtOf(file, bytes, told);
    const read = await orProblem(async () =>
      sink instanceof EventStream ? sink.end() : { json: await parseBytes(file, bytes) },
    );
    const doubt = await doubting;
    if ("problem" in read) return { file, problem: { name, ...read.problem } };
    return { file, ...read.value, ...(doubt && { doubt: { name, ...doubt } }) };
  } finally {
    second?.end();
  }
}

const readWhole = async ({ file, bytes }: FileBytes) => parseBytes(file, bytes);

/** Reads files in the thread in which this code runs: in the worker (`readerWorker.ts`), which may start a second one for large files. */
export const readerWith = (startSecond: StartSecond): Reader => ({
  catalog: (fetched) =>
    orProblem(async (): Promise<Catalog> => wholeOf(catalogSchema, fetched.file, await readWhole(fetched))),
  descriptor: (fetched) =>
    orProblem(async (): Promise<Descriptor> => wholeOf(descriptorSchema, fetched.file, await readWhole(fetched))),
  async dataset(id, descriptor, sent, onRecords): Promise<PackedDataset> {
    const arriving = Array.from(
      sent,
      async ([name, file]) => [name, await arrivalOf(name, file, descriptor, onRecords, startSecond)] as const,
    );
    return pack(id, descriptor, new Map(await Promise.all(arriving)), onRecords);
  },
});

/** The same in the page, where no thread can be had. */
export const readerHere = readerWith(() => undefined);
