import { memo, useState } from "react";
import { LoadError } from "../data/loadError";
import type { Dataset } from "../domain/dataset";
import { isOfRecord, recordsLeftOut } from "../domain/faultyRecords";
import type { Filters } from "../domain/filters";
import type { OwnMark } from "../domain/own";
import { Button } from "../ui/Button";
import { ViewLink } from "../ui/links";
import type { ParamProblem } from "../url/filterParams";
import styles from "./Page.module.css";

/** Another try for what went wrong with files: one at a time, however often and wherever it is asked for. */
function useReload(onReload: Reload) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const reload = async () => {
    setBusy(true);
    const ended = await onReload();
    setFailure(ended?.error ?? null);
    setBusy(false);
  };
  const button = (
    <Button disabled={busy} onClick={() => void reload()}>
      {busy ? "Trying again…" : "Try again"}
    </Button>
  );
  return { button, failure };
}

/** Loads the dataset again, and says what went wrong; it never rejects. */
export type Reload = () => Promise<{ readonly error: Error | null } | undefined>;

/**
 * What the reader has to know besides the views: parameters that were ignored, a link made for other data,
 * claims displayed by choice, files and records that could not be used.
 */
export const Notices = memo(function Notices({
  dataset,
  problems,
  madeFor,
  onFilters,
  onReload,
}: {
  dataset: Dataset;
  problems: readonly ParamProblem[];
  /** Version of the data that the link names, or "". */
  madeFor: string;
  onFilters: (change: Partial<Filters>) => void;
  onReload: Reload;
}) {
  const { button: tryAgain, failure } = useReload(onReload);
  const key = problems.map(({ param, value }) => `${param}=${value}`).join("&");
  const [dismissed, setDismissed] = useState("");
  const records = recordsLeftOut(dataset.faults);
  const { own } = dataset;
  return (
    <div className={styles.notices}>
      {key !== "" && key !== dismissed && (
        <div className={styles.notice} role="status">
          <p>
            Part of the link was ignored:{" "}
            {problems.map(({ param, value, reason }, i) => (
              <span key={`${param} ${value}`}>
                {i > 0 && "; "}
                <code dir="auto">
                  {param}={value.length > 60 ? `${value.slice(0, 60)}…` : value}
                </code>{" "}
                ({reason})
              </span>
            ))}
            .
          </p>
          <Button look="quiet" onClick={() => setDismissed(key)}>
            Dismiss
          </Button>
        </div>
      )}
      {madeFor !== "" && madeFor !== dataset.descriptor.version && (
        <div className={styles.notice} role="status">
          <p>
            This link was made for data version {madeFor}; what is shown is version {dataset.descriptor.version}.{" "}
            <ViewLink to={{ view: "about" }} at="versions">
              What changed between them
            </ViewLink>
          </p>
        </div>
      )}
      {dataset.chosenClaims.map(({ ref, disagreement, claim }) => (
        <div className={styles.notice} role="status" key={ref}>
          <p>
            <strong>{disagreement.topic}</strong> is displayed here as one source claims it, not as the record has it:{" "}
            {claim.value} ({dataset.sourceById.get(claim.citation.source)?.title}).{" "}
            <ViewLink to={{ view: "disagreements" }} at={disagreement.id}>
              All claims
            </ViewLink>
          </p>
          <Button
            onClick={() =>
              onFilters({ claims: dataset.chosenClaims.flatMap((other) => (other.ref === ref ? [] : [other.ref])) })
            }
          >
            Show the record’s own
          </Button>
        </div>
      ))}
      {!own &&
        dataset.problems.map(({ name, file, cause, advice }) => (
          <div className={styles.notice} role="alert" key={`${name} ${file}`}>
            <p>
              <strong>{cause}</strong> The other views are shown without it. {advice}
            </p>
            {tryAgain}
          </div>
        ))}
      {!own &&
        dataset.doubts.map(({ file, cause, advice }) => (
          <div className={styles.notice} role="status" key={file}>
            <p>
              <strong>{cause}</strong> It is shown as it came. {advice}
            </p>
            {tryAgain}
          </div>
        ))}
      {failure && (
        <div className={styles.notice} role="alert">
          <p>
            <strong>{failure.message}</strong> What was here before is still shown.{" "}
            {failure instanceof LoadError && failure.advice}
          </p>
          {tryAgain}
        </div>
      )}
      {records > 0 && (
        <div className={styles.notice} role="status">
          <p>
            {records === 1 ? "One record" : `${records} records`} of this dataset could not be shown.{" "}
            <ViewLink to={{ view: "report" }}>What is wrong with {records === 1 ? "it" : "them"}</ViewLink>
          </p>
        </div>
      )}
      {own && (
        <OwnNotices
          own={own}
          wrong={
            dataset.problems.length +
            dataset.doubts.length +
            dataset.faults.filter((fault) => !isOfRecord(fault)).length
          }
        />
      )}
    </div>
  );
});

/** What is said of a dataset of the reader's own: the report has the rest. */
function OwnNotices({
  own: { absent, notKept },
  wrong,
}: {
  own: OwnMark /** Faults of whole files. */;
  wrong: number;
}) {
  return (
    <>
      {(wrong > 0 || absent.length > 0) && (
        <div className={styles.notice} role="status">
          <p>
            {wrong > 0 && "Something is wrong with the files of this dataset. "}
            {absent.length > 0 && `Not among its files: ${absent.join(", ")}. `}
            <ViewLink to={{ view: "report" }}>The report on its files</ViewLink>
          </p>
        </div>
      )}
      {notKept !== "" && (
        <div className={styles.notice} role="status">
          <p>
            <strong>This dataset is not kept.</strong> {notKept}
          </p>
        </div>
      )}
    </>
  );
}
