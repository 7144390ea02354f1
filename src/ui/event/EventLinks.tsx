import type { ReactNode } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Event } from "../../domain/event";
import { Citations } from "../Citations";
import { DateText } from "../DateText";
import { useEmphasised } from "../emphasis";
import { ViewLink } from "../links";
import styles from "./EventLinks.module.css";

function EventLink({ dataset, event, remark }: { dataset: Dataset; event: Event; remark?: ReactNode }) {
  const emphasis = useEmphasised("event", event.id);
  return (
    <li className={styles.link} {...emphasis}>
      <ViewLink to={{ view: "event", id: event.id }} dir="auto">
        {event.title}
      </ViewLink>
      <span className={styles.remark}>
        <DateText date={event.when} />
        <Citations dataset={dataset} citations={event.citations} of={event.title} />
        {remark && <> · {remark}</>}
      </span>
    </li>
  );
}

/** Links to the pages of other events, each with its date, its sources and why it stands here. */
export function EventLinks({
  dataset,
  links,
}: {
  dataset: Dataset;
  links: readonly { readonly event: Event; readonly remark?: ReactNode }[];
}) {
  return (
    <ul className={styles.links}>
      {links.map(({ event, remark }) => (
        <EventLink key={event.id} dataset={dataset} event={event} remark={remark} />
      ))}
    </ul>
  );
}
