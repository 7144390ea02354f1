import type { ReactNode } from "react";
import type { Event } from "../../domain/event";
import { DateText } from "../DateText";
import { useEmphasised } from "../emphasis";
import { ViewLink } from "../links";
import styles from "./EventLinks.module.css";

function EventLink({ event, remark }: { event: Event; remark?: ReactNode }) {
  const emphasis = useEmphasised("event", event.id);
  return (
    <li className={styles.link} {...emphasis}>
      <ViewLink to={{ view: "event", id: event.id }}>{event.title}</ViewLink>
      <span className={styles.remark}>
        <DateText date={event.when} />
        {remark && <> · {remark}</>}
      </span>
    </li>
  );
}

/** Links to the pages of other events, each with its date and why it stands here. */
export function EventLinks({ links }: { links: readonly { readonly event: Event; readonly remark?: ReactNode }[] }) {
  return (
    <ul className={styles.links}>
      {links.map(({ event, remark }) => (
        <EventLink key={event.id} event={event} remark={remark} />
      ))}
    </ul>
  );
}
