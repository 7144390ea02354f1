import { type ReactNode, useId } from "react";
import styles from "./DataTable.module.css";

/** A column of a table: its heading, and what stands in it for a row. */
export interface Column<Row> {
  readonly head: string;
  /** The same in words or as a number: what a spreadsheet gets, and what stands in the cell where there is no `cell`. */
  readonly text: (row: Row) => string | number;
  readonly cell?: (row: Row) => ReactNode;
  /** What the column sorts by, where that is not its text: a day, a rank. */
  readonly sortBy?: (row: Row) => string | number;
  /** True for the column that names the row. */
  readonly rowHead?: true;
  /** Aligned right, in figures of one width. */
  readonly numeric?: true;
}

/**
 * A table with a caption and headings, in a region of its own that scrolls when it is wider or higher than its place and can
 * then be scrolled by keyboard.
 * @param muted rows that stand back, such as those outside the chosen years; the row itself must say so in words
 */
export default function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  muted,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  muted?: (row: Row) => boolean;
}) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section className={styles.region} aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, numeric }) => (
              <th key={head} scope="col" data-numeric={numeric}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-muted={muted?.(row) || undefined}>
              {columns.map(({ head, cell, rowHead, numeric }) =>
                rowHead ? (
                  <th key={head} scope="row" data-numeric={numeric}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={head} data-numeric={numeric}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
