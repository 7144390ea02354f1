import { useState } from "react";
import type { Dataset } from "../domain/dataset";
import { Button } from "../ui/Button";
import { ViewLink } from "../ui/links";
import type { ParamProblem } from "../url/filterParams";
import styles from "./Page.module.css";

/** What the reader has to know besides the views: parameters that were ignored, files and records that could not be used. */
export function Notices({
  dataset,
  problems,
  onReload,
}: {
  dataset: Dataset;
  problems: readonly ParamProblem[];
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
