import styles from "./SortHead.module.css";

const SIGNS = { ascending: "↑", descending: "↓" } as const;

/**
 * The heading of a column, which sorts its table when it is pressed and shows by which order it does.
 * @param numeric the column is aligned right
 * @param sorted absent while the table is sorted by another column
 * @param onSort where it is left out, the heading is plain
 */
export function SortHead({
  head,
  numeric,
  sorted,
  onSort,
}: {
  head: string;
  numeric?: true | undefined;
  sorted?: keyof typeof SIGNS | undefined;
  onSort?: React.MouseEventHandler | undefined;
}) {
  return (
    <th scope="col" data-numeric={numeric} aria-sort={sorted}>
      {onSort ? (
        <button type="button" className={styles.sort} onClick={onSort}>
          {head}
          <span className={styles.sign} aria-hidden="true">
            {sorted && SIGNS[sorted]}
          </span>
        </button>
      ) : (
        head
      )}
    </th>
  );
}
