import { type Columns, isOpen } from "../../domain/columns";
import type { Event } from "../../domain/event";
import type { Selection } from "../../domain/selection";
import { LANE_IDS } from "./bandFrame";
import { firstWhere, laneAt, lanesOf } from "./bandLanes";

/** The keys that walk through the selected events. */
export const WALK_KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] as const;
export type WalkKey = (typeof WALK_KEYS)[number];

const isWalkKey = (key: string): key is WalkKey => WALK_KEYS.some((known) => known === key);

/** The key as one that walks, or undefined. */
export function walkKey(key: string): WalkKey | undefined {
  return isWalkKey(key) ? key : undefined;
}

/** The middle of what is known of an event's date; the known end where the other is open. */
export function momentOf({ when }: Event): number {
  if (!Number.isFinite(when.earliest)) return when.latest;
  if (!Number.isFinite(when.latest)) return when.earliest;
  return (when.earliest + when.latest + 1) / 2;
}

/** The same over columns, by the position of the event in `dataset.events`. */
function momentAt({ earliest, latest }: Columns, place: number): number {
  const first = earliest[place] ?? 0;
  const last = latest[place] ?? 0;
  if (isOpen(first)) return last;
  return isOpen(last) ? first : (first + last + 1) / 2;
}

/** What takes part in a walk: the selected events, as positions in `dataset.events`. */
type Selected = Pick<Selection, "places" | "mask">;

/** How many selected events come before one; -1 where it is not selected itself. */
export function positionOf({ places, mask }: Selected, place: number): number {
  return mask[place] === 1 ? firstWhere(places.length, (at) => (places[at] as number) >= place) : -1;
}

/** The selected event nearest in time to `current` in the next lane that has any, in a direction (1 down, -1 up). */
function inNextLane(columns: Columns, { mask }: Selected, current: number, direction: 1 | -1): number | undefined {
  const moment = momentAt(columns, current);
  for (let lane = laneAt(columns, current) + direction; lane >= 0 && lane < LANE_IDS.length; lane += direction) {
    let nearest: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const place of lanesOf(columns)[lane]?.places ?? []) {
      if (mask[place] !== 1) continue;
      const away = Math.abs(momentAt(columns, place) - moment);
      if (away >= least) continue;
      least = away;
      nearest = place;
    }
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

/**
 * Where a key leads from the active event: along time to the one before or after, across to the nearest in the next lane,
 * or to the ends. Stays where there is nothing further. Events are positions in `dataset.events`; none of them is read.
 */
export function walk(columns: Columns, selected: Selected, current: number, key: WalkKey): number {
  const { places } = selected;
  const position = positionOf(selected, current);
  const next: Record<WalkKey, () => number | undefined> = {
    ArrowLeft: () => places[position - 1],
    ArrowRight: () => places[position + 1],
    ArrowUp: () => inNextLane(columns, selected, current, -1),
    ArrowDown: () => inNextLane(columns, selected, current, 1),
    Home: () => places[0],
    End: () => places.at(-1),
  };
  return next[key]() ?? current;
}

/**
 * The event on which the one Tab stop of the band stands: the one last walked to or, where that is no longer selected,
 * the open one, else the first in the window, else the first of all. Events are positions in `dataset.events`.
 * @param wanted the most wanted first
 */
export function activeEvent(
  columns: Columns,
  { places, mask }: Selected,
  wanted: readonly (number | undefined)[],
  window: { from: number; to: number },
): number | undefined {
  const held = wanted.find((place) => place !== undefined && mask[place] === 1);
  if (held !== undefined) return held;
  const inWindow = (place: number) => {
    const moment = momentAt(columns, place);
    return moment >= window.from && moment < window.to;
  };
  return places.find(inWindow) ?? places[0];
}
