import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { GivenFile } from "../../domain/own";
import { Button } from "../../ui/Button";
import styles from "./Datasets.module.css";
import { fromDrop, fromField } from "./gather";

const ACCEPT = ".json,.csv,.zip,application/json,text/csv,application/zip";

const UNREAD = "A file of what you dropped could not be read. Close it in other programs, or choose the files instead.";

/**
 * Takes what is dropped anywhere on the page, and says whether something is held over it.
 * @param onUnread is told why nothing could be taken, and "" when something new is dropped
 */
function useDropAnywhere(onGiven: (files: readonly GivenFile[]) => void, onUnread: (why: string) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // Leaving an element inside the page is no leaving.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !holdsFiles(event)) return;
      event.preventDefault();
      onUnread("");
      // A file that is gone or locked by the time it is asked for; the browser says which only sometimes.
      void fromDrop(event.dataTransfer).then(onGiven, () => onUnread(UNREAD));
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [onGiven, onUnread]);
  return over;
}

/** A button that lets the reader choose files, or a folder with all that is in it. */
function Choose({
  label,
  folder = false,
  strong = false,
  onGiven,
}: {
  label: string;
  folder?: boolean;
  strong?: boolean;
  onGiven: (files: readonly GivenFile[]) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple
        // A folder has no types.
        {...(folder ? { webkitdirectory: "" } : { accept: ACCEPT })}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = fromField(currentTarget.files);
          // So that the same files can be chosen again, once they are corrected.
          currentTarget.value = "";
          if (files.length > 0) onGiven(files);
        }}
      />
      <Button look={strong ? "strong" : "plain"} onClick={() => field.current?.click()}>
        {label}
      </Button>
    </>
  );
}

/**
 * Where files are given: chosen, or dropped anywhere on the page.
 * @param about what they are to be: a new dataset, or another edition of one
 */
export function OpenPlace({
  title,
  about,
  onGiven,
  onCancel,
}: {
  title: string;
  about: ReactNode;
  onGiven: (files: readonly GivenFile[]) => void;
  onCancel?: () => void;
}) {
  const id = useId();
  const [unread, setUnread] = useState("");
  const over = useDropAnywhere(onGiven, setUnread);
  const heading = useRef<HTMLHeadingElement>(null);
  const isAsked = onCancel !== undefined;
  // The reader asked for it further down the page, and goes on here.
  useEffect(() => {
    if (isAsked) heading.current?.focus();
  }, [isAsked]);
  return (
    <section className={styles.place} data-over={over || undefined} aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1}>
        {title}
      </h2>
      <p>{about}</p>
      <div className={styles.tools}>
        <Choose label="Choose files" strong onGiven={onGiven} />
        <Choose label="Choose a folder" folder onGiven={onGiven} />
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      <p className={styles.soft} aria-live="polite">
        {over ? "Let go to open it." : "Or drop them anywhere on this page."}
      </p>
      <p role="alert" className={styles.wrong}>
        {unread}
      </p>
    </section>
  );
}
