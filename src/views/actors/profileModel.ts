import type { Actor, Office } from "../../domain/actor";
import type { Dataset } from "../../domain/dataset";
import { type Event, ROLES, type Role } from "../../domain/event";
import type { RosterEntry } from "../../domain/membership";
import { rowOf } from "../../domain/postings";
import { byName, inNameOrder } from "../../ui/actors/actorsModel";

/** One event of an actor, with what the record notes of its part in it. */
export interface Part {
  readonly event: Event;
  readonly note?: string;
  readonly shown: boolean;
}

/** The events in which an actor had one role, in order of time. */
export interface RoleEvents {
  readonly role: Role;
  readonly parts: readonly Part[];
}

const ROLE_ORDER = Object.keys(ROLES) as Role[];

/** An actor's events by its role in them, roles in the order of their table. `mask` says which events are shown. */
export function eventsByRole(dataset: Dataset, actor: string, mask: Uint8Array): RoleEvents[] {
  const byRole = new Map<Role, Part[]>(ROLE_ORDER.map((role) => [role, []]));
  for (const index of dataset.eventsOfActor.get(actor) ?? []) {
    const event = dataset.events[index];
    if (!event) continue;
    for (const participant of event.participants) {
      if (participant.actor !== actor) continue;
      byRole.get(participant.role)?.push({ event, note: participant.note, shown: mask[index] === 1 });
    }
  }
  return [...byRole].flatMap(([role, parts]) => (parts.length > 0 ? [{ role, parts }] : []));
}

/** How often two actors appear in the same event: in the whole record, and in what is shown. */
export interface Companion {
  readonly actor: Actor;
  readonly together: number;
  readonly shown: number;
}

/** With whom an actor appears in events, most often first, then by name. */
export function companionsOf(dataset: Dataset, actor: string, mask: Uint8Array, limit = 12): Companion[] {
  const together = new Uint32Array(dataset.actorById.size);
  const shown = new Uint32Array(dataset.actorById.size);
  for (const index of dataset.eventsOfActor.get(actor) ?? []) {
    for (const other of rowOf(dataset.columns.participants, index)) {
      together[other] = (together[other] as number) + 1;
      shown[other] = (shown[other] as number) + (mask[index] as number);
    }
  }
  return [...dataset.actorById.values()]
    .map((other, i) => ({ actor: other, together: together[i] as number, shown: shown[i] as number }))
    .filter((companion) => companion.together > 0 && companion.actor.id !== actor)
    .sort((a, b) => b.together - a.together || byName(a.actor, b.actor))
    .slice(0, limit);
}

/** The actors before and after one in alphabetical order. */
export function neighboursOf(dataset: Dataset, id: string): { previous?: Actor; next?: Actor } {
  const all = inNameOrder(dataset);
  const place = all.findIndex((actor) => actor.id === id);
  return { previous: all[place - 1], next: all[place + 1] };
}

/** What belongs to an organisation. */
export interface Ties {
  readonly parent?: Actor;
  readonly bodies: readonly Actor[];
  /** Who held office in it. */
  readonly officeHolders: readonly { readonly actor: Actor; readonly office: Office }[];
  readonly roster: readonly RosterEntry[];
}

/** The bodies above and below an actor, who held office in it, and the membership lists that name it. */
export function tiesOf(dataset: Dataset, actor: Actor): Ties {
  return {
    parent: actor.parent === undefined ? undefined : dataset.actorById.get(actor.parent),
    bodies: dataset.actors.filter(({ parent }) => parent === actor.id).sort(byName),
    officeHolders: dataset.actors
      .flatMap((holder) =>
        holder.offices
          .filter(({ organization }) => organization === actor.id)
          .map((office) => ({ actor: holder, office })),
      )
      .sort(
        (a, b) =>
          (a.office.start?.earliest ?? Number.POSITIVE_INFINITY) -
            (b.office.start?.earliest ?? Number.POSITIVE_INFINITY) || byName(a.actor, b.actor),
      ),
    roster: dataset.roster.filter((entry) => entry.actor === actor.id),
  };
}
