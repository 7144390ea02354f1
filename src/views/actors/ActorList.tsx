import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import type { ActorRow } from "../../ui/actors/actorsModel";
import styles from "./ActorList.module.css";
import { ActorRowItem } from "./ActorRowItem";

/** Longer lists are drawn only where the window shows them. */
const DRAWN_WHOLE = 200;

/** Height of a row before it is measured, in pixels. */
const ROW_HEIGHT = 49;

interface ListProps {
  readonly dataset: Dataset;
  readonly rows: readonly ActorRow[];
  readonly mask: Uint8Array;
  readonly label: string;
}

function VirtualList({ dataset, rows, mask, label }: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.actor.id ?? index,
    scrollMargin: top,
    overscan: 12,
  });
  // What stands above the list may change its height at any time, so its place is read again whenever it is drawn.
  useLayoutEffect(() => {
    const now = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    if (now !== top) setTop(now);
  });
  return (
    <ol ref={list} className={styles.virtual} aria-label={label} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <ActorRowItem
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - top}px)` }}
              dataset={dataset}
              row={row}
              mask={mask}
            />
          )
        );
      })}
    </ol>
  );
}

/** Actors, one a row, in the order given. */
export function ActorList(props: ListProps) {
  const { dataset, rows, mask, label } = props;
  if (rows.length > DRAWN_WHOLE) return <VirtualList {...props} />;
  return (
    <ol aria-label={label}>
      {rows.map((row) => (
        <ActorRowItem key={row.actor.id} dataset={dataset} row={row} mask={mask} />
      ))}
    </ol>
  );
}
