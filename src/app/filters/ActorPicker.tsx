import { Suspense, useRef, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { Button } from "../../ui/Button";
import { lazyAgain } from "../../ui/retry";
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
        <Suspense>
          <ActorPopover
            trigger={button}
            dataset={dataset}
            filters={filters}
            onFilters={onFilters}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
