import type { ReactNode } from "react";
import styles from "./Tag.module.css";

/** A word that qualifies a record: "announced", "planned". `warn` is for what a reader must not overlook: "sources disagree". */
export function Tag({ tone = "plain", children }: { tone?: "plain" | "warn"; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
