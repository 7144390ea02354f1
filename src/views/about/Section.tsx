import { type ReactNode, useId } from "react";
import styles from "./About.module.css";

/**
 * A part of the page with its title beside it where there is room.
 * @param id of its title, by which an address points to it: whoever arrives there has the focus on it
 */
export function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  const own = useId();
  const heading = id ?? own;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} tabIndex={id ? -1 : undefined}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
