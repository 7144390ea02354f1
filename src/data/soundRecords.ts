/** The records of a dataset that can stand by themselves: what leads to nothing is left out, and what leads to that. */
import type { ListName, Records } from "../domain/records";
import { RESOURCE_NAMES } from "../domain/resources";
import { RECORD_LISTS } from "../domain/schema";
import type { Lists } from "./readFiles";
import { referencesOf } from "./references";

/** Records by list. */
export type Sound = { [N in ListName]: readonly Records[N][] };

export const LIST_NAMES = RESOURCE_NAMES.flatMap((name) => Object.keys(RECORD_LISTS[name]) as ListName[]);

const keyOf = (list: ListName, id: string) => `${list} ${id}`;

/**
 * The records of which every reference leads to a record that stays too, in the order of their files. Each reference is read once
 * and followed at most once, however long the chain that hangs on an id that is missing.
 */
export function soundRecords(lists: { readonly [N in ListName]: Pick<Lists[N], "records"> }): Sound {
  const staying = new Set<string>();
  const referrers = new Map<string, string[]>();
  const read = <N extends ListName>(list: N) => {
    for (const record of lists[list].records) {
      const key = keyOf(list, record.id);
      staying.add(key);
      for (const { to, id } of referencesOf(list, record)) {
        const named = keyOf(to, id);
        const known = referrers.get(named);
        if (known) known.push(key);
        else referrers.set(named, [key]);
      }
    }
  };
  for (const list of LIST_NAMES) read(list);
  // Grows while it is walked: what goes takes along what leads to it.
  const gone = [...referrers.keys()].filter((key) => !staying.has(key));
  for (const key of gone) {
    for (const referrer of referrers.get(key) ?? []) if (staying.delete(referrer)) gone.push(referrer);
  }
  const kept = <N extends ListName>(list: N) =>
    lists[list].records.filter(({ id }: Records[N]) => staying.has(keyOf(list, id)));
  return {
    events: kept("events"),
    actors: kept("actors"),
    series: kept("series"),
    counts: kept("counts"),
    roster: kept("roster"),
    sources: kept("sources"),
    disagreements: kept("disagreements"),
  };
}
