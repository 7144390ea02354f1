import { type ComponentProps, useMemo } from "react";
import type { Dataset } from "../../domain/dataset";
import { type DateSpan, overlaps } from "../../domain/dates";
import { Marks, Strip } from "../../ui/actors/Strip";
import { dateMarks } from "../../ui/actors/stripModel";
import { YearAxis } from "../../ui/actors/YearAxis";
import { useEmphasis } from "../../ui/emphasis";
import styles from "./DatedStrip.module.css";

/** A line of the strip: dates that are shown dark, others faint. */
export interface DatedLine {
  readonly label: string;
  readonly shown: readonly DateSpan[];
  readonly others: readonly DateSpan[];
}

function Dates({
  dataset,
  dates,
  tone,
}: {
  dataset: Dataset;
  dates: readonly DateSpan[];
  tone: ComponentProps<typeof Marks>["tone"];
}) {
  const marks = useMemo(() => dateMarks(dataset, dates), [dataset, dates]);
  return <Marks marks={marks} tone={tone} />;
}

/** The event that the reader points at in the lists below. */
function Emphasised({ dataset }: { dataset: Dataset }) {
  const [subject] = useEmphasis();
  const event = subject?.type === "event" ? dataset.eventById.get(subject.id) : undefined;
  return event && <Dates dataset={dataset} dates={[event.when]} tone="emphasised" />;
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
          <Strip size="line">
            <Dates dataset={dataset} dates={others} tone="others" />
            <Dates dataset={dataset} dates={shown} tone={inReach && index === 0 ? "own" : "shown"} />
            {label === "Events" && <Emphasised dataset={dataset} />}
          </Strip>
        </div>
      ))}
      <div className={styles.line}>
        <span />
        <YearAxis dataset={dataset} />
      </div>
    </div>
  );
}
