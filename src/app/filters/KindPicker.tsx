import { useId, useMemo } from "react";
import { whyNone } from "../../domain/absence";
import { KIND_CODES } from "../../domain/columns";
import type { Dataset } from "../../domain/dataset";
import { EVENT_KINDS, type EventKind } from "../../domain/event";
import type { Filters } from "../../domain/filters";
import { selectionOf } from "../../domain/selection";
import { Button } from "../../ui/Button";
import { usePopover } from "../../ui/usePopover";
import styles from "./Picker.module.css";

/** The kinds of events, several at once, each with how many events it would show. */
export function KindPicker({
  dataset,
  filters,
  onFilters,
}: {
  dataset: Dataset;
  filters: Filters;
  onFilters: (change: Partial<Filters>) => void;
}) {
  const id = useId();
  const { open, popover } = usePopover();
  const { kinds } = filters;
  const present = useMemo(() => {
    const occurring = new Set(dataset.columns.kind);
    return KIND_CODES.filter((_, code) => occurring.has(code));
  }, [dataset]);
  const counts = selectionOf(dataset, filters).facets.kinds;
  const toggle = (kind: EventKind) =>
    onFilters({ kinds: kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind] });
  const [only] = kinds;
  let label = "All kinds";
  if (only !== undefined) label = kinds.length === 1 ? EVENT_KINDS[only].plural : `${kinds.length} kinds`;
  return (
    <div className={styles.picker}>
      <span aria-hidden="true">Kinds</span>
      <Button popoverTarget={id} className={styles.button} aria-label={`Kinds: ${label}`}>
        {label}
      </Button>
      <fieldset id={id} {...popover} className={styles.popover} aria-label="Kinds of events">
        {open && (
          <>
            <ul className={styles.options}>
              {present.map((kind) => (
                <li key={kind}>
                  <label>
                    <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
                    <span>{EVENT_KINDS[kind].plural}</span>
                    <span className={styles.count}>{counts.get(kind) ?? 0}</span>
                  </label>
                </li>
              ))}
            </ul>
            {present.length === 0 && <p className={styles.hint}>{whyNone(dataset, "events")}</p>}
            {kinds.length > 0 && <Button onClick={() => onFilters({ kinds: [] })}>All kinds</Button>}
          </>
        )}
      </fieldset>
    </div>
  );
}
