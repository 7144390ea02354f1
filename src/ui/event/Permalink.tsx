import { useRef, useState } from "react";
import { NO_FILTERS } from "../../domain/filters";
import { Button } from "../Button";
import { type Target, ViewLink } from "../links";
import styles from "./Permalink.module.css";

/** The lasting address of a record, without filters: as a link, and as a button that copies it. */
export function Permalink({ to, children }: { to: Target; children: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  const [copied, setCopied] = useState("");
  const copy = async () => {
    const address = link.current?.href ?? "";
    try {
      await navigator.clipboard.writeText(address);
      setCopied("Link copied.");
    } catch {
      // Browsers keep the clipboard from pages without https; the address itself can still be taken by hand.
      setCopied(address);
    }
  };
  return (
    <p className={styles.permalink}>
      <ViewLink ref={link} to={to} change={NO_FILTERS}>
        {children}
      </ViewLink>
      <Button onClick={copy}>Copy link</Button>
      <span role="status" className={styles.status}>
        {copied}
      </span>
    </p>
  );
}
