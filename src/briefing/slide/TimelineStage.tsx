import { selectionOf } from "../../domain/selection";
import { DateText } from "../../ui/DateText";
import { Band } from "../../ui/timeline/Band";
import type { ViewProps } from "../../views/view";
import styles from "./Stages.module.css";

/** With at most this many events there is room to name them all below the band. */
const NAMED = 6;

/** The band, and below it the events by name where they are few. */
export default function TimelineStage({ dataset, filters, display, onDisplay }: ViewProps) {
  const { events } = selectionOf(dataset, filters);
  return (
    <div className={styles.stack}>
      <Band dataset={dataset} filters={filters} display={display} onDisplay={onDisplay} />
      {events.length <= NAMED && (
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
