import { type FileTexts, SMALL_FILES } from "../../../../mocks/files";
import { assemble } from "../../../../src/data/assemble";
import type { Arrival } from "../../../../src/data/readFiles";
import type { Dataset } from "../../../../src/domain/dataset";
import { descriptorSchema, RESOURCE_NAMES, type ResourceName } from "../../../../src/domain/schema";

/** A dataset from the texts of its files, as the app reads it; the small invented one unless told otherwise. */
export function datasetOf(texts: Partial<FileTexts> = {}): Promise<Dataset> {
  const files: FileTexts = { ...SMALL_FILES, ...texts };
  const arrival = (name: ResourceName): [ResourceName, Arrival] => {
    const file = `${name}.json` as const;
    return [name, { file, json: { text: files[file], value: JSON.parse(files[file]) } }];
  };
  const descriptor = descriptorSchema.parse(JSON.parse(files["datapackage.json"]));
  return assemble("small", descriptor, new Map(RESOURCE_NAMES.map(arrival)));
}

/** The small dataset with some lists of one file replaced. */
export function datasetWith(file: keyof FileTexts, lists: Record<string, readonly unknown[]>): Promise<Dataset> {
  const value: unknown = JSON.parse(SMALL_FILES[file]);
  return datasetOf({ [file]: JSON.stringify({ ...(value as object), ...lists }) });
}

/** A dataset without any record. */
export function emptyDataset(): Promise<Dataset> {
  return datasetOf({
    "events.json": '{ "events": [] }',
    "actors.json": '{ "actors": [] }',
    "membership.json": '{ "series": [], "counts": [], "roster": [] }',
    "sources.json": '{ "sources": [] }',
    "disagreements.json": '{ "disagreements": [] }',
  });
}

/** The event of an id that the test knows to be there. */
export function eventOf(dataset: Dataset, id: string) {
  const event = dataset.eventById.get(id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
}
