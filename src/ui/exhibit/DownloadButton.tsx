import { Suspense, use, useState } from "react";
import { Button } from "../Button";
import styles from "./DownloadButton.module.css";
import type { Exhibit } from "./exhibit";
import { downloadModule } from "./onDemand";

function Download<Row>(dialog: { exhibit: Exhibit<Row>; onClose: () => void }) {
  const { default: DownloadDialog } = use(downloadModule());
  return <DownloadDialog {...dialog} />;
}

/**
 * For what is only a table: a quiet button that opens the dialog of its files.
 * @param of what is downloaded: "the sources"
 * @param exhibit makes what is downloaded when it is asked for, its rows in the order shown
 */
export function DownloadButton<Row>({ of, exhibit }: { of: string; exhibit: () => Exhibit<Row> }) {
  const [taken, setTaken] = useState<Exhibit<Row>>();
  return (
    <>
      <Button look="quiet" className={styles.take} aria-haspopup="dialog" onClick={() => setTaken(exhibit())}>
        Download<span className="visually-hidden"> {of}</span>
      </Button>
      {taken && (
        <Suspense>
          <Download exhibit={taken} onClose={() => setTaken(undefined)} />
        </Suspense>
      )}
    </>
  );
}
