import { whyNone } from "../domain/absence";
import type { Dataset } from "../domain/dataset";
import { EVENT_FILTERS, type Filters } from "../domain/filters";
import { formatNumber } from "../domain/membership";
import { loosenings } from "../domain/selection";
import { Button } from "./Button";
import styles from "./EmptyState.module.css";

const CLEAR_ALL: Partial<Filters> = Object.assign({}, ...Object.values(EVENT_FILTERS).map(({ clear }) => clear));

/** What stands where events would: why there are none, and which filter to loosen to see some again. */
export function EmptyState({
  dataset,
  filters,
  onFilters,
}: {
  dataset: Dataset;
  filters: Filters;
  onFilters: (change: Partial<Filters>) => void;
}) {
  if (dataset.events.length === 0) {
    return (
      <div className={styles.empty}>
        <p className={styles.statement}>{whyNone(dataset, "events")}</p>
      </div>
    );
  }
  const ways = loosenings(dataset, filters);
  return (
    <div className={styles.empty}>
      <p className={styles.statement}>No event passes all of these filters.</p>
      <p>{ways.length > 0 ? "Loosening one of them is enough:" : "Loosening only one of them would not help."}</p>
      <div className={styles.ways}>
        {ways.map(({ filter, events }) => (
          <Button key={filter} onClick={() => onFilters(EVENT_FILTERS[filter].clear)}>
            Without the {EVENT_FILTERS[filter].label}: {formatNumber(events)} {events === 1 ? "event" : "events"}
          </Button>
        ))}
        <Button look={ways.length > 0 ? "quiet" : "plain"} onClick={() => onFilters(CLEAR_ALL)}>
          Clear all filters
        </Button>
      </div>
    </div>
  );
}
