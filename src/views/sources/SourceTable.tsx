import { useMemo, useState } from "react";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/event/counted";
import { DownloadButton } from "../../ui/exhibit/DownloadButton";
import type { Exhibit } from "../../ui/exhibit/exhibit";
import { SortHead } from "../../ui/SortHead";
import { nextSort, orderOf, rowsInOrder, type Sort } from "../../ui/tableOrder";
import styles from "./SourceTable.module.css";
import { COLUMNS } from "./sourceColumns";
import type { SourceRow } from "./sourcesModel";
import { useSteps } from "./useSteps";

/** So many rows are drawn at once; the rest follows in steps. */
const STEP = 200;

const MOST_EVENTS_FIRST: Sort = { head: "Events", descending: true };

/** Sources as a table that its headings sort; in a narrow window each row is a block, its figures with their names. */
export function SourceTable({
  rows,
  filtered,
  exhibit,
}: {
  rows: readonly SourceRow[];
  filtered: boolean;
  /** Makes what is downloaded of the rows in the order shown. */
  exhibit: (rows: readonly SourceRow[]) => Exhibit<SourceRow>;
}) {
  const [sort, setSort] = useState(MOST_EVENTS_FIRST);
  const ordered = useMemo(() => rowsInOrder({ columns: COLUMNS, rows }, sort), [rows, sort]);
  const { drawn, next, more } = useSteps(ordered, STEP);
  return (
    <div className={styles.frame}>
      <div className={styles.take}>
        <DownloadButton of="the sources" exhibit={() => exhibit(ordered)} />
      </div>
      <table className={styles.table}>
        <caption className={styles.caption}>
          What rests on each source{filtered && ": the records shown under the present filters, of all"}. Actors are
          those whose description or office it supports.
        </caption>
        <thead>
          <tr>
            {COLUMNS.map(({ head, numeric, largestFirst }) => (
              <SortHead
                key={head}
                head={head}
                numeric={numeric}
                sorted={sort.head === head ? orderOf(sort) : undefined}
                onSort={() => setSort(nextSort(sort, { head, numeric: largestFirst }))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <tr key={row.source.id} data-outside={!row.behind || undefined}>
              {COLUMNS.map(({ head, rowHead, numeric, cell }) =>
                rowHead ? (
                  <th key={head} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={head} data-numeric={numeric} data-name={head}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {next > 0 && <Button onClick={more}>Show {counted(next, "more source", "more sources")}</Button>}
    </div>
  );
}
