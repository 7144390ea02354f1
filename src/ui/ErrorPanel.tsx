import type { ReactNode } from "react";
import { Button } from "./Button";
import styles from "./ErrorPanel.module.css";
import { useClipboard } from "./useClipboard";

/** Puts a report on the clipboard; where the browser refuses, it stands there to be taken by hand. */
function CopyDetails({ details }: { details: () => string }) {
  const { state, text, copy } = useClipboard();
  return (
    <>
      <Button onClick={() => void copy(details())}>{state === "copied" ? "Details copied" : "Copy details"}</Button>
      {state === "refused" && (
        <textarea
          className={styles.details}
          readOnly
          aria-label="Details, to be copied by hand"
          rows={8}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}

/**
 * Says what went wrong, what the reader can do, and offers to try again.
 * @param level rank of the heading: 1 where the panel is all that the page shows
 * @param details the text of a report, for whoever looks after the app
 * @param reload whether to offer to load the whole page anew, too
 */
export function ErrorPanel({
  title,
  cause,
  advice,
  level = 2,
  details,
  onRetry,
  reload = false,
  children,
}: {
  title: string;
  cause: string;
  advice?: string;
  level?: 1 | 2;
  details?: () => string;
  onRetry?: () => void;
  reload?: boolean;
  children?: ReactNode;
}) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className={styles.panel} role="alert">
      <Heading tabIndex={level === 1 ? -1 : undefined}>{title}</Heading>
      <p>{cause}</p>
      {advice && <p>{advice}</p>}
      {children}
      {(onRetry || details) && (
        <div className={styles.actions}>
          {onRetry && <Button onClick={onRetry}>Try again</Button>}
          {reload && <Button onClick={() => window.location.reload()}>Reload the page</Button>}
          {details && <CopyDetails details={details} />}
        </div>
      )}
    </div>
  );
}
