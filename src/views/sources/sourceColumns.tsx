import type { ReactNode } from "react";
import { formatNumber } from "../../domain/membership";
import { SOURCE_KINDS } from "../../domain/source";
import { DateText } from "../../ui/DateText";
import { DisputedTag } from "../../ui/DisputedTag";
import { ViewLink } from "../../ui/links";
import type { Sortable } from "../../ui/tableOrder";
import styles from "./SourceTable.module.css";
import type { SourceRow, Tally } from "./sourcesModel";
import { publisherText } from "./sourceWords";

/** A column of the list of sources. */
export interface SourceColumn extends Sortable<SourceRow> {
  readonly cell: (row: SourceRow) => ReactNode;
  /** True for the column that names the row. */
  readonly rowHead?: true;
  /** Aligned right, in figures of one width. */
  readonly numeric?: true;
  /** Whether the first press on its heading begins with the largest. */
  readonly largestFirst?: true;
}

/** By those shown, then by all: a whole number and less than one. */
const rankOf = ({ shown, total }: Tally) => shown + total / (total + 1);

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

/** The columns of the list. Sources without a date come last either way. */
export const COLUMNS: readonly SourceColumn[] = [
  { head: "Source", rowHead: true, text: ({ source }) => source.title, cell: (row) => <Title {...row} /> },
  {
    head: "Date",
    largestFirst: true,
    text: ({ when }) => when?.text ?? "",
    sortBy: ({ when }) => when?.earliest ?? "",
    cell: ({ when }) => (when ? <DateText date={when} /> : <span className={styles.zero}>undated</span>),
  },
  {
    head: "Kind",
    text: ({ source }) => SOURCE_KINDS[source.custom.kind].label,
    sortBy: ({ source }) => SOURCE_KINDS[source.custom.kind].rank,
    cell: ({ source }) => SOURCE_KINDS[source.custom.kind].label,
  },
  {
    head: "Events",
    numeric: true,
    largestFirst: true,
    text: ({ events }) => events.total,
    sortBy: ({ events }) => rankOf(events),
    cell: ({ events }) => <Times {...events} />,
  },
  {
    head: "Counts",
    numeric: true,
    largestFirst: true,
    text: ({ counts }) => counts.total,
    sortBy: ({ counts }) => rankOf(counts),
    cell: ({ counts }) => <Times {...counts} />,
  },
  {
    head: "Actors",
    numeric: true,
    largestFirst: true,
    text: ({ actors }) => actors,
    cell: ({ actors }) => <Times shown={actors} total={actors} />,
  },
];
