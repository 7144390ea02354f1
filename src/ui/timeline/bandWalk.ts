import type { Event } from "../../domain/event";
import { LANE_IDS, laneOf } from "./bandFrame";

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

/** The event nearest in time to `current` in the next lane that has any, in a direction (1 down, -1 up). */
function inNextLane(events: readonly Event[], current: Event, direction: 1 | -1): Event | undefined {
  const moment = momentOf(current);
  for (let lane = laneOf(current) + direction; lane >= 0 && lane < LANE_IDS.length; lane += direction) {
    let nearest: Event | undefined;
    for (const event of events) {
      if (laneOf(event) !== lane) continue;
      const closer = !nearest || Math.abs(momentOf(event) - moment) < Math.abs(momentOf(nearest) - moment);
      if (closer) nearest = event;
    }
    if (nearest) return nearest;
  }
  return undefined;
}

/**
 * Where a key leads from the active event: along time to the one before or after, across to the nearest in the next lane,
 * or to the ends. Stays where there is nothing further.
 * @param events the selected events, in order of time
 */
export function walk(events: readonly Event[], current: Event, key: WalkKey): Event {
  const position = events.indexOf(current);
  const next: Record<WalkKey, () => Event | undefined> = {
    ArrowLeft: () => events[position - 1],
    ArrowRight: () => events[position + 1],
    ArrowUp: () => inNextLane(events, current, -1),
    ArrowDown: () => inNextLane(events, current, 1),
    Home: () => events[0],
    End: () => events.at(-1),
  };
  return next[key]() ?? current;
}

/**
 * The event on which the one Tab stop of the band stands: the one last walked to or, where that is no longer selected,
 * the open one, else the first in the window, else the first of all.
 * @param wanted ids, the most wanted first
 */
export function activeEvent(
  events: readonly Event[],
  mask: Uint8Array,
  wanted: readonly (Event | undefined)[],
  window: { from: number; to: number },
): Event | undefined {
  const held = wanted.find((event) => event && mask[event.index] === 1);
  if (held) return held;
  return events.find((event) => momentOf(event) >= window.from && momentOf(event) < window.to) ?? events[0];
}
