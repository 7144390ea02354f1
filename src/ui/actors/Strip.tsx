import type { ReactNode } from "react";
import styles from "./Strip.module.css";
import { STRIP_WIDTH, type StripMarks } from "./stripModel";

/** Marks on a strip; `own` is the date of the subject itself. */
export function Marks({
  marks: { spans, ticks },
  tone,
}: {
  marks: StripMarks;
  tone: "shown" | "others" | "own" | "emphasised";
}) {
  return (
    <>
      {spans && <path className={`${styles.spans} ${styles[tone]}`} d={spans} />}
      {ticks && <path className={`${styles.ticks} ${styles[tone]}`} d={ticks} vectorEffect="non-scaling-stroke" />}
    </>
  );
}

/**
 * A line of time with the `Marks` inside it. It draws what is said in words beside it, and is hidden from screen readers.
 * @param size its height: of a row among rows, of a line with a label, or of a strip alone on its page
 */
export function Strip({ size, children }: { size: "row" | "line" | "wide"; children: ReactNode }) {
  return (
    <svg
      className={`${styles.strip} ${styles[size]}`}
      viewBox={`0 0 ${STRIP_WIDTH} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.axis} d={`M0 .5H${STRIP_WIDTH}`} vectorEffect="non-scaling-stroke" />
      {children}
    </svg>
  );
}
