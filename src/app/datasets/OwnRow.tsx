import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { ListedOwn, OwnHead } from "../../data/ownStore";
import { Button } from "../../ui/Button";
import { PathLink } from "../../ui/links";
import { withData } from "../../url/useDataParam";
import styles from "./Datasets.module.css";
import { OwnChangesList } from "./OwnChangesList";
import { ownChangesQuery } from "./ownQuery";
import { changedInWords, faultsInWords, originInWords, recordsInWords, sizeInWords, titleOf } from "./ownWords";
import { DATASETS_PATH } from "./paths";

/** What can be done with a dataset. */
export interface RowActions {
  readonly onUpdate: (head: OwnHead) => void;
  readonly onRename: (head: OwnHead, title: string) => void;
  readonly onRemove: (one: ListedOwn) => void;
  readonly onExport: (head: OwnHead) => void;
}

function Rename({
  head,
  back,
  onDone,
}: {
  head: OwnHead;
  /** Takes the focus when the form goes. */
  back: RefObject<HTMLButtonElement | null>;
  onDone: (title: string | undefined) => void;
}) {
  const id = useId();
  const [title, setTitle] = useState(head.title);
  const field = useRef<HTMLInputElement>(null);
  // Once: a list that is drawn again takes the focus from nothing else.
  useEffect(() => {
    field.current?.focus();
    return () => back.current?.focus();
  }, [back]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(title.trim() || undefined);
  };
  return (
    <form className={styles.ask} onSubmit={submit}>
      <label htmlFor={id}>New title of “{head.title}”</label>
      <div className={styles.tools}>
        <input
          id={id}
          value={title}
          maxLength={200}
          ref={field}
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={({ key }) => key === "Escape" && onDone(undefined)}
        />
        <Button type="submit">Rename</Button>
        <Button look="quiet" onClick={() => onDone(undefined)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** What was said of a dataset when it was opened. */
function Facts({ head, notKept }: { head: OwnHead; notKept: string }) {
  const wrong = faultsInWords(head);
  return (
    <>
      <p className={styles.meta} dir="auto">
        {recordsInWords(head)} · {sizeInWords(head.bytes)} · {changedInWords(head)}
      </p>
      <p className={styles.meta} dir="auto">
        {originInWords(head)}
      </p>
      {wrong !== "" && (
        <p className={styles.meta}>
          <PathLink path={`/${head.id}/report`}>
            {wrong}
            <span className="visually-hidden"> in {head.title}</span>
          </PathLink>
        </p>
      )}
      {notKept !== "" && <p className={styles.wrong}>Not kept: {notKept}</p>}
    </>
  );
}

/** One dataset of the reader's own: what it is, and what can be done with it. */
export function OwnRow({ one, actions, busy }: { one: ListedOwn; actions: RowActions; busy: boolean }) {
  const [renaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const changes = useQuery(ownChangesQuery(one.id)).data;
  const { head } = one;
  const title = titleOf(one);
  const named = <span className="visually-hidden"> {title}</span>;
  const remove = (
    <Button look="quiet" onClick={() => actions.onRemove(one)}>
      Remove{named}
    </Button>
  );
  if (!head) {
    return (
      <li>
        <p className={styles.title}>{title}</p>
        <p className={styles.wrong}>
          It was kept by another version of Alliance Atlas, which this one cannot read. Reload the page to get the
          newest version.
        </p>
        <div className={styles.actions}>{remove}</div>
      </li>
    );
  }
  return (
    <li>
      <p className={styles.title} dir="auto">
        <PathLink path={`/${head.id}`}>{title}</PathLink>
      </p>
      <Facts head={head} notKept={one.notKept} />
      {changes && <OwnChangesList changes={changes} />}
      {renaming ? (
        <Rename
          back={renameButton}
          head={head}
          onDone={(wanted) => {
            setRenaming(false);
            if (wanted !== undefined && wanted !== head.title) actions.onRename(head, wanted);
          }}
        />
      ) : (
        <div className={styles.actions}>
          {head.origin.kind === "address" ? (
            // A full load: only then does the policy of the page let it connect there.
            <PathLink reload path={withData(DATASETS_PATH, head.origin.url)}>
              Load again{named}
            </PathLink>
          ) : (
            <Button look="quiet" onClick={() => actions.onUpdate(head)}>
              Update{named}
            </Button>
          )}
          <Button ref={renameButton} look="quiet" onClick={() => setRenaming(true)}>
            Rename{named}
          </Button>
          <Button look="quiet" disabled={busy} onClick={() => actions.onExport(head)}>
            Export{named}
          </Button>
          {remove}
        </div>
      )}
    </li>
  );
}
