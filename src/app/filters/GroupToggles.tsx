import { useMemo } from "react";
import type { Dataset } from "../../domain/dataset";
import { type Filters, showsGroup } from "../../domain/filters";
import { GROUP_IDS, GROUPS, type Group } from "../../domain/membership";
import { GroupMark } from "../../ui/GroupMark";
import styles from "./GroupToggles.module.css";

/** The groups that are counted: each is shown or hidden by its button. All hidden is the same as all shown. */
export function GroupToggles({
  dataset,
  filters,
  onFilters,
}: {
  dataset: Dataset;
  filters: Filters;
  onFilters: (change: Partial<Filters>) => void;
}) {
  const counted = useMemo(() => {
    const present = new Set(dataset.counts.map(({ group }) => group));
    return GROUP_IDS.filter((group) => present.has(group));
  }, [dataset]);
  const shown = counted.filter((group) => showsGroup(filters, group));
  const toggle = (group: Group) => {
    const next = counted.filter((other) => (other === group ? !shown.includes(group) : shown.includes(other)));
    onFilters({ groups: next.length === counted.length ? [] : next });
  };
  if (counted.length === 0) return null;
  return (
    <fieldset className={styles.groups} aria-label="Count">
      <span aria-hidden="true" className={styles.label}>
        Count
      </span>
      <div>
        {counted.map((group) => (
          <button
            key={group}
            type="button"
            aria-pressed={shown.includes(group)}
            className={styles.toggle}
            onClick={() => toggle(group)}
          >
            <GroupMark group={group} />
            {GROUPS[group].label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
