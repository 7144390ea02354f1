import type { Dataset as DatasetThing, WithContext } from "schema-dts";
import type { Dataset } from "../../domain/dataset";
import { fromDay } from "../../domain/dates";
import { actorThing } from "./actorThing";
import { eventThing } from "./eventThing";
import type { At, Whole } from "./references";
import { sourceThing } from "./sourceThing";

/** Where things stand. */
export interface Places {
  readonly at: At;
  /** Folder of the dataset's files inside the deployment, such as "/data/weprotect"; undefined while it is not known. */
  readonly files: string | undefined;
}

/** The dataset itself. Its makers are named without a type of their own in the descriptor: an organisation is the wider one. */
function datasetThing({ id, descriptor, span }: Dataset, { at, files }: Places): Whole<DatasetThing, "Dataset"> {
  const { title, description, version, created, keywords, licenses, contributors, homepage, resources } = descriptor;
  const url = at(`/${id}`);
  return {
    "@type": "Dataset",
    "@id": url,
    name: title,
    description,
    url,
    version,
    dateModified: created,
    license: licenses.map(({ path }) => path),
    creator: contributors.map((contributor) => ({ "@type": "Organization", name: contributor.title })),
    temporalCoverage: `${fromDay(span.earliest).year}/${fromDay(span.latest).year}`,
    isAccessibleForFree: true,
    ...(keywords && { keywords }),
    ...(homepage && { sameAs: homepage }),
    ...(files !== undefined && {
      distribution: resources.map((resource) => ({
        "@type": "DataDownload",
        name: resource.title,
        encodingFormat: resource.mediatype,
        contentSize: `${resource.bytes} B`,
        sha256: resource.hash.replace("sha256:", ""),
        contentUrl: at(`${files}/${resource.path}`),
      })),
    }),
  };
}

type RecordThing = ReturnType<typeof actorThing | typeof eventThing | typeof sourceThing>;
type Describe = (dataset: Dataset, id: string, at: At) => RecordThing | undefined;

/** Views of one record, by the id of the view; all others show the dataset. */
const RECORDS: Readonly<Record<string, Describe>> = {
  actor: (dataset, id, at) => {
    const actor = dataset.actorById.get(id);
    return actor && actorThing(dataset, actor, at);
  },
  event: (dataset, id, at) => {
    const event = dataset.eventById.get(id);
    return event && eventThing(dataset, event, at);
  },
  source: (dataset, id, at) => {
    const source = dataset.sourceById.get(id);
    return source && sourceThing(dataset, source, at);
  },
};

/**
 * What a page is about, for machines: schema.org as JSON-LD. It says what the record says and leaves out what schema.org cannot
 * say as exactly.
 * @param view id of the view in the registry
 * @param id the record that a view of one record shows
 */
export function structuredData(
  dataset: Dataset,
  view: string,
  id: string,
  places: Places,
): WithContext<RecordThing | ReturnType<typeof datasetThing>> {
  const thing = RECORDS[view]?.(dataset, id, places.at) ?? datasetThing(dataset, places);
  return { "@context": "https://schema.org", ...thing };
}

/** JSON as the text of a script element: no "<" in it can end the element or open a comment. */
export function scriptText(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
