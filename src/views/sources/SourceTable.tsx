import { useTable } from "@tanstack/react-table";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/event/counted";
import { DownloadButton } from "../../ui/exhibit/DownloadButton";
import type { Exhibit } from "../../ui/exhibit/exhibit";
import { SortHead } from "../../ui/SortHead";
import styles from "./SourceTable.module.css";
import { columns, features } from "./sourceColumns";
import type { SourceRow } from "./sourcesModel";
import { useSteps } from "./useSteps";

/** So many rows are drawn at once; the rest follows in steps. */
const STEP = 200;

const NUMERIC = new Set(["events", "counts", "actors"]);

const ORDERS = { asc: "ascending", desc: "descending" } as const;

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
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: ({ source }) => source.id,
    enableSortingRemoval: false,
    enableMultiSort: false,
    initialState: { sorting: [{ id: "events", desc: true }] },
  });
  const ordered = table.getRowModel().rows;
  const { drawn, next, more } = useSteps(ordered, STEP);
  return (
    <div className={styles.frame}>
      <div className={styles.take}>
        <DownloadButton of="the sources" exhibit={() => exhibit(ordered.map(({ original }) => original))} />
      </div>
      <table className={styles.table}>
        <caption className={styles.caption}>
          What rests on each source{filtered && ": the records shown under the present filters, of all"}. Actors are
          those whose description or office it supports.
        </caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column }) => {
                const sorted = column.getIsSorted();
                return (
                  <SortHead
                    key={id}
                    head={String(column.columnDef.header)}
                    numeric={NUMERIC.has(id) || undefined}
                    sorted={sorted ? ORDERS[sorted] : undefined}
                    onSort={column.getToggleSortingHandler()}
                  />
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {drawn.map((row) => (
            <tr key={row.id} data-outside={!row.original.behind || undefined}>
              {row.getAllCells().map((cell) => {
                const { id, columnDef } = cell.column;
                return id === "title" ? (
                  <th key={id} scope="row">
                    <table.FlexRender cell={cell} />
                  </th>
                ) : (
                  <td key={id} data-numeric={NUMERIC.has(id) || undefined} data-name={String(columnDef.header)}>
                    <table.FlexRender cell={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {next > 0 && <Button onClick={more}>Show {counted(next, "more source", "more sources")}</Button>}
    </div>
  );
}
