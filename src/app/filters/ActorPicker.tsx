import { Suspense, useCallback, useDeferredValue, useLayoutEffect, useRef, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { Button } from "../../ui/Button";
import { lazyAgain } from "../../ui/retry";
import { InForce } from "./inForce";
import styles from "./Picker.module.css";

const ActorPopover = lazyAgain(() => import("./ActorPopover"));

/** The actors, several at once, searchable. Its list is loaded when it is first opened. */
export function ActorPicker({
  dataset,
  filters,
  onFilters,
}: {
  dataset: Dataset;
  filters: Filters;
  onFilters: (change: Partial<Filters>) => void;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The list follows the count of events a moment later. What is done in it meanwhile is done to what is in force by then.
  const later = useDeferredValue(filters);
  const latest = useRef({ filters, onFilters });
  useLayoutEffect(() => {
    latest.current = { filters, onFilters };
  });
  const close = useCallback(() => setOpen(false), []);
  const toggle = useCallback((toggled: ReadonlySet<string>) => {
    const { actors } = latest.current.filters;
    const kept = actors.filter((id) => !toggled.has(id));
    const chosen = [...kept, ...[...toggled].filter((id) => !actors.includes(id))];
    // Only where a removal leaves fewer than two is there nothing to match any more.
    const fewer = chosen.length < 2 && chosen.length < actors.length;
    latest.current.onFilters(fewer ? { actors: chosen, match: "any" } : { actors: chosen });
  }, []);
  const change = useCallback((one: Partial<Filters>) => latest.current.onFilters(one), []);
  const [only] = filters.actors;
  let label = "Anyone";
  if (only !== undefined) {
    label =
      filters.actors.length === 1 ? (dataset.actorById.get(only)?.name ?? only) : `${filters.actors.length} actors`;
  }
  return (
    <div className={styles.picker}>
      <span aria-hidden="true">Actors</span>
      <Button
        ref={button}
        className={styles.button}
        aria-label={`Actors: ${label}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && (
        <InForce value={filters}>
          <Suspense>
            <ActorPopover
              trigger={button}
              dataset={dataset}
              filters={later}
              onFilters={change}
              onToggle={toggle}
              onClose={close}
            />
          </Suspense>
        </InForce>
      )}
    </div>
  );
}
