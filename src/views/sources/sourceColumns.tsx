import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures } from "@tanstack/react-table";
import { formatNumber } from "../../domain/membership";
import { SOURCE_KINDS } from "../../domain/source";
import { DateText } from "../../ui/DateText";
import { DisputedTag } from "../../ui/DisputedTag";
import { ViewLink } from "../../ui/links";
import styles from "./SourceTable.module.css";
import { byTitle, type SourceRow, type Tally } from "./sourcesModel";
import { publisherText } from "./sourceWords";

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const column = createColumnHelper<typeof features, SourceRow>();

const byTally = (a: Tally, b: Tally) => a.shown - b.shown || a.total - b.total;

/** How many of the records are shown: "3 of 8", or "8" where all are. */
function Times({ shown, total }: Tally) {
  return (
    <>
      <span className={total > 0 ? styles.some : styles.zero}>{formatNumber(shown)}</span>
      {shown < total && <span className={styles.of}> of {formatNumber(total)}</span>}
    </>
  );
}

function Title({ source, behind, disagreements }: SourceRow) {
  return (
    <>
      <ViewLink to={{ view: "source", id: source.id }} className={styles.title} dir="auto" data-sources={source.id}>
        {source.title}
      </ViewLink>{" "}
      <DisputedTag disagreements={disagreements} />
      <span className={styles.publisher} dir="auto">
        {publisherText(source)}
      </span>
      {!behind && <span className="visually-hidden">, not behind what is shown</span>}
    </>
  );
}

/** The columns, each with its order ascending, which the table reverses. Sources without a date come last either way. */
export const columns = column.columns([
  column.accessor(({ source }) => source.title, {
    id: "title",
    header: "Source",
    cell: ({ row }) => <Title {...row.original} />,
    sortFn: (a, b) => byTitle(a.original.source, b.original.source),
    sortDescFirst: false,
  }),
  column.accessor(({ when }) => when?.earliest, {
    id: "date",
    header: "Date",
    cell: ({ row: { original } }) =>
      original.when ? <DateText date={original.when} /> : <span className={styles.zero}>undated</span>,
    sortFn: (a, b) => (a.original.when?.earliest ?? 0) - (b.original.when?.earliest ?? 0),
    sortUndefined: "last",
    sortDescFirst: true,
  }),
  column.accessor(({ source }) => SOURCE_KINDS[source.custom.kind].rank, {
    id: "kind",
    header: "Kind",
    cell: ({ row: { original } }) => SOURCE_KINDS[original.source.custom.kind].label,
    sortFn: (a, b) =>
      SOURCE_KINDS[a.original.source.custom.kind].rank - SOURCE_KINDS[b.original.source.custom.kind].rank,
    sortDescFirst: false,
  }),
  column.accessor(({ events }) => events.total, {
    id: "events",
    header: "Events",
    cell: ({ row }) => <Times {...row.original.events} />,
    sortFn: (a, b) => byTally(a.original.events, b.original.events),
    sortDescFirst: true,
  }),
  column.accessor(({ counts }) => counts.total, {
    id: "counts",
    header: "Counts",
    cell: ({ row }) => <Times {...row.original.counts} />,
    sortFn: (a, b) => byTally(a.original.counts, b.original.counts),
    sortDescFirst: true,
  }),
  column.accessor(({ actors }) => actors, {
    id: "actors",
    header: "Actors",
    cell: ({ row: { original } }) => <Times shown={original.actors} total={original.actors} />,
    sortFn: (a, b) => a.original.actors - b.original.actors,
    sortDescFirst: true,
  }),
]);
