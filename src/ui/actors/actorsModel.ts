import { type Actor, classLabel } from "../../domain/actor";
import { alphabetical } from "../../domain/alphabetical";
import type { Dataset } from "../../domain/dataset";
import type { Selection } from "../../domain/selection";

/** An actor with the number of its events: those shown, and all. */
export interface ActorRow {
  readonly actor: Actor;
  readonly shown: number;
  readonly total: number;
}

/** Actors that take part in what is shown, and the others. */
export interface ActorRows {
  /** Most involved first, then by name. */
  readonly involved: readonly ActorRow[];
  /** By name. */
  readonly absent: readonly ActorRow[];
}

/** Alphabetical order of actors. */
export function byName(a: Pick<Actor, "name">, b: Pick<Actor, "name">): number {
  return alphabetical(a.name, b.name);
}

/** What stands beside an actor's name: its class, which is not known of an actor whose record could not be read. */
export function classText(actor: Actor): string {
  return actor.standIn ? "record not readable" : classLabel(actor);
}

const inOrder = new WeakMap<Dataset["actorById"], readonly Actor[]>();

/** Every actor of the dataset, those whose record could not be read among them, by name. Put in order once. */
export function inNameOrder({ actorById }: Pick<Dataset, "actorById">): readonly Actor[] {
  const actors = inOrder.get(actorById) ?? [...actorById.values()].sort(byName);
  inOrder.set(actorById, actors);
  return actors;
}

/** The same by involvement in the selection, with how many events that is. */
export function actorRows(dataset: Dataset, selection: Selection): ActorRows {
  const rows = inNameOrder(dataset).map((actor) => ({
    actor,
    shown: selection.involvement.get(actor.id) ?? 0,
    total: dataset.eventsOfActor.get(actor.id)?.length ?? 0,
  }));
  // Sorting is stable: those with as many events stay in the order of their names.
  rows.sort((a, b) => b.shown - a.shown);
  const firstAbsent = rows.findIndex(({ shown }) => shown === 0);
  const end = firstAbsent === -1 ? rows.length : firstAbsent;
  return { involved: rows.slice(0, end), absent: rows.slice(end) };
}
