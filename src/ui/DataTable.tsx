import { useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type ReactNode, useId, useMemo, useState } from "react";
import styles from "./DataTable.module.css";
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
/** Rows kept above and below those in the window, and the height that a row is taken to have until it is measured, in px. */
const SPARE = 12;
const ROW_HEIGHT = 38;

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

interface RowsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly muted: ((row: Row) => boolean) | undefined;
}

/** The rows near the window of the region; the space of the others is kept by two empty rows, which no reader meets. */
function NearRows<Row>({ region, columns, rows, rowKey, muted }: RowsProps<Row> & { region: HTMLElement | null }) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region,
    estimateSize: () => ROW_HEIGHT,
    overscan: SPARE,
  });
  const near = virtualizer.getVirtualItems();
  const space = (height: number) =>
    height > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus.
      <tr aria-hidden="true" className={styles.space}>
        <td colSpan={columns.length} style={{ height }} />
      </tr>
    );
  return (
    <>
      {space(near[0]?.start ?? 0)}
      {near.map(({ index }) => {
        const row = rows[index];
        return row === undefined ? (
          <Fragment key={index} />
        ) : (
          <tr
            key={rowKey(row)}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-rowindex={index + 2}
            data-muted={muted?.(row) || undefined}
          >
            <Cells columns={columns} row={row} />
          </tr>
        );
      })}
      {space(virtualizer.getTotalSize() - (near.at(-1)?.end ?? 0))}
    </>
  );
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
            <NearRows region={region} columns={columns} rows={ordered} rowKey={rowKey} muted={muted} />
          ) : (
            ordered.map((row) => (
              <tr key={rowKey(row)} data-muted={muted?.(row) || undefined}>
                <Cells columns={columns} row={row} />
              </tr>
            ))
          )}
        </tbody>
      </table>
    </section>
  );
}
