import { memo, Suspense, useDeferredValue, useLayoutEffect, useMemo, useRef } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Display, Filters } from "../../domain/filters";
import { selectionOf } from "../../domain/selection";
import { EmptyState } from "../EmptyState";
import { usePrinting } from "../usePrinting";
import styles from "./Chronicle.module.css";
import { ChronicleEntry, type EntryContext } from "./ChronicleEntry";
import { entriesOf, FEW, LONGEST_WHOLE } from "./chronicleModel";
import { LongChronicle } from "./lazyTimeline";
import type { OnDisplay } from "./useTimeWindow";

/**
 * The selected events in order of time, grouped by year; what loosens the filters where there are none.
 * @param level rank of the years' headings; the events' stand one below
 */
export const Chronicle = memo(function Chronicle({
  dataset,
  filters,
  display,
  onFilters,
  onDisplay,
  level = 3,
}: {
  dataset: Dataset;
  filters: Filters;
  display: Display;
  onFilters: (change: Partial<Filters>) => void;
  onDisplay: OnDisplay;
  level?: EntryContext["level"];
}) {
  // A long list draws the few entries in the window, with the count; a whole one all of them, which may take longer than a frame.
  const later = useDeferredValue(filters);
  const long = dataset.events.length > LONGEST_WHOLE;
  const few = selectionOf(dataset, filters).places.length <= FEW;
  const shown = long || few ? filters : later;
  const { places } = selectionOf(dataset, shown);
  const entries = useMemo(() => entriesOf(dataset, places), [dataset, places]);
  // The callback changes with every step in the history; the entries keep one and need not follow.
  const latest = useRef(onDisplay);
  useLayoutEffect(() => {
    latest.current = onDisplay;
  });
  const total = entries.length;
  const printing = usePrinting();
  const context: EntryContext = useMemo(
    () => ({ dataset, level, total, printing, onSelect: (select) => latest.current({ select }) }),
    [dataset, level, total, printing],
  );
  if (total === 0) return <EmptyState dataset={dataset} filters={shown} onFilters={onFilters} />;
  if (long) {
    return (
      <Suspense>
        <LongChronicle entries={entries} open={display.select} context={context} />
      </Suspense>
    );
  }
  return (
    <div className={styles.chronicle}>
      <ol>
        {Array.from({ length: total }, (_, position) => {
          const entry = entries.at(position);
          return (
            entry && (
              <ChronicleEntry
                key={entry.event.id}
                event={entry.event}
                year={entry.opensYear ? entry.year : undefined}
                position={position}
                open={entry.event.id === display.select}
                context={context}
              />
            )
          );
        })}
      </ol>
    </div>
  );
});
