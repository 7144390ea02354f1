import type { Dataset } from "../../domain/dataset";
import { type Day, fromDay, readDate } from "../../domain/dates";
import { filterChips, filtersInWords } from "../../domain/filterChips";
import type { Filters } from "../../domain/filters";
import type { SourceRecord } from "../../domain/schema";
import type { Source } from "../../domain/source";
import type { Shown } from "../../domain/sourcesBehind";

/** A CSL-JSON 1.0.2 item without extensions: what leaves the app. */
export type CslItem = Omit<SourceRecord, "custom">;
type CslDate = NonNullable<CslItem["issued"]>;

/** A date of the dataset at its own precision; undefined where it is none, or begins at no known day. */
function cslDate(text: string): CslDate | undefined {
  const reading = readDate(text);
  if (!reading.ok || !Number.isFinite(reading.date.earliest)) return undefined;
  const { year, month, day } = fromDay(reading.date.earliest);
  const parts = { year: [year], month: [year, month], day: [year, month, day] } as const;
  return { "date-parts": [[...parts[reading.date.precision]]], ...(reading.date.approximate && { circa: true }) };
}

/** A source as its CSL item. What only this app reads (`custom`, the mark of a stand-in) stays here. */
export function sourceItem({ custom: _, standIn: __, ...item }: Source): CslItem {
  return item;
}

/** What the reader is looking at, for a citation of it. */
export interface CitedView {
  readonly shown: Shown;
  /** Name of the view, or of the record that it shows. */
  readonly title: string;
  /** Absolute address with the version of the data. */
  readonly url: string;
  readonly accessed: Day;
}

/** The view as a CSL item: an edition of the dataset, under the filters in force, read on a day. */
export function viewItem(dataset: Dataset, filters: Filters, { shown, title, url, accessed }: CitedView): CslItem {
  const { descriptor } = dataset;
  const { version, created, changelog, contributors } = descriptor;
  const edition = changelog.find((entry) => entry.version === version)?.date ?? created;
  const { year, month, day } = fromDay(accessed);
  const filtered = filterChips(dataset, filters).length > 0;
  return {
    // The dot keeps it apart from the ids of sources, in which there is none.
    id: [descriptor.name, shown.view, shown.id].filter(Boolean).join("."),
    type: "dataset",
    title: filtered ? `${title}: ${filtersInWords(dataset, filters)}` : title,
    ...(contributors.length > 0 && { author: contributors.map(({ title: literal }) => ({ literal })) }),
    publisher: descriptor.title,
    issued: cslDate(edition) ?? cslDate(created),
    accessed: { "date-parts": [[year, month, day]] },
    version,
    URL: url,
    language: "en-GB",
    note: `Data version ${version}`,
  };
}
