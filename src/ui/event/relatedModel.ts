import type { Dataset } from "../../domain/dataset";
import type { Event } from "../../domain/event";

/** An event that has to do with another one, and why. */
export interface RelatedEvent {
  readonly event: Event;
  /** How many participants the two have in common. */
  readonly shared: number;
  /** Whether both are parts of the same event. */
  readonly sibling: boolean;
}

/** What being part of the same event weighs, in participants shared. */
const SIBLING_WEIGHT = 2;

/** The events that are parts of this one, in order of time. */
export function partsOf(dataset: Dataset, event: Event): Event[] {
  const parts: Event[] = [];
  dataset.columns.partOf.forEach((whole, index) => {
    const part = whole === event.index ? dataset.events[index] : undefined;
    if (part) parts.push(part);
  });
  return parts;
}

/**
 * The events most closely related: parts of the same event, or with the most participants in common; of equals the nearer
 * in time. The event's own whole and parts are left out, since they are named beside it.
 */
export function relatedEvents(dataset: Dataset, event: Event, limit = 5): RelatedEvent[] {
  const { partOf, earliest } = dataset.columns;
  const own = partOf[event.index] ?? -1;
  const shared = new Map<number, number>();
  for (const id of new Set(event.participants.map(({ actor }) => actor))) {
    for (const index of dataset.eventsOfActor.get(id) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  const isSibling = (index: number) => own >= 0 && partOf[index] === own;
  if (own >= 0) {
    partOf.forEach((_, index) => {
      if (isSibling(index) && !shared.has(index)) shared.set(index, 0);
    });
  }
  const weight = (index: number) => (shared.get(index) ?? 0) + (isSibling(index) ? SIBLING_WEIGHT : 0);
  const distance = (index: number) => Math.abs((earliest[index] as number) - (earliest[event.index] as number));
  return [...shared.keys()]
    .filter((index) => index !== event.index && index !== own && partOf[index] !== event.index)
    .sort((a, b) => weight(b) - weight(a) || distance(a) - distance(b) || a - b)
    .slice(0, limit)
    .flatMap((index) => {
      const other = dataset.events[index];
      return other ? [{ event: other, shared: shared.get(index) ?? 0, sibling: isSibling(index) }] : [];
    });
}
