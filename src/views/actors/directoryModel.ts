import { ACTOR_TYPES, type Actor, CLASSIFICATIONS, classLabel } from "../../domain/actor";
import type { Dataset } from "../../domain/dataset";
import type { ActorRow, ActorRows } from "../../ui/actors/actorsModel";
import { counted } from "../../ui/event/counted";

/** A class by which the directory can be narrowed: a type of actor or, for organisations, their classification. */
export interface ActorClass {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

const classId = (actor: Actor) => actor.classification ?? actor.type;

const CLASS_LABELS: readonly (readonly [id: string, label: string])[] = [
  ["person", ACTOR_TYPES.person.plural],
  ["country", ACTOR_TYPES.country.plural],
  ...Object.entries(CLASSIFICATIONS).map(([id, { plural }]) => [id, plural] as const),
];

/** The classes of which the dataset has actors, with how many. */
export function actorClasses(rows: ActorRows): ActorClass[] {
  const counts = new Map<string, number>();
  for (const { actor } of [...rows.involved, ...rows.absent]) {
    counts.set(classId(actor), (counts.get(classId(actor)) ?? 0) + 1);
  }
  return CLASS_LABELS.flatMap(([id, label]) => {
    const count = counts.get(id);
    return count ? [{ id, label, count }] : [];
  });
}

/** The rows of one class; all of them for "". */
export function ofClass(rows: readonly ActorRow[], id: string): readonly ActorRow[] {
  return id === "" ? rows : rows.filter(({ actor }) => classId(actor) === id);
}

const list = new Intl.ListFormat("en-GB");

/** "92 actors: 23 people, 63 organisations and 6 countries." Types that the dataset does not have are left out. */
export function directorySentence(dataset: Dataset): string {
  const actors = [...dataset.actorById.values()];
  const parts = Object.entries(ACTOR_TYPES).flatMap(([type, { label, plural }]) => {
    const count = actors.filter((actor) => actor.type === type).length;
    return count > 0 ? [counted(count, label.toLowerCase(), plural.toLowerCase())] : [];
  });
  const total = counted(actors.length, "actor");
  return parts.length > 0 ? `${total}: ${list.format(parts)}.` : `${total}.`;
}

/** What stands under an actor's name. */
export function classText(actor: Actor): string {
  return actor.standIn ? "record could not be read" : classLabel(actor);
}
