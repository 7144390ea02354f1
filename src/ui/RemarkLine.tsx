import type { ReactNode } from "react";
import styles from "./RemarkLine.module.css";

/** What a reader has to know of a record, in small letters beside each other: that it is disputed, has one witness, and such. */
export function RemarkLine({ children }: { children: ReactNode }) {
  return <div className={styles.remarks}>{children}</div>;
}
