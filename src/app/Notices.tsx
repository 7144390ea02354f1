import { useState } from "react";
import type { Dataset } from "../domain/dataset";
import type { Filters } from "../domain/filters";
import { Button } from "../ui/Button";
import { ViewLink } from "../ui/links";
import type { ParamProblem } from "../url/filterParams";
import styles from "./Page.module.css";

/**
 * What the reader has to know besides the views: parameters that were ignored, a link made for other data,
 * claims displayed by choice, files and records that could not be used.
 */
export function Notices({
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
  onReload: () => void;
}) {
  const key = problems.map(({ param, value }) => `${param}=${value}`).join("&");
  const [dismissed, setDismissed] = useState("");
  const records = new Set(dataset.faults.map(({ file, record }) => `${file} ${record}`)).size;
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
      {dataset.problems.map(({ name, file, cause, advice }) => (
        <div className={styles.notice} role="alert" key={`${name} ${file}`}>
          <p>
            <strong>{cause}</strong> The other views are shown without it. {advice}
          </p>
          <Button onClick={onReload}>Try again</Button>
        </div>
      ))}
      {records > 0 && (
        <div className={styles.notice} role="status">
          <p>
            {records === 1 ? "One record" : `${records} records`} of this dataset could not be shown.{" "}
            <ViewLink to={{ view: "about" }}>What is wrong with {records === 1 ? "it" : "them"}</ViewLink>
          </p>
        </div>
      )}
    </div>
  );
}
