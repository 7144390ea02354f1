import { memo, useContext, useId, useMemo } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Input, SearchField } from "react-aria-components/SearchField";
import { ListLayout, Virtualizer } from "react-aria-components/Virtualizer";
import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { selectionOf } from "../../domain/selection";
import { classText, inNameOrder } from "../../ui/actors/actorsModel";
import { Button } from "../../ui/Button";
import styles from "./ActorPopover.module.css";
import { InForce } from "./inForce";
import pickerStyles from "./Picker.module.css";

/** Whether any or all of several actors have to take part. */
function MatchChoice({ onFilters }: { onFilters: (change: Partial<Filters>) => void }) {
  const { actors, match } = useContext(InForce);
  const hint = useId();
  const several = actors.length > 1;
  return (
    <fieldset className={styles.match} disabled={!several} aria-describedby={several ? undefined : hint}>
      <legend className="visually-hidden">Events in which</legend>
      {(["any", "all"] as const).map((value) => (
        <label key={value}>
          <input type="radio" name="match" checked={match === value} onChange={() => onFilters({ match: value })} />
          {value === "any" ? "any of them takes part" : "all of them take part"}
        </label>
      ))}
      {!several && (
        <span id={hint} className={pickerStyles.hint}>
          once two actors are chosen
        </span>
      )}
    </fieldset>
  );
}

/** The open list of actors: type to search, arrows and Enter to choose, several stay chosen; any or all of them. */
const ActorPopover = memo(function ActorPopover({
  trigger,
  dataset,
  filters,
  onFilters,
  onToggle,
  onClose,
}: {
  trigger: React.RefObject<HTMLElement | null>;
  dataset: Dataset;
  filters: Filters;
  onFilters: (change: Partial<Filters>) => void;
  /** Told which actors are to be chosen where they were not, or no longer where they were. */
  onToggle: (actors: ReadonlySet<string>) => void;
  onClose: () => void;
}) {
  const { contains } = useFilter({ sensitivity: "base" });
  const { actors } = filters;
  const { facets } = selectionOf(dataset, filters);
  const counted = [...facets.actors].join(" ");
  // How many events each actor would show does not depend on those chosen: choosing one does not make the list anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the counts
  const options = useMemo(
    () =>
      inNameOrder(dataset)
        .map((actor) => ({ actor, events: facets.actors.get(actor.id) ?? 0 }))
        .sort((a, b) => b.events - a.events),
    [dataset, counted],
  );
  const all = useMemo(() => options.map(({ actor }) => actor.id), [options]);
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom start"
      className={styles.popover}
    >
      <Dialog aria-label="Choose actors" className={styles.dialog}>
        <MatchChoice onFilters={onFilters} />
        <Autocomplete filter={contains}>
          <SearchField aria-label="Search actors" autoFocus className={styles.search}>
            <Input placeholder={`Search ${options.length} actors`} />
          </SearchField>
          <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 44 }}>
            <ListBox
              aria-label="Actors"
              className={styles.list}
              items={options}
              selectionMode="multiple"
              selectionBehavior="toggle"
              escapeKeyBehavior="none"
              selectedKeys={actors}
              onSelectionChange={(keys) => {
                const chosen = new Set(keys === "all" ? all : [...keys].map(String));
                onToggle(new Set(all.filter((id) => chosen.has(id) !== actors.includes(id))));
              }}
              renderEmptyState={() => <p className={pickerStyles.hint}>No actor of that name</p>}
            >
              {({ actor, events }) => (
                <ListBoxItem
                  id={actor.id}
                  textValue={[actor.name, ...(actor.aliases ?? [])].join(" ")}
                  className={styles.option}
                >
                  <span className={styles.tick} aria-hidden="true" />
                  <span className={styles.name}>
                    {actor.name} <small>{classText(actor)}</small>
                  </span>
                  <span className={pickerStyles.count}>{events}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Virtualizer>
        </Autocomplete>
        <div className={styles.foot}>
          <Button onClick={() => onFilters({ actors: [], match: "any" })} disabled={actors.length === 0}>
            Anyone
          </Button>
          <Button look="strong" onClick={onClose}>
            Done
          </Button>
        </div>
      </Dialog>
    </Popover>
  );
});
export default ActorPopover;
