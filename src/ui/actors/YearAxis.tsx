import { useMemo } from "react";
import type { Dataset } from "../../domain/dataset";
import { yearTicks } from "./stripModel";
import styles from "./YearAxis.module.css";

/** More year names than this never stand on an axis; in little room every other one is left out. */
const MOST_YEARS = 16;

/** The years of the dataset's time axis, over or under strips of the same width. Drawn only; the dates stand in words beside. */
export function YearAxis({ dataset }: { dataset: Dataset }) {
  const ticks = useMemo(() => yearTicks(dataset.span, MOST_YEARS), [dataset]);
  return (
    <div className={styles.frame} aria-hidden="true">
      <div className={styles.axis}>
        {ticks.map(({ year, at }) => (
          <span key={year} className={styles.year} style={{ left: `${at * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}
