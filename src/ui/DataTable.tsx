import { type ReactNode, Suspense, useId, useMemo, useState } from "react";
import styles from "./DataTable.module.css";
import { NearRows } from "./lazyTable";
import type { RowInList } from "./NearRows";
import { SortHead } from "./SortHead";
import { nextSort, orderOf, rowsInOrder, type Sort, type Sortable } from "./tableOrder";
import { usePrinting } from "./usePrinting";

/** A column of a table: its heading, and what stands in it for a row. */
export interface Column<Row> extends Sortable<Row> {
  readonly cell?: (row: Row) => ReactNode;
  /** True for the column that names the row. */
  readonly rowHead?: true;
  /** Aligned right, in figures of one width. */
  readonly numeric?: true;
  /** For files, where it says by itself what the page says in another column: an EDTF date, a unit. */
  readonly fileOnly?: true;
}

/** A longer table keeps only the rows near its window in the page. */
const WHOLE_AT_MOST = 200;

/** The cells of one row. */
function Cells<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return columns.map(({ head, text, cell, rowHead, numeric }) => {
    const content = cell ? cell(row) : text(row);
    return rowHead ? (
      <th key={head} scope="row" data-numeric={numeric} dir={cell ? undefined : "auto"}>
        {content}
      </th>
    ) : (
      <td key={head} data-numeric={numeric} dir={cell ? undefined : "auto"}>
        {content}
      </td>
    );
  });
}

/**
 * A table with a caption and headings that sort it, in a region of its own that scrolls when it is wider or higher than its
 * place and can then be scrolled by keyboard. A long table keeps only some of its rows in the page and says how many there are.
 * @param sort what it is sorted by; kept outside, so that the files of the same rows have the same order
 * @param onSort where it is left out, the headings are plain
 * @param muted rows that stand back, such as those outside the chosen years; the row itself must say so in words
 */
export default function DataTable<Row>({
  caption,
  columns: all,
  rows,
  rowKey,
  muted,
  sort,
  onSort,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  muted?: (row: Row) => boolean;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
}) {
  const id = useId();
  // State, not a ref: the rows have to hear of it, and they are there before the region is.
  const [region, setRegion] = useState<HTMLElement | null>(null);
  const columns = useMemo(() => all.filter(({ fileOnly }) => !fileOnly), [all]);
  const ordered = useMemo(() => rowsInOrder({ columns, rows }, sort), [columns, rows, sort]);
  const printing = usePrinting();
  const long = rows.length > WHOLE_AT_MOST && !printing;
  const drawRow = (index: number, inList?: RowInList) => {
    const row = ordered[index];
    return (
      row !== undefined && (
        <tr key={rowKey(row)} {...inList} data-muted={muted?.(row) || undefined}>
          <Cells columns={columns} row={row} />
        </tr>
      )
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section ref={setRegion} className={styles.region} aria-labelledby={id} tabIndex={0} data-long={long || undefined}>
      <table className={styles.table} aria-rowcount={long ? rows.length + 1 : undefined}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead
                key={column.head}
                head={column.head}
                numeric={column.numeric}
                sorted={sort?.head === column.head ? orderOf(sort) : undefined}
                onSort={onSort && (() => onSort(nextSort(sort, column)))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {long ? (
            <Suspense>
              <NearRows region={region} count={ordered.length} columns={columns.length} drawRow={drawRow} />
            </Suspense>
          ) : (
            ordered.map((_, index) => drawRow(index))
          )}
        </tbody>
      </table>
    </section>
  );
}
