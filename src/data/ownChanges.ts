/** What another edition of a dataset brought. */
import type { Dataset } from "../domain/dataset";
import { AS_FILED } from "../domain/extract";
import { type Changes, differences, type KeptName, type Snapshot, snapshotOf } from "../domain/history";

const snapshot = (dataset: Dataset): Snapshot =>
  snapshotOf({
    events: dataset.events.map(AS_FILED.events),
    actors: dataset.actors.map(AS_FILED.actors),
    series: dataset.series.map(AS_FILED.series),
    counts: dataset.counts.map(AS_FILED.counts),
    roster: dataset.roster.map(AS_FILED.roster),
    sources: dataset.sources.map(AS_FILED.sources),
    disagreements: dataset.disagreements,
    briefings: [],
  });

/** The lists in which something is new, changed or gone. */
export type OwnChanges = readonly (Changes & { readonly list: KeptName })[];

/** Compares two editions, record by record. */
export function changesBetween(before: Dataset, after: Dataset): OwnChanges {
  return Object.entries(differences(snapshot(before), snapshot(after))).flatMap(([list, changes]) => {
    const { added, changed, withdrawn } = changes;
    // The keys of `Differences` are the names of the lists.
    return added.length + changed.length + withdrawn.length > 0 ? [{ list: list as KeptName, ...changes }] : [];
  });
}
