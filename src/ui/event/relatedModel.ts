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

const weight = ({ shared, sibling }: RelatedEvent) => shared + (sibling ? SIBLING_WEIGHT : 0);

/** The events that are parts of this one, in order of time. */
export function partsOf(dataset: Dataset, event: Event): Event[] {
  return dataset.events.filter(({ partOf }) => partOf === event.id);
}

/**
 * The events most closely related: parts of the same event, or with the most participants in common; of equals the nearer
 * in time. The event's own whole and parts are left out, since they are named beside it.
 */
export function relatedEvents(dataset: Dataset, event: Event, limit = 5): RelatedEvent[] {
  const shared = new Map<number, number>();
  for (const id of new Set(event.participants.map(({ actor }) => actor))) {
    for (const index of dataset.eventsOfActor.get(id) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  const isSibling = (other: Event) => event.partOf !== undefined && other.partOf === event.partOf;
  const distance = (other: Event) => Math.abs(other.when.earliest - event.when.earliest);
  return dataset.events
    .filter((other) => shared.has(other.index) || isSibling(other))
    .filter((other) => other.id !== event.id && other.id !== event.partOf && other.partOf !== event.id)
    .map((other) => ({ event: other, shared: shared.get(other.index) ?? 0, sibling: isSibling(other) }))
    .sort((a, b) => weight(b) - weight(a) || distance(a.event) - distance(b.event) || a.event.index - b.event.index)
    .slice(0, limit);
}
