import type { Dataset } from "../domain/dataset";
import type { Display, Filters } from "../domain/filters";
import type { ParamProblem } from "./filterParams";

/** The same object back where nothing had to go, so that memos keyed on it hold. */
function without<T extends object>(value: T, change: Partial<T> | undefined): T {
  return change ? { ...value, ...change } : value;
}

/** Drops ids that the dataset does not have from the filters, and names them. */
export function settleFilters(dataset: Dataset, filters: Filters): { filters: Filters; problems: ParamProblem[] } {
  const unknown = filters.actors.filter((id) => !dataset.actorById.has(id));
  const actors = unknown.length > 0 ? { actors: filters.actors.filter((id) => dataset.actorById.has(id)) } : undefined;
  return {
    filters: without(filters, actors),
    problems: unknown.map((value) => ({ param: "actor", value, reason: "this dataset has no such actor" })),
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
