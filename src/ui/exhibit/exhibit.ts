import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import type { Citation } from "../../domain/schema";
import type { Column } from "../DataTable";

/** The records of a figure or table, by the list of the dataset in which they stand: ids, in the order shown. */
export type RecordIds = Partial<
  Record<"events" | "actors" | "counts" | "roster" | "sources" | "disagreements", readonly string[]>
>;

/** A figure drawn as SVG: elements with resolved colours and no classes, in a box of `width` × `height` px. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}

/** A table as it is shown and as it leaves the page: each column's `text` is what a spreadsheet gets. */
export interface TableOf<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The citations on which one row rests: what a file adds to it in columns of provenance. */
  readonly rowCitations: (row: Row) => readonly Citation[];
  /** Rows that stand back on the screen, such as those outside the chosen years; one of their columns says so in words. */
  readonly muted?: (row: Row) => boolean;
}

/**
 * A chart, table or timeline as something that can be shown in several forms and taken away. Computed from dataset and filters
 * alone, so that screen, file, slide and print say the same.
 */
export interface Exhibit<Row> {
  /** Part of file names: "growth", "timeline". */
  readonly name: string;
  /** The finding. */
  readonly title: string;
  /** The same as a generated sentence, for readers who do not see the picture. */
  readonly sentence: string;
  /** How the drawing is to be read, and what its signs mean: without them it would not stand alone. */
  readonly notes?: readonly string[];
  readonly dataset: Dataset;
  readonly filters: Filters;
  /** What the reader narrowed a list by besides the filters, in words: it stands in no address, so that files must say it. */
  readonly narrowed?: string;
  readonly table: TableOf<Row>;
  /** The sources behind what is shown, each once, in the order in which they are met. */
  readonly citations: readonly Citation[];
  readonly records: RecordIds;
  /** Draws the figure at a width; absent for what is a table only. Its code is loaded when it is first asked for. */
  readonly draw?: (width: number) => Promise<Drawing>;
}

/** One citation a source, in the order in which they are met. */
export function oncePerSource(citations: Iterable<Citation>): Citation[] {
  const met = new Map<string, Citation>();
  for (const citation of citations) if (!met.has(citation.source)) met.set(citation.source, citation);
  return [...met.values()];
}
