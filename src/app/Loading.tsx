import { useEffect, useState, useSyncExternalStore } from "react";
import { type LoadProgress, loadProgress } from "../data/loadProgress";
import { goOnWithoutThread } from "../data/reader";
import { formatNumber } from "../domain/membership";
import { Button } from "../ui/Button";
import styles from "./Loading.module.css";

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** How far the loading is, in words: what has come, then what has been read. */
function inWords({ bytes, totalBytes, records, totalRecords }: LoadProgress): string {
  if (totalRecords > 0) return `Reading ${formatNumber(records)} of ${formatNumber(totalRecords)} events`;
  return totalBytes > 0 ? `${megabytes(bytes)} of ${megabytes(totalBytes)} have come` : "Asking for the files";
}

/** Each half of the work is half of the bar; bytes announced wrongly never overfill it. */
function share({ bytes, totalBytes, records, totalRecords }: LoadProgress): number {
  if (totalRecords > 0) return 0.5 + records / totalRecords / 2;
  return totalBytes > 0 ? Math.min(0.5, bytes / totalBytes / 2) : 0;
}

/** In milliseconds: after so long the page says how far the loading is. Until then nobody waits for what each piece changes. */
const SOON = 1000;
/** After so many milliseconds without any progress the page says so. */
const LONG = 10_000;

/** Whether a value has stayed the same for so many milliseconds. */
function useStandsStill(value: unknown, milliseconds: number): boolean {
  const [still, setStill] = useState<{ readonly value: unknown }>();
  useEffect(() => {
    const timer = setTimeout(() => setStill({ value }), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return still !== undefined && still.value === value;
}

/** For a load that takes a while: how far it is, and ways out. */
function Progress({ onCancel }: { onCancel: (() => void) | undefined }) {
  const progress = useSyncExternalStore(loadProgress.subscribe, loadProgress.get);
  const still = useStandsStill(progress, LONG);
  return (
    <div className={styles.progress}>
      <progress value={share(progress)} aria-label="Loading the record" />
      <p>{inWords(progress)}</p>
      <p role="status" className={styles.still}>
        {still &&
          (progress.reading
            ? "The part of this app that reads the data has not answered for a while."
            : "Nothing has come for a while. What does not come is asked for again, and then left out.")}
      </p>
      <div className={styles.ways}>
        {still && progress.reading && <Button onClick={goOnWithoutThread}>Go on without it</Button>}
        {onCancel && <Button onClick={onCancel}>Stop loading</Button>}
      </div>
    </div>
  );
}

/** The page's outline in its final proportions. It stays invisible for 300 ms, so that a quick load shows no flicker. */
export function Loading({ onCancel }: { onCancel?: () => void }) {
  const late = useStandsStill("the outline", SOON);
  return (
    <main className={styles.page}>
      <div className={`boot ${styles.boot}`} aria-hidden="true">
        <p>Alliance Atlas</p>
        <p>How alliances come to be and grow: events, members and actors, each with its sources</p>
      </div>
      <p className="visually-hidden" role="status">
        Loading the record
      </p>
      {late && <Progress onCancel={onCancel} />}
      <div className={styles.outline} aria-hidden="true" aria-busy="true">
        <div className={styles.bar} />
        <div className={styles.body}>
          <div className={styles.figures}>
            <div />
            <div />
            <div />
            <div />
          </div>
          <div className={styles.columns}>
            <div />
            <div />
          </div>
          <div className={styles.band} />
        </div>
      </div>
    </main>
  );
}
