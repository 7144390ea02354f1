import { useMemo } from "react";
import { formatDate } from "../../domain/dates";
import type { Event } from "../../domain/event";
import { activeEventFilters } from "../../domain/filters";
import { selectionOf } from "../../domain/selection";
import { EventDetail } from "../../ui/event/EventDetail";
import { Neighbours } from "../../ui/event/Neighbours";
import type { ViewProps } from "../view";
import styles from "./EventPage.module.css";
import { neighbourEvents } from "./neighbourEvents";

const linkTo = (event: Event) => ({
  to: { view: "event", id: event.id } as const,
  name: `${event.title}, ${formatDate(event.when)}`,
});

/** The page of one event: all that is known of it, and the events before and after it. */
export default function EventPage({ dataset, filters, id }: ViewProps) {
  const event = dataset.eventById.get(id);
  if (!event) throw new Error(`There is no event "${id}"`);
  const selection = selectionOf(dataset, filters);
  const { shown, previous, next } = useMemo(
    () => neighbourEvents(dataset, selection, event),
    [dataset, selection, event],
  );
  const among = shown && activeEventFilters(filters).length > 0 ? "Events shown" : "All events";
  return (
    <div className={styles.page}>
      {!shown && (
        <p className={styles.outside}>
          This event lies outside the present filters. The events before and after it are those of the whole record.
        </p>
      )}
      <EventDetail dataset={dataset} event={event} level={1} />
      <Neighbours
        label={`${among}, in order of time`}
        previous={previous && linkTo(previous)}
        next={next && linkTo(next)}
      />
    </div>
  );
}
