import { useVirtualizer } from "@tanstack/react-virtual";
import type { ReactNode, Ref } from "react";
import styles from "./DataTable.module.css";

/** Rows kept above and below those in the window, and the height that a row is taken to have until it is measured, in px. */
const SPARE = 12;
const ROW_HEIGHT = 38;

/** What a row needs that stands among others which are not in the page. */
export interface RowInList {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly "data-index": number;
  readonly "aria-rowindex": number;
}

/**
 * Of a long table the rows near the window of its region; the space of the others is kept by two empty rows, which no reader meets.
 * A file of its own: short tables and paper do without what reckons the places, which is more code than all of the table.
 */
export default function NearRows({
  region,
  count,
  columns,
  drawRow,
}: {
  region: HTMLElement | null;
  count: number;
  columns: number;
  drawRow: (index: number, inList: RowInList) => ReactNode;
}) {
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => region,
    estimateSize: () => ROW_HEIGHT,
    overscan: SPARE,
  });
  const near = virtualizer.getVirtualItems();
  const space = (height: number) =>
    height > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus.
      <tr aria-hidden="true" className={styles.space}>
        <td colSpan={columns} style={{ height }} />
      </tr>
    );
  return (
    <>
      {space(near[0]?.start ?? 0)}
      {near.map(({ index }) =>
        drawRow(index, { ref: virtualizer.measureElement, "data-index": index, "aria-rowindex": index + 2 }),
      )}
      {space(virtualizer.getTotalSize() - (near.at(-1)?.end ?? 0))}
    </>
  );
}
