import { selectionOf } from "../../domain/selection";
import { DateText } from "../../ui/DateText";
import { usePins } from "../../ui/pins";
import { Band } from "../../ui/timeline/Band";
import type { ViewProps } from "../../views/view";
import styles from "./Stages.module.css";

/** With at most this many events, and no annotations, there is room to name them all below the band. */
const NAMED = 3;

/** The band, and below it the events by name where they are few. */
export default function TimelineStage({ dataset, filters, display, onDisplay }: ViewProps) {
  const { events } = selectionOf(dataset, filters);
  const annotated = usePins("event").size > 0;
  return (
    <div className={styles.stack}>
      <Band dataset={dataset} filters={filters} display={display} onDisplay={onDisplay} fills />
      {events.length <= NAMED && !annotated && (
        <ol className={styles.events}>
          {events.map((event) => (
            <li key={event.id}>
              <DateText date={event.when} /> <strong>{event.title}</strong>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
