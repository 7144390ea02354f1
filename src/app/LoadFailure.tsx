import { useContext } from "react";
import { LoadError } from "../data/loadError";
import { ErrorPanel } from "../ui/ErrorPanel";
import { errorReport, ReportContext } from "../ui/errorReport";
import styles from "./Page.module.css";

/** The page when nothing can be shown: what failed, what to do, and another try. */
export function LoadFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const facts = useContext(ReportContext);
  return (
    <main className={styles.lone}>
      <ErrorPanel
        level={1}
        title="The record could not be loaded"
        cause={error.message}
        advice={error instanceof LoadError ? error.advice : "Please report this with its details."}
        {...(!(error instanceof LoadError) && { details: () => errorReport("The record", error, facts, "") })}
        onRetry={onRetry}
      />
    </main>
  );
}

/** The page when the reader stopped the loading. */
export function Cancelled({ onRetry }: { onRetry: () => void }) {
  return (
    <main className={styles.lone}>
      <ErrorPanel
        level={1}
        title="Loading was stopped"
        cause="You stopped it before all files of this dataset had come."
        advice="Nothing is lost: it can begin again."
        onRetry={onRetry}
      />
    </main>
  );
}
