import { useMemo } from "react";
import type { Dataset } from "../../domain/dataset";
import { type DateSpan, overlaps } from "../../domain/dates";
import { dateMarks, STRIP_WIDTH } from "../../ui/actors/stripModel";
import { YearAxis } from "../../ui/actors/YearAxis";
import { useEmphasis } from "../../ui/emphasis";
import styles from "./DatedStrip.module.css";

/** A line of the strip: dates that are shown dark, others faint. */
export interface DatedLine {
  readonly label: string;
  readonly shown: readonly DateSpan[];
  readonly others: readonly DateSpan[];
}

function Marks({ dataset, dates, className }: { dataset: Dataset; dates: readonly DateSpan[]; className?: string }) {
  const { ticks, spans } = useMemo(() => dateMarks(dataset, dates), [dataset, dates]);
  return (
    <g className={className}>
      {spans && <path className={styles.spans} d={spans} />}
      {ticks && <path className={styles.ticks} d={ticks} vectorEffect="non-scaling-stroke" />}
    </g>
  );
}

/** The event that the reader points at in the lists below. */
function Emphasised({ dataset }: { dataset: Dataset }) {
  const [subject] = useEmphasis();
  const event = subject?.type === "event" ? dataset.eventById.get(subject.id) : undefined;
  return event && <Marks dataset={dataset} dates={[event.when]} className={styles.emphasised} />;
}

/**
 * What a source dates, and its own date, on the time axis of the whole dataset. Its own date is left out where the axis does
 * not reach it. It draws what is said in words beside it, and is hidden from screen readers.
 */
export function DatedStrip({ dataset, lines, own }: { dataset: Dataset; lines: readonly DatedLine[]; own?: DateSpan }) {
  const inReach = own !== undefined && overlaps(own, dataset.span);
  const all = inReach ? [{ label: "The source itself", shown: [own], others: [] }, ...lines] : lines;
  return (
    <div className={styles.frame} aria-hidden="true">
      {all.map(({ label, shown, others }, index) => (
        <div key={label} className={styles.line}>
          <span className={styles.label}>{label}</span>
          <svg className={styles.strip} viewBox={`0 0 ${STRIP_WIDTH} 1`} preserveAspectRatio="none" aria-hidden="true">
            <path className={styles.axis} d={`M0 .5H${STRIP_WIDTH}`} vectorEffect="non-scaling-stroke" />
            <Marks dataset={dataset} dates={others} className={styles.others} />
            <Marks dataset={dataset} dates={shown} className={inReach && index === 0 ? styles.own : styles.shown} />
            {label === "Events" && <Emphasised dataset={dataset} />}
          </svg>
        </div>
      ))}
      <div className={styles.line}>
        <span />
        <YearAxis dataset={dataset} />
      </div>
    </div>
  );
}
