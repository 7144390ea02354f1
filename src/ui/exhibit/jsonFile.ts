import type { Dataset } from "../../domain/dataset";
import { type Chosen, type ExtractRecords, type ExtractResource, gatherExtract } from "../../domain/extract";
import type { Filters } from "../../domain/filters";
import type { Provenance } from "./provenance";
import { inSlices, type Work } from "./work";

/** What is taken away: an exhibit, or as much of one. */
interface Taken {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly records: Chosen;
}

/** The records of one resource as JSON, one a line. */
async function dataText({ lists }: ExtractResource, work: Work): Promise<string> {
  const written: string[] = [];
  for (const { list, size, record } of lists) {
    const lines = await inSlices(size, `Writing ${list}`, work, (from, to) => {
      const slice: string[] = [];
      for (let index = from; index < to; index++) slice.push(JSON.stringify(record(index)));
      return slice.join(",\n");
    });
    written.push(`${JSON.stringify(list)}: [\n${lines.join(",\n")}\n]`);
  }
  return `{ ${written.join(",\n")} }`;
}

/** What an extract holds, gathered step by step. */
async function gathered({ dataset, filters, records }: Taken, work: Work): Promise<ExtractRecords> {
  work.report(0, "Gathering records");
  const steps = gatherExtract(dataset, filters, records);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await work.pause();
    work.signal.throwIfAborted();
  }
}

/**
 * The records shown, with all that they refer to, as one file: a Data Package descriptor with its data inline and a word on
 * what was looked at. The app opens it again; its schema is `/schema/extract.json`.
 */
export async function extractOf(
  exhibit: Taken,
  said: Pick<Provenance, "title" | "filters" | "asOf" | "permalink" | "sentence">,
  work: Work,
): Promise<Blob> {
  const { resources, unreadable } = await gathered(exhibit, work);
  const { resources: _, ...descriptor } = exhibit.dataset.descriptor;
  const { title, asOf, permalink, sentence } = said;
  const head = {
    ...descriptor,
    view: { title, filters: said.filters, asOf, permalink, sentence },
    ...(Object.keys(unreadable).length > 0 && { unreadable }),
  };
  const texts: string[] = [];
  for (const resource of resources) {
    const about = JSON.stringify({ name: resource.name, title: resource.title, mediatype: "application/json" });
    texts.push(`${about.slice(0, -1)},"data":${await dataText(resource, work)}}`);
  }
  const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "resources": [\n${texts.join(",\n")}\n]\n}\n`;
  return new Blob([text], { type: "application/json;charset=utf-8" });
}
