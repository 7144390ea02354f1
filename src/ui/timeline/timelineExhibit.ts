import type { Dataset } from "../../domain/dataset";
import { formatDay } from "../../domain/dates";
import type { Event } from "../../domain/event";
import type { Filters } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { type Exhibit, oncePerSource } from "../exhibit/exhibit";
import { dateDisputes } from "./dateDisputes";
import { timelineColumns } from "./timelineColumns";
import { bandTitle, timelineSentence } from "./timelineWords";
import { readWindow, sameWindow, wholeWindow } from "./timeWindow";

/** What the band shows of the whole, as a sentence; "" where it shows all. */
function windowSentence(dataset: Dataset, zoom: string): string {
  const whole = wholeWindow(dataset.span);
  const window = readWindow(zoom, whole);
  if (sameWindow(window, whole)) return "";
  return ` The picture shows ${formatDay(Math.round(window.from))} to ${formatDay(Math.round(window.to) - 1)}.`;
}

/**
 * The timeline as what can be shown in other forms and taken away: all events that the filters let through. The picture is that
 * of the window in view; the table is not cut to it.
 * @param zoom the window of the band, as `Display.zoom`
 */
export function timelineExhibit(dataset: Dataset, filters: Filters, zoom: string): Exhibit<Event> {
  const { events, mask, total } = selectionOf(dataset, filters);
  const disputes = dateDisputes(dataset);
  const citationsOf = (event: Event) =>
    oncePerSource([...event.citations, ...(disputes.get(event.id)?.citations ?? [])]);
  const disagreements = () =>
    dataset.disagreements
      .filter(({ about }) =>
        about.some(({ type, id }) => type === "event" && mask[dataset.eventById.get(id)?.index ?? -1] === 1),
      )
      .map(({ id }) => id);
  const shown =
    events.length === total ? formatNumber(total) : `${formatNumber(events.length)} of ${formatNumber(total)}`;
  return {
    name: "timeline",
    title: bandTitle(dataset, filters),
    sentence: `${timelineSentence(dataset, filters)}${windowSentence(dataset, zoom)}`,
    dataset,
    filters,
    table: {
      caption: `The events of the timeline: ${shown}`,
      columns: timelineColumns(dataset),
      rows: events,
      rowKey: ({ id }) => id,
      rowCitations: citationsOf,
    },
    // What only some forms need is gathered when one of them asks for it.
    get citations() {
      return oncePerSource(events.flatMap(citationsOf));
    },
    get records() {
      return { events: events.map(({ id }) => id), disagreements: disagreements() };
    },
    draw: async (width) => {
      const { drawTimeline, PICTURE_FONT } = await import("./timelineDrawing");
      await document.fonts.load(PICTURE_FONT);
      return drawTimeline({ dataset, filters, zoom }, width);
    },
  };
}
