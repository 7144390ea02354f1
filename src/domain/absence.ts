import type { Dataset } from "./dataset";
import type { ResourceName } from "./resources";

/** What a reader calls the records of each file. */
const NOUNS: Record<ResourceName, string> = {
  events: "events",
  actors: "actors",
  membership: "counts",
  sources: "sources",
  disagreements: "disagreements",
};

/** Why a dataset has none of a kind of record, in a sentence: their file could not be used, or it holds none. */
export function whyNone(dataset: Pick<Dataset, "problems">, resource: ResourceName): string {
  const unreadable = dataset.problems.some(({ name }) => name === resource);
  const noun = NOUNS[resource];
  return unreadable ? `The ${noun} of this dataset could not be read.` : `This dataset holds no ${noun} yet.`;
}
