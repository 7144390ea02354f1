import { Suspense, use, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import { dateOf } from "../../domain/dates";
import type { HistoryReading, KeptName } from "../../domain/history";
import { listed } from "../../domain/listed";
import { Button } from "../../ui/Button";
import { DateText } from "../../ui/DateText";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { counted } from "../../ui/event/counted";
import { ViewLink } from "../../ui/links";
import styles from "./About.module.css";
import { Section } from "./Section";
import own from "./Versions.module.css";
import { type Edition, type Entry, editionsOf, LIST_WORDS, type ListChanges, placeOf } from "./versionsModel";

/** More records than this are not named one by one. */
const NAMED = 200;

function EntryItem({ dataset, of, entry }: { dataset: Dataset; of: KeptName; entry: Entry }) {
  const place = placeOf(dataset, of, entry.id);
  return (
    <li dir="auto">
      {place ? <ViewLink {...place}>{entry.title}</ViewLink> : entry.title}
      {entry.fields && <span className={styles.soft}>: {listed(entry.fields)}</span>}
    </li>
  );
}

/** What happened to the records of one list: the numbers, and the records by name when it is opened. */
function ChangesOf({ dataset, changes }: { dataset: Dataset; changes: ListChanges }) {
  const { list: of, tally, parts } = changes;
  return (
    <details className={own.changes}>
      <summary>
        {LIST_WORDS[of].label}: {tally}
      </summary>
      {parts.map(({ title, entries }) => (
        <div key={title}>
          <h4>{title}</h4>
          <ul className={styles.bullets}>
            {entries.slice(0, NAMED).map((entry) => (
              <EntryItem key={entry.id} dataset={dataset} of={of} entry={entry} />
            ))}
          </ul>
          {entries.length > NAMED && (
            <p className={styles.soft}>and {counted(entries.length - NAMED, "more", "more")}.</p>
          )}
        </div>
      ))}
    </details>
  );
}

function EditionItem({ dataset, edition }: { dataset: Dataset; edition: Edition }) {
  const { version, date, changes, held, lists } = edition;
  return (
    <article className={own.edition}>
      <h3>
        {version}, <DateText date={dateOf(date)} />
      </h3>
      <ul className={styles.bullets}>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {held && <p className={styles.soft}>The first version whose records are kept: {listed(held)}.</p>}
      {lists?.length === 0 && <p className={styles.soft}>No record was added, changed or withdrawn.</p>}
      {lists && lists.length > 0 && (
        <div>
          {lists.map((one) => (
            <ChangesOf key={one.list} dataset={dataset} changes={one} />
          ))}
        </div>
      )}
    </article>
  );
}

/** The versions, newest first, as far as the history is there. */
function Editions({ dataset, reading }: { dataset: Dataset; reading?: HistoryReading }) {
  const history = reading && "history" in reading ? reading.history : undefined;
  return editionsOf(dataset.descriptor, history).map((edition) => (
    <EditionItem key={edition.version} dataset={dataset} edition={edition} />
  ));
}

/** The versions when the history has arrived; where it cannot be had, its file is named and the authored sentences stay. */
function ReadEditions({
  dataset,
  asked,
  onRetry,
}: {
  dataset: Dataset;
  asked: Promise<HistoryReading>;
  onRetry: () => void;
}) {
  const reading = use(asked);
  return (
    <>
      {"problem" in reading && (
        <div className={own.problem} role="alert">
          <p>
            <strong>{reading.problem.cause}</strong> Which records changed cannot be told without it.{" "}
            {reading.problem.advice}
          </p>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
      {"doubt" in reading && reading.doubt && (
        <div className={own.problem} role="status">
          <p>
            <strong>{reading.doubt.cause}</strong> The changes are listed as it has them. {reading.doubt.advice}
          </p>
        </div>
      )}
      <Editions dataset={dataset} reading={reading} />
    </>
  );
}

/**
 * What changed between the versions of the data: the sentences of its changelog, and which records were added, changed and
 * withdrawn, computed from the history that the dataset keeps. The history is asked for when this is first shown.
 */
export function Versions({ dataset }: { dataset: Dataset }) {
  const [asked, setAsked] = useState(() => dataset.history?.());
  return (
    <Section title="What changed" id="versions">
      {asked ? (
        <ErrorBoundary name="The list of changes">
          <Suspense fallback={<Editions dataset={dataset} />}>
            <ReadEditions dataset={dataset} asked={asked} onRetry={() => setAsked(dataset.history?.())} />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <>
          <Editions dataset={dataset} />
          <p className={styles.soft}>No earlier version is recorded: this dataset keeps no history of its records.</p>
        </>
      )}
    </Section>
  );
}
