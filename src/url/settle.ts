import { findClaim } from "../domain/claims";
import type { Dataset } from "../domain/dataset";
import type { Display, Filters } from "../domain/filters";
import type { ParamProblem } from "./filterParams";

/** The same object back where nothing had to go, so that memos keyed on it hold. */
function without<T extends object>(value: T, change: Partial<T> | undefined): T {
  return change ? { ...value, ...change } : value;
}

/** Drops actors and claims that the dataset does not have from the filters, and names them. */
export function settleFilters(dataset: Dataset, filters: Filters): { filters: Filters; problems: ParamProblem[] } {
  const noActors = filters.actors.filter((id) => !dataset.actorById.has(id));
  const noClaims = filters.claims.filter((ref) => !findClaim(dataset, ref));
  const change = {
    ...(noActors.length > 0 && { actors: filters.actors.filter((id) => !noActors.includes(id)) }),
    ...(noClaims.length > 0 && { claims: filters.claims.filter((ref) => !noClaims.includes(ref)) }),
  };
  return {
    filters: without(filters, Object.keys(change).length > 0 ? change : undefined),
    problems: [
      ...noActors.map((value) => ({ param: "actor", value, reason: "this dataset has no such actor" })),
      ...noClaims.map((value) => ({ param: "claim", value, reason: "no such claim can be displayed here" })),
    ],
  };
}

/** The same for the open event. */
export function settleDisplay(dataset: Dataset, display: Display): { display: Display; problems: ParamProblem[] } {
  if (!display.select || dataset.eventById.has(display.select)) return { display, problems: [] };
  return {
    display: without(display, { select: "" }),
    problems: [{ param: "select", value: display.select, reason: "this dataset has no such event" }],
  };
}
