import { memo, Suspense, useLayoutEffect, useMemo, useRef } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Display, Filters } from "../../domain/filters";
import { selectionOf } from "../../domain/selection";
import { EmptyState } from "../EmptyState";
import { useUnhurried } from "../passing";
import { usePrinting } from "../usePrinting";
import { useRested } from "../useRested";
import styles from "./Chronicle.module.css";
import { ChronicleEntry, type EntryContext } from "./ChronicleEntry";
import { type Entries, entriesOf, LONGEST_WHOLE } from "./chronicleModel";
import { LongChronicle } from "./lazyTimeline";
import type { OnDisplay } from "./useTimeWindow";

/**
 * The selected events in order of time, grouped by year; what loosens the filters where there are none.
 * @param level rank of the years' headings; the events' stand one below
 */
export const Chronicle = memo(function Chronicle({
  dataset,
  filters: given,
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
  const filters = useUnhurried(given);
  const { places } = selectionOf(dataset, filters);
  const entries = useMemo(() => entriesOf(dataset, places), [dataset, places]);
  // The callback changes with every step in the history; the entries keep one and need not follow.
  const latest = useRef(onDisplay);
  useLayoutEffect(() => {
    latest.current = onDisplay;
  });
  const printing = usePrinting();
  const context: EntryContext = useMemo(
    () => ({ dataset, level, printing, onSelect: (select) => latest.current({ select }) }),
    [dataset, level, printing],
  );
  const none = entries.length === 0 && <EmptyState dataset={dataset} filters={filters} onFilters={onFilters} />;
  if (dataset.events.length > LONGEST_WHOLE) {
    return (
      none || (
        <Suspense>
          <LongChronicle entries={entries} open={display.select} context={context} />
        </Suspense>
      )
    );
  }
  // One element, with entries and without: it is a column of the pages around it.
  return (
    <div className={styles.chronicle}>
      {none}
      <WholeChronicle dataset={dataset} entries={entries} open={display.select} context={context} />
    </div>
  );
});

/** How many entries are drawn with the page, more than a window shows. */
const AT_FIRST = 12;
/** In rem: about the height of an entry, as in the style sheet. */
const ROOM = 8;

/**
 * All entries of a dataset, of which those that the filters leave out are hidden: to draw a hundred of them again when the filters are
 * cleared would take ten frames. With the page come the first of those that are shown; the others follow in a moment, and their
 * room is kept until then.
 */
function WholeChronicle({
  dataset,
  entries,
  open,
  context,
}: {
  dataset: Dataset;
  entries: Entries;
  open: string;
  context: EntryContext;
}) {
  const all = useMemo(() => entriesOf(dataset, Uint32Array.from(dataset.events.keys())), [dataset]);
  const positions = new Map(Array.from(entries.places, (place, position) => [place, position]));
  // All others at once: put into the page by and by they cost more, as each time it is laid out and painted.
  const rested = useRested();
  const drawn = rested || context.printing ? all.length : AT_FIRST;
  const missing = Math.max(0, entries.length - drawn);
  return (
    <ol
      className={styles.whole}
      hidden={entries.length === 0}
      aria-busy={missing > 0}
      style={missing > 0 ? { paddingBottom: `${missing * ROOM}rem` } : undefined}
    >
      {Array.from(all.places, (eventPlace, index) => {
        const position = positions.get(eventPlace);
        if (Math.min(index, position ?? index) >= drawn) return null;
        const event = all.at(index)?.event;
        const entry = position === undefined ? undefined : entries.at(position);
        return (
          event && (
            <ChronicleEntry
              key={event.id}
              event={event}
              year={entry?.opensYear ? entry.year : undefined}
              place={position === undefined ? undefined : { position, of: entries.length }}
              open={event.id === open}
              context={context}
            />
          )
        );
      })}
    </ol>
  );
}
