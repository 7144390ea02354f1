import { type FileTexts, SMALL_FILES } from "../mocks/files";
import { generate } from "../mocks/generate";
import { assemble } from "../src/data/assemble";
import { parseJson } from "../src/data/loadJson";
import type { Arrival } from "../src/data/readFiles";
import type { Dataset } from "../src/domain/dataset";
import { holdsRecords, type ResourceName } from "../src/domain/resources";
import { descriptorSchema } from "../src/domain/schema";

/** Puts a dataset together from the texts of its files, as the loader does after fetching them. */
export async function datasetOf(files: Readonly<Record<string, string>>): Promise<Dataset> {
  const read = (file: string) => parseJson(file, files[file] ?? "");
  const descriptor = descriptorSchema.parse((await read("datapackage.json")).value);
  const arrivals = await Promise.all(
    descriptor.resources
      .filter(holdsRecords)
      .map(async ({ name, path }): Promise<[ResourceName, Arrival]> => [name, { file: path, json: await read(path) }]),
  );
  return assemble(descriptor.name, descriptor, new Map(arrivals));
}

/** The small invented dataset of `mocks/fixtures`, with some of its files replaced. */
export const smallDataset = (changes: Partial<FileTexts> = {}) => datasetOf({ ...SMALL_FILES, ...changes });

/** The small dataset with some lists of one file replaced. */
export function smallDatasetWith(file: keyof FileTexts, lists: Record<string, readonly unknown[]>): Promise<Dataset> {
  const value: unknown = JSON.parse(SMALL_FILES[file]);
  return smallDataset({ [file]: JSON.stringify({ ...(value as object), ...lists }) });
}

/** A generated dataset: every kind of event and every form of date. */
export const generatedDataset = (events: number, seed = 1) => datasetOf(generate(events, seed));

/** The small dataset without a single record. */
export const emptyDataset = () =>
  smallDataset({
    "events.json": '{ "events": [] }',
    "actors.json": '{ "actors": [] }',
    "membership.json": '{ "series": [], "counts": [], "roster": [] }',
    "sources.json": '{ "sources": [] }',
    "disagreements.json": '{ "disagreements": [] }',
  });

/** The event of an id that the test knows to be there. */
export function eventOf(dataset: Dataset, id: string) {
  const event = dataset.eventById.get(id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
}
