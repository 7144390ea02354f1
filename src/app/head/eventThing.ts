import type { Event as EventThing } from "schema-dts";
import type { Dataset } from "../../domain/dataset";
import type { Event, Role, Status } from "../../domain/event";
import { isoDates } from "./isoDates";
import { type At, actorNamed, countryOf, type Whole, worksCited } from "./references";

type Part = "organizer" | "performer" | "attendee" | "funder" | "contributor" | "about";

/** What a role in the record is in schema.org; one that has no word of its own there is a contribution. */
const PARTS: Record<Role, Part> = {
  host: "organizer",
  convener: "organizer",
  organiser: "organizer",
  chair: "performer",
  speaker: "performer",
  announcer: "performer",
  participant: "attendee",
  funder: "funder",
  signatory: "contributor",
  party: "contributor",
  leaver: "contributor",
  author: "contributor",
  subject: "about",
};

/** What has not happened yet is scheduled; of what happened schema.org has nothing to say. */
const STATUS: Record<Status, Whole<EventThing, "Event">["eventStatus"]> = {
  happened: undefined,
  announced: "https://schema.org/EventScheduled",
  planned: "https://schema.org/EventScheduled",
};

function participantsByPart(dataset: Dataset, event: Event, at: At) {
  const parts = new Map<Part, Set<string>>();
  for (const { actor, role } of event.participants) {
    parts.set(PARTS[role], (parts.get(PARTS[role]) ?? new Set()).add(actor));
  }
  return Object.fromEntries([...parts].map(([part, ids]) => [part, [...ids].map((id) => actorNamed(dataset, id, at))]));
}

/**
 * An event for machines. Its dates are given only where a source states them: that a date was inferred, or is that of a
 * publication, cannot be said there. The sources stand under `subjectOf`, since events have no `citation` in schema.org.
 */
export function eventThing(dataset: Dataset, event: Event, at: At): Whole<EventThing, "Event"> {
  const { place, dateBasis = "stated", partOf } = event;
  const eventStatus = STATUS[event.status];
  const url = at(`/${dataset.id}/events/${event.id}`);
  const whole = partOf === undefined ? undefined : dataset.eventById.get(partOf);
  return {
    "@type": "Event",
    "@id": url,
    name: event.title,
    description: event.summary,
    url,
    ...(dateBasis === "stated" && isoDates(event.when)),
    ...(eventStatus && { eventStatus }),
    ...(place && {
      location: {
        "@type": "Place",
        name: place.name,
        ...(place.country && {
          address: { "@type": "PostalAddress", addressCountry: countryOf(place.country) },
        }),
      },
    }),
    ...participantsByPart(dataset, event, at),
    ...(whole && {
      superEvent: { "@type": "Event", name: whole.title, url: at(`/${dataset.id}/events/${whole.id}`) },
    }),
    subjectOf: worksCited(dataset, event.citations),
  };
}
