import type { Dataset } from "./dataset";
import { dateOf, formatDate } from "./dates";
import { EVENT_KINDS } from "./event";
import type { Filters } from "./filters";
import { GROUPS } from "./membership";

/** One filter in force: its words, and the change that takes it away. */
export interface FilterChip {
  readonly key: string;
  readonly label: string;
  readonly remove: Partial<Filters>;
}

const inWords = (text: string) => formatDate(dateOf(text));

function yearsLabel({ from, to }: Filters): string {
  if (from && to) return from === to ? inWords(from) : `${inWords(from)} to ${inWords(to)}`;
  return from ? `from ${inWords(from)}` : `until ${inWords(to)}`;
}

/** The filters in force, one chip each, in the order of the bar. */
export function filterChips(dataset: Dataset, filters: Filters): FilterChip[] {
  const { from, to, actors, match, kinds, groups, q, claims } = filters;
  const chips: FilterChip[] = [];
  if (from || to) chips.push({ key: "years", label: yearsLabel(filters), remove: { from: "", to: "" } });
  for (const id of actors) {
    const rest = actors.filter((other) => other !== id);
    chips.push({
      key: `actor ${id}`,
      label: dataset.actorById.get(id)?.name ?? id,
      remove: rest.length > 1 ? { actors: rest } : { actors: rest, match: "any" },
    });
  }
  if (actors.length > 1 && match === "all") {
    chips.push({ key: "match", label: "all of these actors", remove: { match: "any" } });
  }
  for (const kind of kinds) {
    chips.push({
      key: `kind ${kind}`,
      label: EVENT_KINDS[kind].plural,
      remove: { kinds: kinds.filter((other) => other !== kind) },
    });
  }
  for (const group of groups) {
    chips.push({
      key: `group ${group}`,
      label: `count ${GROUPS[group].label.toLowerCase()}`,
      remove: { groups: groups.filter((other) => other !== group) },
    });
  }
  if (q) chips.push({ key: "q", label: `“${q}”`, remove: { q: "" } });
  for (const { ref, disagreement, claim } of dataset.chosenClaims) {
    chips.push({
      key: `claim ${ref}`,
      label: `${disagreement.topic}: ${claim.value}`,
      remove: { claims: claims.filter((other) => other !== ref) },
    });
  }
  return chips;
}

/** All filters in force in words, for what leaves the page: "2013 to 2014; Summits; “code”", or "No filters". */
export function filtersInWords(dataset: Dataset, filters: Filters): string {
  return (
    filterChips(dataset, filters)
      .map(({ label }) => label)
      .join("; ") || "No filters"
  );
}
