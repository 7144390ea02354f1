import { type ReactNode, useId } from "react";
import styles from "./About.module.css";

/** A part of the page with its title beside it where there is room. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
