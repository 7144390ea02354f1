import { useId, useMemo, useState } from "react";
import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import { isFiltered } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { counted } from "../../ui/event/counted";
import { DownloadButton } from "../../ui/exhibit/DownloadButton";
import { PageHead } from "../../ui/PageHead";
import type { ViewProps } from "../view";
import { DisagreementArticle } from "./DisagreementArticle";
import styles from "./Disagreements.module.css";
import { disagreementsExhibit } from "./disagreementsExhibit";
import { byTopic, type Entry, entriesOf, leadSentence, partByShown, TOPICS } from "./disagreementsModel";

/** Anchors of the topics hold an underscore, which no id of a record does. */
const anchorOf = (topic: string) => `topic_${topic}`;

interface ListProps {
  readonly dataset: Dataset;
  readonly entries: readonly Entry[];
  readonly part: string;
}

/** Entries under their topics. `anchored` gives the topics ids, once a page. */
function ByTopic({
  dataset,
  entries,
  part,
  below,
  anchored = false,
}: ListProps & { below: "h1" | "h2"; anchored?: boolean }) {
  const Heading = below === "h1" ? "h2" : "h3";
  return byTopic(entries).map((group) => (
    <section key={group.topic} className={styles.group}>
      <Heading id={anchored ? anchorOf(group.topic) : undefined} tabIndex={-1} className={styles.topic}>
        {TOPICS[group.topic]} <span className={styles.number}>{formatNumber(group.entries.length)}</span>
      </Heading>
      {group.entries.map((entry) => (
        <DisagreementArticle
          key={entry.disagreement.id}
          dataset={dataset}
          entry={entry}
          heading={below === "h1" ? "h3" : "h4"}
          sought={entry.disagreement.id === part}
        />
      ))}
    </section>
  ));
}

/** What the filters leave out, folded unless the address points into it. */
function Others({ dataset, entries, part }: ListProps) {
  const [open, setOpen] = useState(false);
  const [unfoldedFor, setUnfoldedFor] = useState("");
  if (part !== unfoldedFor && entries.some(({ disagreement }) => disagreement.id === part)) {
    setUnfoldedFor(part);
    setOpen(true);
  }
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        {counted(entries.length, "other disagreement")}, not about what is shown
      </summary>
      {open && <ByTopic dataset={dataset} entries={entries} part={part} below="h2" />}
    </details>
  );
}

/** Where sources contradict each other: what each claims, what the record displays, and why that settles nothing. */
export default function Disagreements({ dataset, filters, part }: ViewProps) {
  const shownId = useId();
  const entries = useMemo(() => entriesOf(dataset), [dataset]);
  const { shown, others } = useMemo(() => partByShown(dataset, filters, entries), [dataset, filters, entries]);
  const filtered = isFiltered(filters);
  const listed = filtered ? shown : entries;
  const anchored = byTopic(listed);
  return (
    <div className={styles.page}>
      <PageHead title="Where sources disagree">
        {entries.length > 0 ? leadSentence(entries) : whyNone(dataset, "disagreements")}
        {filtered &&
          entries.length > 0 &&
          ` ${formatNumber(shown.length)} of the ${formatNumber(entries.length)} ${shown.length === 1 ? "is" : "are"} about what is shown.`}
      </PageHead>
      {listed.length > 0 && (
        <div>
          <DownloadButton of="the disagreements" exhibit={() => disagreementsExhibit(dataset, filters, listed)} />
        </div>
      )}
      {anchored.length > 1 && (
        <nav aria-label="Disagreements by topic">
          <ul className={styles.anchors}>
            {anchored.map(({ topic, entries: { length } }) => (
              <li key={topic}>
                <a href={`#${anchorOf(topic)}`}>{TOPICS[topic]}</a> {formatNumber(length)}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {filtered ? (
        <section aria-labelledby={shownId} className={styles.part}>
          <h2 id={shownId}>About what is shown</h2>
          {shown.length > 0 ? (
            <ByTopic dataset={dataset} entries={shown} part={part} below="h2" anchored />
          ) : (
            <p className={styles.none}>No disagreement is about what the filters show.</p>
          )}
        </section>
      ) : (
        <ByTopic dataset={dataset} entries={entries} part={part} below="h1" anchored />
      )}
      {filtered && others.length > 0 && <Others dataset={dataset} entries={others} part={part} />}
    </div>
  );
}
