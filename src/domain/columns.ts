import type { Actor } from "./actor";
import type { Columns } from "./dataset";
import { EVENT_KINDS, type Event, type EventKind } from "./event";
import { folded } from "./filters";
import type { Source } from "./source";

/** Kinds in the order of their code in `Columns.kind`. */
export const KIND_CODES = Object.keys(EVENT_KINDS) as EventKind[];

const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;

/** A day as Int32: open ends become the type's limits. */
export function clampDay(day: number): number {
  return Math.max(INT32_MIN, Math.min(INT32_MAX, day));
}

/** Builds the columns over events that are in their final order. */
export function buildColumns(
  events: readonly Event[],
  actors: ReadonlyMap<string, Actor>,
  sources: ReadonlyMap<string, Source>,
): Columns {
  const texts = new Array<string | undefined>(events.length);
  const read = (event: Event): string => {
    const people = event.participants.flatMap(({ actor }) => {
      const found = actors.get(actor);
      return found ? [found.name, ...(found.aliases ?? [])] : [];
    });
    const cited = event.citations.flatMap(({ source }) => {
      const found = sources.get(source);
      return found ? [found.title, found.publisher ?? "", found["container-title"] ?? ""] : [];
    });
    return folded([event.title, event.summary, event.place?.name ?? "", ...people, ...cited].join("\n"));
  };
  return {
    earliest: Int32Array.from(events, (event) => clampDay(event.when.earliest)),
    latest: Int32Array.from(events, (event) => clampDay(event.when.latest)),
    kind: Uint8Array.from(events, (event) => KIND_CODES.indexOf(event.kind)),
    haystack: (index) => {
      const known = texts[index];
      if (known !== undefined) return known;
      const event = events[index];
      const text = event ? read(event) : "";
      texts[index] = text;
      return text;
    },
  };
}
