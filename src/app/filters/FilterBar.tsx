import { memo, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Dataset } from "../../domain/dataset";
import { filterChips } from "../../domain/filterChips";
import { type Filters, NO_FILTERS } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { Button } from "../../ui/Button";
import { barHeight } from "../../ui/barHeight";
import { Chip } from "../../ui/Chip";
import type { HistoryStep } from "../../url/useLinkState";
import { ActorPicker } from "./ActorPicker";
import { CopyLink } from "./CopyLink";
import styles from "./FilterBar.module.css";
import { GroupToggles } from "./GroupToggles";
import { KindPicker } from "./KindPicker";
import { SearchField } from "./SearchField";
import { YearRange } from "./YearRange";

/** Distance from the bar, in CSS pixels, at which what is scrolled to stands. */
const MARGIN = 16;

/** Tells how high the sticky bar is, so that focus and anchors never hide under it. */
function useBarHeight() {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const page = document.documentElement;
    const observer = new ResizeObserver(() => {
      barHeight.set(element.offsetHeight);
      // Another value makes the browser style the whole page anew; the one of base.css has room for a line of chips.
      const least = element.offsetHeight + MARGIN;
      if (least > Number.parseFloat(getComputedStyle(page).scrollPaddingTop))
        page.style.scrollPaddingTop = `${least}px`;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      barHeight.set(undefined);
      page.style.scrollPaddingTop = "";
    };
  }, []);
  return bar;
}

/**
 * Keeps the focus in the bar when what had it goes away: `removed` is told the place of a chip just before it is taken
 * away, and once the filters have changed the focus goes to the chip at that place, or else to the first control.
 */
function useFocusAfterRemoval(filters: Filters) {
  const opener = useRef<HTMLButtonElement>(null);
  const controls = useRef<HTMLDivElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  const place = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is lost when the filters change
  useEffect(() => {
    if (place.current === undefined) return;
    const left = chips.current?.querySelectorAll("button");
    const next = left?.[Math.min(place.current, left.length - 1)];
    const first = opener.current?.checkVisibility() ? opener.current : controls.current?.querySelector("input");
    place.current = undefined;
    (next ?? first)?.focus();
  }, [filters]);
  const removed = (index: number) => {
    place.current = index;
  };
  return { opener, controls, chips, removed };
}

/** The one filter bar of all views: the controls, what is in force, how many events are shown, and the link to it. */
export const FilterBar = memo(function FilterBar({
  dataset,
  filters,
  onFilters,
  onPreview,
  share,
}: {
  dataset: Dataset;
  filters: Filters;
  onFilters: (change: Partial<Filters>, step?: HistoryStep) => void;
  onPreview: (change: Partial<Filters> | undefined) => void;
  /** The other ways to take the view away, beside its link. */
  share: ReactNode;
}) {
  const bar = useBarHeight();
  const [open, setOpen] = useState(false);
  const focus = useFocusAfterRemoval(filters);
  const chips = filterChips(dataset, filters);
  const years = chips.find(({ key }) => key === "years")?.label;
  const { events, total } = selectionOf(dataset, filters);
  // Only the collapsed bar has an opener; its panel must be there before the field in it can take the focus.
  const showSearch = () => {
    if (focus.opener.current?.checkVisibility()) flushSync(() => setOpen(true));
  };
  return (
    <section ref={bar} className={styles.bar} aria-label="Filters">
      <div className={styles.inner}>
        <Button
          ref={focus.opener}
          className={styles.opener}
          aria-expanded={open}
          aria-controls="filter-controls"
          onClick={() => setOpen((now) => !now)}
        >
          {open ? "Close" : `Filters${chips.length > 0 ? ` (${chips.length})` : ""}`}
        </Button>
        <div ref={focus.controls} id="filter-controls" className={styles.controls} data-open={open || undefined}>
          <YearRange dataset={dataset} filters={filters} onFilters={onFilters} onPreview={onPreview} />
          <ActorPicker dataset={dataset} filters={filters} onFilters={onFilters} />
          <KindPicker dataset={dataset} filters={filters} onFilters={onFilters} />
          <SearchField value={filters.q} onChange={(q, step) => onFilters({ q }, step)} onWanted={showSearch} />
          <GroupToggles dataset={dataset} filters={filters} onFilters={onFilters} />
          <div className={styles.panelCopy}>
            <CopyLink />
            {share}
          </div>
        </div>
        <div className={styles.status}>
          <ul ref={focus.chips} className={styles.chips} aria-label="Filters in force">
            {chips.map(({ key, label, remove }, index) => (
              <li key={key}>
                <Chip
                  label={label}
                  onRemove={() => {
                    focus.removed(index);
                    onFilters(remove);
                  }}
                />
              </li>
            ))}
          </ul>
          {chips.length > 0 && (
            <Button
              look="quiet"
              className={styles.clear}
              onClick={() => {
                focus.removed(0);
                onFilters(NO_FILTERS);
              }}
            >
              Clear all
            </Button>
          )}
          <p className={styles.count} role="status" aria-live="polite" aria-atomic="true">
            <strong>{formatNumber(events.length)}</strong> of {formatNumber(total)} events
            {years !== undefined && <span className="visually-hidden">, {years}</span>}
          </p>
          <div className={styles.copy}>
            <CopyLink />
            {share}
          </div>
        </div>
      </div>
    </section>
  );
});
