import { whyNone } from "../../domain/absence";
import { ACTOR_TYPES, type Actor, CLASSIFICATIONS } from "../../domain/actor";
import type { Dataset } from "../../domain/dataset";
import { listed } from "../../domain/listed";
import type { ActorRow, ActorRows } from "../../ui/actors/actorsModel";
import type { Option } from "../../ui/Choice";
import { counted } from "../../ui/event/counted";

/**
 * A class by which the directory can be narrowed: a type of actor or, for organisations, their classification. Actors whose
 * record could not be read are a class of their own, since theirs is not known.
 */
const UNREADABLE = "unreadable";

const classId = (actor: Actor) => (actor.standIn ? UNREADABLE : (actor.classification ?? actor.type));

const CLASS_LABELS: readonly (readonly [id: string, label: string])[] = [
  ["person", ACTOR_TYPES.person.plural],
  ["country", ACTOR_TYPES.country.plural],
  ...Object.entries(CLASSIFICATIONS).map(([id, { plural }]) => [id, plural] as const),
  [UNREADABLE, "Not readable"],
];

/** The classes of which the dataset has actors, with how many. */
export function actorClasses(rows: ActorRows): Option<string>[] {
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

/** "92 actors: 23 people, 63 organisations and 6 countries." Types that the dataset does not have are left out. */
export function directorySentence(dataset: Dataset): string {
  const actors = [...dataset.actorById.values()];
  if (actors.length === 0) return whyNone(dataset, "actors");
  const unreadable = actors.filter(({ standIn }) => standIn).length;
  const types = Object.entries(ACTOR_TYPES).flatMap(([type, { label, plural }]) => {
    const count = actors.filter((actor) => !actor.standIn && actor.type === type).length;
    return count > 0 ? [counted(count, label.toLowerCase(), plural.toLowerCase())] : [];
  });
  const parts =
    unreadable === 0
      ? types
      : [...types, `${counted(unreadable, "whose record is", "whose records are")} not readable`];
  return `${counted(actors.length, "actor")}: ${listed(parts)}.`;
}
