import type { OwnChanges } from "../../data/ownChanges";
import type { Named } from "../../domain/history";
import { counted } from "../../ui/event/counted";
import styles from "./Datasets.module.css";

/** More records of one sort than this are counted. */
const NAMED = 8;

function Names({ what, records }: { what: string; records: readonly Named[] }) {
  if (records.length === 0) return null;
  const more = records.length - NAMED;
  return (
    <p dir="auto">
      {what}:{" "}
      {records
        .slice(0, NAMED)
        .map(({ title }) => `“${title}”`)
        .join(", ")}
      {more > 0 && ` and ${more} more`}
    </p>
  );
}

/** What the last update of a dataset brought. */
export function OwnChangesList({ changes }: { changes: OwnChanges }) {
  const total = changes.reduce((sum, one) => sum + one.added.length + one.changed.length + one.withdrawn.length, 0);
  if (total === 0) return <p className={styles.meta}>The last update changed no record.</p>;
  return (
    <details className={styles.changes}>
      <summary>The last update changed {counted(total, "record")}</summary>
      {changes.map(({ list, added, changed, withdrawn }) => (
        <div key={list}>
          <h3>{list}</h3>
          <Names what="New" records={added} />
          <Names what="Changed" records={changed} />
          <Names what="Gone" records={withdrawn} />
        </div>
      ))}
    </details>
  );
}
