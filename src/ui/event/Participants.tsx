import type { Actor } from "../../domain/actor";
import { ROLES } from "../../domain/event";
import { useEmphasised } from "../emphasis";
import { ViewLink } from "../links";
import styles from "./Participants.module.css";
import type { RoleGroup } from "./participantsModel";

function Participant({ actor, note }: { actor: Actor; note?: string }) {
  const emphasis = useEmphasised("actor", actor.id);
  return (
    <li className={styles.member} {...emphasis}>
      <ViewLink to={{ view: "actor", id: actor.id }} dir="auto">
        {actor.name}
      </ViewLink>
      {note && <span className={styles.note}>, {note}</span>}
    </li>
  );
}

/** Who took part in an event, role by role. */
export function Participants({ groups }: { groups: readonly RoleGroup[] }) {
  return (
    <dl className={styles.groups}>
      {groups.map(({ role, members }) => (
        <div key={role} className={styles.group}>
          <dt className={styles.role}>{ROLES[role].label}</dt>
          <dd>
            <ul>
              {members.map(({ actor, note }) => (
                <Participant key={`${actor.id} ${note ?? ""}`} actor={actor} note={note} />
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
