import { countryName } from "../../domain/actor";
import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { type ActorRow, classText } from "../../ui/actors/actorsModel";
import { counted } from "../../ui/event/counted";
import { type Exhibit, oncePerSource, type TableOf } from "../../ui/exhibit/exhibit";
import { directorySentence } from "./directoryModel";

const COLUMNS: TableOf<ActorRow>["columns"] = [
  { head: "Actor", rowHead: true, text: ({ actor }) => actor.name },
  { head: "Class", text: ({ actor }) => classText(actor) },
  { head: "Country", text: ({ actor }) => (actor.country ? countryName(actor.country) : "") },
  { head: "Events", numeric: true, text: ({ shown }) => shown },
  { head: "Events in all", fileOnly: true, numeric: true, text: ({ total }) => total },
  { head: "Description", fileOnly: true, text: ({ actor }) => actor.description },
];

/**
 * The directory as it is taken away: those who take part in what is shown, then the others.
 * @param chosen the class to which the list is narrowed, in words; "" for all
 * @param rows those listed, in the order shown
 */
export function directoryExhibit(
  dataset: Dataset,
  filters: Filters,
  chosen: string,
  rows: readonly ActorRow[],
): Exhibit<ActorRow> {
  const events = new Set(rows.flatMap(({ actor }) => dataset.eventsOfActor.get(actor.id) ?? []));
  return {
    name: "actors",
    title: `${counted(rows.length, "actor")}, those involved in what is shown first`,
    sentence: directorySentence(dataset),
    dataset,
    filters,
    narrowed: chosen && `${chosen} only`,
    table: {
      caption: "Actors, those involved in what is shown first",
      columns: COLUMNS,
      rows,
      rowKey: ({ actor }) => actor.id,
      rowCitations: ({ actor }) => oncePerSource(actor.citations),
    },
    citations: oncePerSource(rows.flatMap(({ actor }) => actor.citations)),
    records: {
      actors: rows.map(({ actor }) => actor.id),
      events: [...events].flatMap((index) => dataset.events[index]?.id ?? []),
    },
  };
}
