import { useRef } from "react";
import { NO_FILTERS } from "../../domain/filters";
import { Button } from "../Button";
import { type Target, ViewLink } from "../links";
import { useClipboard } from "../useClipboard";
import styles from "./Permalink.module.css";

/** The lasting address of a record, without filters: as a link, and as a button that copies it, or shows it where it may not. */
export function Permalink({ to, children }: { to: Target; children: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  const { state, text, copy } = useClipboard();
  return (
    <p className={styles.permalink}>
      <ViewLink ref={link} to={to} change={NO_FILTERS}>
        {children}
      </ViewLink>
      <Button onClick={() => copy(link.current?.href ?? "")}>Copy link</Button>
      <span role="status" className={styles.status}>
        {{ idle: "", copied: "Link copied.", refused: text }[state]}
      </span>
    </p>
  );
}
