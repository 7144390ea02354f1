import { type FileTexts, SMALL_FILES } from "../mocks/files";
import { generate } from "../mocks/generate";
import { assemble } from "../src/data/assemble";
import { parseJson } from "../src/data/loadJson";
import type { Arrival } from "../src/data/readFiles";
import type { Dataset } from "../src/domain/dataset";
import { descriptorSchema, holdsRecords, type ResourceName } from "../src/domain/schema";

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
