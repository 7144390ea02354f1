import type { EventRecord } from "../../../src/domain/schema";

/** One event of a list: date, title, summary, kind and who took part, an element each. */
export function EventItem({ event }: { event: EventRecord }) {
  return (
    <article>
      <time dateTime={event.date}>{event.date}</time>
      <h2>{event.title}</h2>
      <p>{event.summary}</p>
      <small>
        {event.kind}: {event.participants.map(({ actor }) => actor).join(", ")}
      </small>
    </article>
  );
}
