import { alphabetical } from "../domain/alphabetical";
/** What a column must tell for its table to be sorted by it. */
export interface Sortable<Row> {
  readonly head: string;
  /** The same in words or as a number: what a spreadsheet gets, and what stands in the cell where there is no `cell`. */
  readonly text: (row: Row) => string | number;
  /** What the column sorts by, where that is not its text: a day, a rank. */
  readonly sortBy?: (row: Row) => string | number;
}

/** The column that a table is sorted by, named by its head. */
export interface Sort {
  readonly head: string;
  readonly descending: boolean;
}

/** Numbers before texts; texts as a dictionary has them. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return alphabetical(a, b);
  return typeof a === "number" ? -1 : 1;
}

/**
 * The rows in the order of a sort; as they are given without one. Rows that say the same keep their order, and those with
 * nothing in the column come last either way. Table and files take their rows from here, so that they cannot differ.
 */
export function rowsInOrder<Row>(
  { columns, rows }: { readonly columns: readonly Sortable<Row>[]; readonly rows: readonly Row[] },
  sort: Sort | undefined,
): readonly Row[] {
  const column = sort && columns.find(({ head }) => head === sort.head);
  if (!column) return rows;
  const sortedBy = column.sortBy ?? column.text;
  const direction = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortedBy(row) }))
    .sort((a, b) => Number(a.value === "") - Number(b.value === "") || direction * compare(a.value, b.value))
    .map(({ row }) => row);
}

/** How a sorted column says its order (`aria-sort`). */
export const orderOf = ({ descending }: Sort) => (descending ? "descending" : "ascending");

/** The sort after a press on a heading: figures begin with the largest, all else with the first; a second press turns it round. */
export function nextSort(
  sort: Sort | undefined,
  { head, numeric }: { head: string; numeric?: boolean | undefined },
): Sort {
  return { head, descending: sort?.head === head ? !sort.descending : numeric === true };
}
