import { citedFor } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import { type Filters, isFiltered } from "../../domain/filters";
import { SOURCE_KINDS } from "../../domain/source";
import { counted } from "../../ui/event/counted";
import type { Exhibit, TableOf } from "../../ui/exhibit/exhibit";
import { type Narrowing, type SourceRow, sourcesSentence } from "./sourcesModel";
import { authorsText, kindOfMany, publisherText } from "./sourceWords";

const COLUMNS: TableOf<SourceRow>["columns"] = [
  { head: "Source", rowHead: true, text: ({ source }) => source.title },
  { head: "Author", fileOnly: true, text: ({ source }) => authorsText(source) },
  { head: "Publisher", fileOnly: true, text: ({ source }) => publisherText(source) },
  { head: "Date", text: ({ when }) => (when ? formatDate(when) : "undated") },
  { head: "Kind", text: ({ source }) => SOURCE_KINDS[source.custom.kind].label },
  { head: "Events", numeric: true, text: ({ events }) => events.shown },
  { head: "Events in all", fileOnly: true, numeric: true, text: ({ events }) => events.total },
  { head: "Counts", numeric: true, text: ({ counts }) => counts.shown },
  { head: "Counts in all", fileOnly: true, numeric: true, text: ({ counts }) => counts.total },
  { head: "Actors", numeric: true, text: ({ actors }) => actors },
  { head: "Address", fileOnly: true, text: ({ source }) => source.URL ?? "" },
];

/** What the reader narrowed the list by on the page, in words. */
function narrowedBy(filters: Filters, { q, kind, behindOnly }: Narrowing): string {
  return [
    ...(q === "" ? [] : [`sources with “${q}”`]),
    ...(kind === "" ? [] : [`${kindOfMany(kind, 2)} only`]),
    ...(isFiltered(filters) && !behindOnly ? ["all sources, also those not behind what is shown"] : []),
  ].join("; ");
}

/** Ids of the records that rest on some sources, each once. */
function restingOn(dataset: Dataset, rows: readonly SourceRow[]) {
  const cited = rows.map(({ source }) => citedFor(dataset, source.id));
  const once = (ids: readonly string[]) => [...new Set(ids)];
  return {
    events: once(cited.flatMap(({ events }) => events.map(({ record }) => record.id))),
    counts: once(cited.flatMap(({ counts }) => counts.map(({ record }) => record.id))),
    actors: once(
      cited.flatMap(({ actors, offices }) => [
        ...actors.map(({ record }) => record.id),
        ...offices.map(({ record }) => record.actor.id),
      ]),
    ),
  };
}

/**
 * The list of sources as it is taken away.
 * @param rows those listed, in the order shown
 */
export function sourcesExhibit(
  dataset: Dataset,
  filters: Filters,
  narrowing: Narrowing,
  rows: readonly SourceRow[],
): Exhibit<SourceRow> {
  const behind = isFiltered(filters) && narrowing.behindOnly;
  return {
    name: "sources",
    title: `${counted(rows.length, "source")} ${behind ? "behind what is shown" : "of the record"}, and what rests on each`,
    sentence: sourcesSentence(rows),
    dataset,
    filters,
    narrowed: narrowedBy(filters, narrowing),
    table: {
      caption: "What rests on each source",
      columns: COLUMNS,
      rows,
      rowKey: ({ source }) => source.id,
      rowCitations: ({ source }) => [{ source: source.id }],
    },
    citations: rows.map(({ source }) => ({ source: source.id })),
    records: { sources: rows.map(({ source }) => source.id), ...restingOn(dataset, rows) },
  };
}
