import type { Actor } from "../../domain/actor";
import type { Dataset } from "../../domain/dataset";
import { type Event, ROLES, type Role } from "../../domain/event";
import { grouped } from "./grouped";

/** Those who took part in an event in one role, in the order of the record. */
export interface RoleGroup {
  readonly role: Role;
  readonly members: readonly { readonly actor: Actor; readonly note?: string }[];
}

const ROLE_ORDER = Object.keys(ROLES);

/** Who took part, by role, roles in the order of their table. */
export function participantsByRole(dataset: Dataset, event: Event): RoleGroup[] {
  return [...grouped(event.participants, ({ role }) => role)]
    .sort(([a], [b]) => ROLE_ORDER.indexOf(a) - ROLE_ORDER.indexOf(b))
    .map(([role, participants]) => ({
      role,
      members: participants.flatMap(({ actor: id, note }) => {
        const actor = dataset.actorById.get(id);
        return actor ? [{ actor, note }] : [];
      }),
    }));
}
