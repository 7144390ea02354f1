import { useEffect, useRef, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import { type Filters, NO_FILTERS } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { Button } from "../../ui/Button";
import { Chip } from "../../ui/Chip";
import type { HistoryStep } from "../../url/useLinkState";
import { ActorPicker } from "./ActorPicker";
import { CopyLink } from "./CopyLink";
import styles from "./FilterBar.module.css";
import { filterChips } from "./filterChips";
import { GroupToggles } from "./GroupToggles";
import { KindPicker } from "./KindPicker";
import { SearchField } from "./SearchField";
import { YearRange } from "./YearRange";

/** Keeps `--bar` at the height of the sticky bar, so that focus and anchors never hide under it. */
function useBarHeight() {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty("--bar", `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return bar;
}

/** The one filter bar of all views: the controls, what is in force, how many events are shown, and the link to it. */
export function FilterBar({
  dataset,
  filters,
  onFilters,
  onPreview,
}: {
  dataset: Dataset;
  filters: Filters;
  onFilters: (change: Partial<Filters>, step?: HistoryStep) => void;
  onPreview: (change: Partial<Filters> | undefined) => void;
}) {
  const bar = useBarHeight();
  const [open, setOpen] = useState(false);
  const chips = filterChips(dataset, filters);
  const { events, total } = selectionOf(dataset, filters);
  return (
    <section ref={bar} className={styles.bar} aria-label="Filters">
      <div className={styles.inner}>
        <div id="filter-controls" className={styles.controls} data-open={open || undefined}>
          <YearRange dataset={dataset} filters={filters} onFilters={onFilters} onPreview={onPreview} />
          <ActorPicker dataset={dataset} filters={filters} onFilters={onFilters} />
          <KindPicker dataset={dataset} filters={filters} onFilters={onFilters} />
          <SearchField value={filters.q} onChange={(q, step) => onFilters({ q }, step)} />
          <GroupToggles dataset={dataset} filters={filters} onFilters={onFilters} />
        </div>
        <div className={styles.status}>
          <Button
            className={styles.opener}
            aria-expanded={open}
            aria-controls="filter-controls"
            onClick={() => setOpen((now) => !now)}
          >
            {open ? "Close" : `Filters${chips.length > 0 ? ` (${chips.length})` : ""}`}
          </Button>
          <p className={styles.count} role="status" aria-live="polite" aria-atomic="true">
            <strong>{formatNumber(events.length)}</strong> of {formatNumber(total)} events
          </p>
          <ul className={styles.chips} aria-label="Filters in force">
            {chips.map(({ key, label, remove }) => (
              <li key={key}>
                <Chip label={label} onRemove={() => onFilters(remove)} />
              </li>
            ))}
          </ul>
          {chips.length > 0 && (
            <Button look="quiet" onClick={() => onFilters(NO_FILTERS)}>
              Clear all
            </Button>
          )}
          <CopyLink />
        </div>
      </div>
    </section>
  );
}
