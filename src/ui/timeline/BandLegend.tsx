import type { Dataset } from "../../domain/dataset";
import styles from "./Band.module.css";
import { HALF } from "./bandCandidates";
import { diamondPath, LEGEND_HEIGHT, type LegendMark, legendOf } from "./legend";

function MarkSymbol({ mark }: { mark: LegendMark }) {
  const { width, form, solid, dash } = mark;
  const middle = LEGEND_HEIGHT / 2;
  return (
    <svg
      width={width + 2}
      height={LEGEND_HEIGHT + 2}
      viewBox={`-1 -1 ${width + 2} ${LEGEND_HEIGHT + 2}`}
      aria-hidden="true"
    >
      {form === "diamond" ? (
        <>
          <path d={`M0 ${middle}h${width - 2 * HALF}`} stroke="currentColor" strokeDasharray={dash} />
          <path d={diamondPath(mark)} fill="none" stroke="currentColor" strokeWidth="1.25" />
        </>
      ) : (
        <rect
          width={width}
          height={LEGEND_HEIGHT}
          rx={form === "round" ? width / 2 : 1.5}
          fill={solid ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth={solid ? 0 : 1.5}
          strokeDasharray={dash}
        />
      )}
    </svg>
  );
}

/** How to read the marks. */
export function BandLegend({ dataset }: { dataset: Dataset }) {
  return (
    <ul className={styles.legend} aria-label="Marks">
      {legendOf(dataset).map((mark) => (
        <li key={mark.label}>
          <MarkSymbol mark={mark} />
          {mark.label}
        </li>
      ))}
    </ul>
  );
}
