import { useEffect } from "react";
import { PathLink } from "../ui/links";
import styles from "./Page.module.css";

/** Says what was not found and why that may be, and leads to what is near it. */
export function NotFound({
  what,
  why = "The address may be misspelt, or the record may have been renamed.",
  near,
}: {
  what: string;
  why?: string;
  near: readonly { href: string; label: string }[];
}) {
  useEffect(() => {
    document.title = "Not found · Alliance Atlas";
  }, []);
  return (
    <main className={styles.lone} id="main">
      <h1 tabIndex={-1}>Not found</h1>
      <p>
        There is no {what.replace(/^the /, "")} here. {why}
      </p>
      {near.length > 0 && (
        <>
          <h2>Near it</h2>
          <ul className={styles.near}>
            {near.map(({ href, label }) => (
              <li key={href}>
                <PathLink path={href}>{label}</PathLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
