import { useId } from "react";
import { Button } from "../Button";
import styles from "./DownloadDialog.module.css";
import type { Making } from "./useMaking";

const kilobytes = new Intl.NumberFormat("en-GB", { style: "unit", unit: "kilobyte", maximumSignificantDigits: 3 });

/** What is said aloud of a file: what is being done and how it ended, not every step on the way. */
function words(making: Making): string {
  switch (making.state) {
    case "idle":
      return "";
    case "making":
      return `${making.label}: ${making.doing} …`;
    case "saved":
      return `${making.file} is saved, ${kilobytes.format(making.bytes / 1000)}.`;
    case "cancelled":
      return `${making.label} was cancelled; nothing was saved.`;
    case "failed":
      return `${making.label} could not be made. ${making.cause}`;
  }
}

/** The line below the formats on which it is said how the file goes on. */
export function MakingStatus({ making }: { making: Making }) {
  return (
    <p className={styles.said} role="status" data-state={making.state}>
      {words(making)}
    </p>
  );
}

/** A format with its button, which cancels while the file is being made. */
export function FormatRow({
  format: { label, about },
  making,
  onStart,
  onCancel,
}: {
  format: { label: string; about: string };
  making: Making;
  onStart: () => void;
  onCancel: () => void;
}) {
  const id = useId();
  const busy = making.state === "making";
  const own = busy && making.label === label;
  return (
    <li className={styles.format}>
      <h3 className={styles.label}>{label}</h3>
      <p className={styles.about} id={id}>
        {about}
      </p>
      {own && <progress className={styles.progress} value={making.done} aria-label={`${label}: ${making.doing}`} />}
      {/* One button for both, so that the focus stays where it is. */}
      <Button aria-describedby={id} disabled={busy && !own} onClick={own ? onCancel : onStart}>
        {own ? "Cancel" : "Download"} <span className="visually-hidden">{label}</span>
      </Button>
    </li>
  );
}
