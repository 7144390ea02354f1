import type { Dataset } from "../../../../src/domain/dataset";
import type { Event } from "../../../../src/domain/event";
import { type Filters, NO_FILTERS } from "../../../../src/domain/filters";
import { selectionOf } from "../../../../src/domain/selection";
import { type Exhibit, oncePerSource } from "../../../../src/ui/exhibit/exhibit";
import type { Work } from "../../../../src/ui/exhibit/work";

export const PERMALINK = "https://atlas.example/small/timeline?from=2005&version=1.0.0";

/** The events shown as an exhibit without any view around it. */
export function eventsExhibit(
  dataset: Dataset,
  given: Partial<Filters> = {},
  changes: Partial<Exhibit<Event>> = {},
): Exhibit<Event> {
  const filters = { ...NO_FILTERS, ...given };
  const events = selectionOf(dataset, filters).events;
  return {
    name: "events",
    title: "What happened",
    sentence: "So many events, one after the other.",
    dataset,
    filters,
    table: {
      caption: "Events",
      rows: events,
      rowKey: ({ id }) => id,
      rowCitations: ({ citations }) => citations,
      columns: [
        { head: "Event", rowHead: true, text: ({ title }) => title },
        { head: "Date", text: ({ date }) => date, sortBy: ({ when }) => when.earliest },
        { head: "Actors", numeric: true, text: ({ participants }) => participants.length },
      ],
    },
    citations: oncePerSource(events.flatMap(({ citations }) => citations)),
    records: { events: events.map(({ id }) => id) },
    draw: async (width) => ({ width, height: 100, markup: `<path d="M0 50H${width}" stroke="black"/>` }),
    ...changes,
  };
}

/** Work that keeps what it reports; `cancelAt` cancels it in that pause. No clock is involved. */
export function work(cancelAt = Number.POSITIVE_INFINITY) {
  const controller = new AbortController();
  const reports: number[] = [];
  let pauses = 0;
  const made: Work = {
    signal: controller.signal,
    report: (done) => reports.push(done),
    pause: async () => {
      pauses++;
      if (pauses === cancelAt) controller.abort();
    },
  };
  return { work: made, reports, pauses: () => pauses };
}
