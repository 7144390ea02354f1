import { type Day, dateOf } from "./dates";
import type { EventKind } from "./event";
import type { Group } from "./membership";

/** What the reader chose to see. Empty lists and texts mean "no restriction". */
export interface Filters {
  /** EDTF year, month or day (validated when read). */
  readonly from: string;
  readonly to: string;
  readonly actors: readonly string[];
  /** Whether one of the actors must take part, or all of them. */
  readonly match: "any" | "all";
  readonly kinds: readonly EventKind[];
  /** Groups of the counts and the roster; they do not concern events. */
  readonly groups: readonly Group[];
  readonly q: string;
  /** Claims to display instead of the record's own where sources disagree: names as `claimRef` gives them. */
  readonly claims: readonly string[];
}

/** The forms in which a chart can be looked at. */
export const FORMS = { chart: "Chart", table: "Table", sources: "Sources" } as const;
export type Form = keyof typeof FORMS;

/** How the reader looks at what the filters select: also part of the link. */
export interface Display {
  /** Id of the event whose detail is open, or "". */
  readonly select: string;
  /** The stretch of time that the band shows, as an EDTF interval of days, or "" for the whole span. */
  readonly zoom: string;
  /** The form of the growth chart. */
  readonly as: Form;
  /** The form of the timeline's band. */
  readonly band: Form;
  /** Whether the charts show how far the claims of a disagreement lie apart. */
  readonly ranges: boolean;
}

export const NO_FILTERS: Filters = {
  from: "",
  to: "",
  actors: [],
  match: "any",
  kinds: [],
  groups: [],
  q: "",
  claims: [],
};
export const PLAIN_DISPLAY: Display = { select: "", zoom: "", as: "chart", band: "chart", ranges: false };

/** The days that the filters let through, ends included; ±Infinity where an end is open. */
export function dayRange(filters: Filters): { earliest: Day; latest: Day } {
  return {
    earliest: filters.from ? dateOf(filters.from).earliest : Number.NEGATIVE_INFINITY,
    latest: filters.to ? dateOf(filters.to).latest : Number.POSITIVE_INFINITY,
  };
}

/** Whether a group is shown. */
export function showsGroup(filters: Filters, group: Group): boolean {
  return filters.groups.length === 0 || filters.groups.includes(group);
}

/** The filters that concern events, each with the words for it in chips, notices and empty states. */
export const EVENT_FILTERS = {
  years: { label: "years", clear: { from: "", to: "" } },
  actors: { label: "actors", clear: { actors: [], match: "any" } },
  kinds: { label: "kinds", clear: { kinds: [] } },
  q: { label: "search", clear: { q: "" } },
} as const satisfies Record<string, { label: string; clear: Partial<Filters> }>;
export type EventFilter = keyof typeof EVENT_FILTERS;

/** Which of the event filters are in force. */
export function activeEventFilters(filters: Filters): EventFilter[] {
  const inForce: Record<EventFilter, boolean> = {
    years: filters.from !== "" || filters.to !== "",
    actors: filters.actors.length > 0,
    kinds: filters.kinds.length > 0,
    q: filters.q !== "",
  };
  return (Object.keys(EVENT_FILTERS) as EventFilter[]).filter((name) => inForce[name]);
}

/** Whether anything is filtered, events or groups. */
export function isFiltered(filters: Filters): boolean {
  return activeEventFilters(filters).length > 0 || filters.groups.length > 0;
}

const ASCII = /^[\0-\x7f]*$/;

/** Letters without case and diacritics, as the search compares them. */
export function folded(text: string): string {
  // The common case, and many times as quick.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

/** The words that a search asks for; all of them must be found. */
export function searchWords(q: string): string[] {
  return folded(q).split(/\s+/).filter(Boolean);
}
