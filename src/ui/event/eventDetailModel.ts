import type { Dataset } from "../../domain/dataset";
import type { Event } from "../../domain/event";
import type { Disagreement } from "../../domain/schema";
import { figuresOf, type SeriesFigures } from "./figuresModel";
import { participantsByRole, type RoleGroup } from "./participantsModel";
import { partsOf, type RelatedEvent, relatedEvents } from "./relatedModel";

/** What the record says around an event. */
export interface EventDetailModel {
  readonly participants: readonly RoleGroup[];
  readonly figures: readonly SeriesFigures[];
  readonly disagreements: readonly Disagreement[];
  readonly whole?: Event;
  readonly parts: readonly Event[];
  readonly related: readonly RelatedEvent[];
}

/** The disagreements about an event or about the figures published with it, each once. */
export function disagreementsOfEvent(dataset: Dataset, event: Event): Disagreement[] {
  const counts = dataset.counts.filter((count) => count.event === event.id);
  return [
    ...new Set([
      ...dataset.disagreementsOn("event", event.id),
      ...counts.flatMap(({ id }) => dataset.disagreementsOn("count", id)),
    ]),
  ];
}

/** Gathers what the detail of an event shows. */
export function eventDetail(dataset: Dataset, event: Event): EventDetailModel {
  return {
    participants: participantsByRole(dataset, event),
    figures: figuresOf(dataset, event.id),
    disagreements: disagreementsOfEvent(dataset, event),
    whole: event.partOf === undefined ? undefined : dataset.eventById.get(event.partOf),
    parts: partsOf(dataset, event),
    related: relatedEvents(dataset, event),
  };
}
