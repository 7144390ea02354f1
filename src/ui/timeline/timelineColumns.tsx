import { Fragment } from "react";
import { ONE_WITNESS, restsOnOne } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import { DATE_BASES, EVENT_KINDS, type Event, ROLES, STATUSES } from "../../domain/event";
import type { Disagreement } from "../../domain/schema";
import { Citations } from "../Citations";
import type { Column } from "../DataTable";
import { DateText } from "../DateText";
import { ViewLink } from "../links";
import { dateDisputes } from "./dateDisputes";
import styles from "./timelineColumns.module.css";

/** One who took part, with all roles in words. */
interface Participant {
  readonly id: string;
  readonly name: string;
  readonly roles: string;
}

function participantsOf(dataset: Dataset, event: Event): Participant[] {
  const roles = new Map<string, string[]>();
  for (const { actor, role } of event.participants) {
    roles.set(actor, [...(roles.get(actor) ?? []), ROLES[role].label]);
  }
  return [...roles].map(([id, words]) => ({
    id,
    name: dataset.actorById.get(id)?.name ?? id,
    roles: [...new Set(words)].join(", "),
  }));
}

function Participants({ participants }: { participants: readonly Participant[] }) {
  return (
    <div className={styles.names}>
      {participants.map(({ id, name, roles }, position) => (
        <Fragment key={id}>
          {position > 0 && "; "}
          <ViewLink to={{ view: "actor", id }}>{name}</ViewLink> ({roles})
        </Fragment>
      ))}
    </div>
  );
}

function Topics({ disagreements }: { disagreements: readonly Disagreement[] }) {
  return (
    <div className={styles.topics}>
      {disagreements.map(({ id, topic }, position) => (
        <Fragment key={id}>
          {position > 0 && "; "}
          <ViewLink to={{ view: "disagreements" }} at={id}>
            {topic}
          </ViewLink>
        </Fragment>
      ))}
    </div>
  );
}

/** What a column says in words, with the room that they need: a table gives a column no more than its longest letter asks for. */
function worded(room: string | undefined, text: (event: Event) => string): Pick<Column<Event>, "text" | "cell"> {
  return {
    text,
    cell: (event) => (
      <div className={room} dir="auto">
        {text(event)}
      </div>
    ),
  };
}

/** The columns of the timeline's table: everything that the record says of an event, and what is disputed about it. */
export function timelineColumns(dataset: Dataset): Column<Event>[] {
  const disputes = dateDisputes(dataset);
  const disagreementsOn = (event: Event) => dataset.disagreementsOn("event", event.id);
  return [
    {
      head: "Date",
      text: ({ when }) => formatDate(when),
      cell: ({ when }) => (
        <div className={styles.date}>
          <DateText date={when} />
        </div>
      ),
      sortBy: ({ when }) => (Number.isFinite(when.earliest) ? when.earliest : when.latest),
    },
    { head: "Date (EDTF)", fileOnly: true, text: ({ when }) => when.text },
    {
      head: "Event",
      rowHead: true,
      text: ({ title }) => title,
      cell: ({ id, title }) => (
        <div className={styles.title} dir="auto">
          <ViewLink to={{ view: "event", id }}>{title}</ViewLink>
        </div>
      ),
    },
    { head: "Kind", ...worded(styles.word, ({ kind }) => EVENT_KINDS[kind].label) },
    { head: "Status", ...worded(styles.word, ({ status }) => STATUSES[status].label) },
    { head: "Place", ...worded(styles.words, ({ place }) => place?.name ?? "") },
    {
      head: "Who took part",
      text: (event) =>
        participantsOf(dataset, event)
          .map(({ name, roles }) => `${name} (${roles})`)
          .join("; "),
      cell: (event) => event.participants.length > 0 && <Participants participants={participantsOf(dataset, event)} />,
    },
    {
      head: "What the date rests on",
      ...worded(styles.words, ({ dateBasis }) => (dateBasis ? DATE_BASES[dateBasis].label : "")),
    },
    { head: "Summary", ...worded(styles.prose, ({ summary }) => summary) },
    {
      head: "Sources disagree",
      text: (event) =>
        disagreementsOn(event)
          .map(({ topic }) => topic)
          .join("; "),
      cell: (event) => disagreementsOn(event).length > 0 && <Topics disagreements={disagreementsOn(event)} />,
    },
    {
      head: "Other dates claimed",
      ...worded(styles.words, ({ id }) => (disputes.get(id)?.others ?? []).map(formatDate).join("; ")),
    },
    {
      head: "Witnesses",
      ...worded(styles.words, (event) => {
        const witness = restsOnOne(dataset, event.citations);
        return witness ? ONE_WITNESS[witness] : "";
      }),
    },
    {
      head: "Sources",
      numeric: true,
      text: ({ citations }) => citations.length,
      cell: ({ citations, title }) => <Citations dataset={dataset} citations={citations} of={title} />,
    },
  ];
}
