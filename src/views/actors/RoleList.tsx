import { chosenDate } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import { ROLES, STATUSES } from "../../domain/event";
import { DatedItem } from "../../ui/DatedItem";
import { DisputedTag } from "../../ui/DisputedTag";
import { ChosenDate } from "../../ui/event/ChosenDate";
import type { Part, RoleEvents } from "./profileModel";
import styles from "./RoleList.module.css";

function PartRow({ dataset, part }: { dataset: Dataset; part: Part }) {
  const { event, note, shown } = part;
  const disagreements = dataset.disagreementsOn("event", event.id);
  const moved = chosenDate(dataset, event) !== undefined;
  return (
    <DatedItem
      dataset={dataset}
      when={event.when}
      title={event.title}
      to={{ view: "event", id: event.id }}
      citations={event.citations}
      shown={shown}
      remarks={[
        event.status !== "happened" && STATUSES[event.status].label,
        note,
        disagreements.length > 0 && <DisputedTag key="disputed" disagreements={disagreements} />,
        moved && <ChosenDate key="moved" dataset={dataset} event={event} />,
      ]}
    />
  );
}

/** The events of an actor under what it did in them, in order of time; those outside the filters are dimmed and say so. */
export function RoleList({ dataset, roles }: { dataset: Dataset; roles: readonly RoleEvents[] }) {
  return (
    <div className={styles.roles}>
      {roles.map(({ role, parts }) => (
        <section key={role} className={styles.role}>
          <h3 className={styles.did}>
            {ROLES[role].did} <span className={styles.number}>{parts.length}</span>
          </h3>
          <ol>
            {parts.map((part) => (
              <PartRow key={`${part.event.id} ${part.note ?? ""}`} dataset={dataset} part={part} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
