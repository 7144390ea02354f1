import type { ReactNode } from "react";
import { Button } from "./Button";
import styles from "./ErrorPanel.module.css";

/**
 * Says what went wrong, what the reader can do, and offers to try again.
 * @param level rank of the heading: 1 where the panel is all that the page shows
 */
export function ErrorPanel({
  title,
  cause,
  advice,
  level = 2,
  onRetry,
  children,
}: {
  title: string;
  cause: string;
  advice?: string;
  level?: 1 | 2;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className={styles.panel} role="alert">
      <Heading tabIndex={level === 1 ? -1 : undefined}>{title}</Heading>
      <p>{cause}</p>
      {advice && <p>{advice}</p>}
      {children}
      {onRetry && (
        <div className={styles.actions}>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  );
}
