import { Children, Fragment, type ReactNode } from "react";
import { chosenDate } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import { ROLES, STATUSES } from "../../domain/event";
import { Citations } from "../../ui/Citations";
import { DateText } from "../../ui/DateText";
import { DisputedTag } from "../../ui/DisputedTag";
import { useEmphasised } from "../../ui/emphasis";
import { ChosenDate } from "../../ui/event/ChosenDate";
import { ViewLink } from "../../ui/links";
import type { Part, RoleEvents } from "./profileModel";
import styles from "./RoleList.module.css";

/** What there is to say of an event besides its title, set apart by dots. */
function Remarks({ children }: { children: ReactNode[] }) {
  const said = Children.toArray(children);
  if (said.length === 0) return null;
  return (
    <p className={styles.remarks}>
      {said.map((remark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the remarks have no identity but their place.
        <Fragment key={index}>
          {index > 0 && " · "}
          {remark}
        </Fragment>
      ))}
    </p>
  );
}

function PartRow({ dataset, part }: { dataset: Dataset; part: Part }) {
  const { event, note, shown } = part;
  const emphasis = useEmphasised("event", event.id);
  const disagreements = dataset.disagreementsOn("event", event.id);
  const moved = chosenDate(dataset, event) !== undefined;
  return (
    <li className={`${styles.part} ${shown ? "" : styles.outside}`} {...emphasis}>
      <span className={styles.date}>
        <DateText date={event.when} />
      </span>
      <span>
        <ViewLink to={{ view: "event", id: event.id }} className={styles.title} dir="auto">
          {event.title}
        </ViewLink>
        <Citations dataset={dataset} citations={event.citations} of={event.title} />
        <Remarks>
          {event.status !== "happened" && STATUSES[event.status].label}
          {note}
          {disagreements.length > 0 && <DisputedTag disagreements={disagreements} />}
          {moved && <ChosenDate dataset={dataset} event={event} />}
          {!shown && "outside the present filters"}
        </Remarks>
      </span>
    </li>
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
