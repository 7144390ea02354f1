import type { Dataset } from "./dataset";

/** A record that the reader points at, by hover or focus. */
export interface Subject {
  readonly type: "event" | "actor" | "count";
  readonly id: string;
}

/**
 * Whether pointing at `origin` also marks `subject`: itself, the participants of an event, the events of an actor,
 * and the event that a count was published with.
 */
export function touches(dataset: Dataset, origin: Subject, subject: Subject): boolean {
  if (origin.type === subject.type) return origin.id === subject.id;
  const pair = new Map([
    [origin.type, origin.id],
    [subject.type, subject.id],
  ]);
  const event = pair.get("event");
  if (event === undefined) return false;
  const actor = pair.get("actor");
  if (actor !== undefined) {
    return dataset.eventById.get(event)?.participants.some((participant) => participant.actor === actor) ?? false;
  }
  return dataset.countById.get(pair.get("count") ?? "")?.event === event;
}
