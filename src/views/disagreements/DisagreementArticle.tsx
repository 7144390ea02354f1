import { type ReactNode, useMemo } from "react";
import { displayedClaim } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import { Citations } from "../../ui/Citations";
import { DateText } from "../../ui/DateText";
import { ChosenDate } from "../../ui/event/ChosenDate";
import { Claims } from "../../ui/event/Disagreements";
import { atDate, countInWords } from "../../ui/growth/countWords";
import { ViewLink } from "../../ui/links";
import { DateStrip } from "./DateStrip";
import styles from "./DisagreementArticle.module.css";
import type { About, Entry } from "./disagreementsModel";
import { stripOf } from "./stripModel";

function Subjects({ label, children }: { label: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <ul>{children}</ul>
      </dd>
    </div>
  );
}

function AboutList({ dataset, about }: { dataset: Dataset; about: About }) {
  return (
    <dl className={styles.about}>
      <Subjects label={about.events.length === 1 ? "Event" : "Events"}>
        {about.events.map((event) => (
          <li key={event.id}>
            <ViewLink to={{ view: "event", id: event.id }} dir="auto">
              {event.title}
            </ViewLink>
            , <DateText date={event.when} />
            <Citations dataset={dataset} citations={event.citations} of={event.title} />{" "}
            <ChosenDate dataset={dataset} event={event} />
          </li>
        ))}
      </Subjects>
      <Subjects label={about.actors.length === 1 ? "Actor" : "Actors"}>
        {about.actors.map(({ id, name }) => (
          <li key={id}>
            <ViewLink to={{ view: "actor", id }} dir="auto">
              {name}
            </ViewLink>
          </li>
        ))}
      </Subjects>
      <Subjects label={about.counts.length === 1 ? "Count" : "Counts"}>
        {about.counts.map((count) => {
          const words = `${countInWords(count)} ${atDate(count.when)}`;
          return (
            <li key={count.id}>
              {words}
              <Citations dataset={dataset} citations={count.citations} of={words} />
            </li>
          );
        })}
      </Subjects>
      <Subjects label={about.series.length === 1 ? "Definition" : "Definitions"}>
        {about.series.map(({ id, label }) => (
          <li key={id} dir="auto">
            {label}
          </li>
        ))}
      </Subjects>
      <Subjects label={about.sources.length === 1 ? "Source" : "Sources"}>
        {about.sources.map(({ id, title }) => (
          <li key={id} dir="auto">
            <ViewLink to={{ view: "source", id }}>{title}</ViewLink>
          </li>
        ))}
      </Subjects>
    </dl>
  );
}

/**
 * One disagreement: its topic, what it is about, the claims side by side, and our comment.
 * @param heading element of its topic
 * @param sought whether the address points to it: it is then marked
 */
export function DisagreementArticle({
  dataset,
  entry: { disagreement, about },
  heading: Heading,
  sought,
}: {
  dataset: Dataset;
  entry: Entry;
  heading: "h3" | "h4";
  sought: boolean;
}) {
  const { id, topic } = disagreement;
  const strip = useMemo(() => stripOf(disagreement, displayedClaim(dataset, disagreement)), [dataset, disagreement]);
  const titleId = `${id}_topic`;
  return (
    <article
      id={id}
      className={styles.article}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-sought={sought || undefined}
    >
      <div className={styles.head}>
        <Heading id={titleId} className={styles.topic} dir="auto">
          {topic}
        </Heading>
        <AboutList dataset={dataset} about={about} />
      </div>
      <div>
        {strip && <DateStrip strip={strip} />}
        <Claims dataset={dataset} disagreement={disagreement} lettered={strip !== undefined} />
      </div>
    </article>
  );
}
