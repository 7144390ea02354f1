import type { Dataset } from "../../domain/dataset";
import { dateOf, dayText, formatDate, readDate } from "../../domain/dates";
import { filtersInWords } from "../../domain/filterChips";
import type { Filters } from "../../domain/filters";
import type { Citation } from "../../domain/schema";
import { issuedText } from "../../domain/source";
import type { Exhibit } from "./exhibit";

/** A source as it is named in a file; what is not known is "". */
export interface NamedSource {
  readonly title: string;
  readonly publisher: string;
  /** In words, at its real precision. */
  readonly date: string;
  readonly url: string;
}

/** What every file says of itself, the same in every format. */
export interface Provenance {
  readonly title: string;
  /** The filters in force, in words. */
  readonly filters: string;
  /** The day for which the file speaks, in words. */
  readonly asOf: string;
  /** The same as YYYY-MM-DD, where it is a day. */
  readonly day: string;
  readonly dataset: string;
  readonly version: string;
  readonly licence: string;
  readonly licenceUrl: string;
  /** Absolute address of what is shown, with the version of the data. */
  readonly permalink: string;
  readonly sentence: string;
  /** How to read the drawing. */
  readonly notes: readonly string[];
  readonly sources: readonly NamedSource[];
}

/** The sources of some citations by name. A source whose record is missing is named by its id. */
export function namedSources(dataset: Dataset, citations: readonly Citation[]): NamedSource[] {
  return citations.map((citation) => {
    const source = dataset.sourceById.get(citation.source);
    return {
      title: source?.title ?? citation.source,
      publisher: source?.publisher ?? source?.["container-title"] ?? "",
      date: source?.issued ? formatDate(dateOf(issuedText(source.issued))) : "",
      url: source?.URL ?? "",
    };
  });
}

/** The last day that the reader chose; where none was chosen, the day of the data's version. */
const asOf = ({ descriptor }: Dataset, { to }: Filters) => (to ? dayText(dateOf(to).latest) : descriptor.created);

function inWords(day: string): string {
  const reading = readDate(day);
  return reading.ok ? formatDate(reading.date) : day;
}

/** The day for which what is shown speaks: "31 December 2014". */
export const asOfInWords = (dataset: Dataset, filters: Filters): string => inWords(asOf(dataset, filters));

/**
 * What the files of an exhibit say of themselves.
 * @param permalink absolute, with the version pinned (`usePageLink().pinned`)
 */
export function provenanceOf<Row>(
  { title, sentence, notes = [], dataset, filters, narrowed, citations }: Exhibit<Row>,
  permalink: string,
): Provenance {
  const { descriptor } = dataset;
  const day = asOf(dataset, filters);
  return {
    title,
    filters: [filtersInWords(dataset, filters), narrowed].filter(Boolean).join("; "),
    asOf: inWords(day),
    day,
    dataset: descriptor.title,
    version: descriptor.version,
    licence: descriptor.licenses.map((licence) => licence.title).join(", ") || "not stated",
    licenceUrl: descriptor.licenses[0]?.path ?? "",
    permalink,
    sentence,
    notes,
    sources: namedSources(dataset, citations),
  };
}

/** "Harbour Accord, Harbour Gazette, 3 May 2006, https://…": a source in one line. */
export function sourceLine({ title, publisher, date, url }: NamedSource): string {
  return [title, publisher, date, url].filter(Boolean).join(", ");
}
