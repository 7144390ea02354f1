import type { ReactNode } from "react";
import styles from "./PageHead.module.css";
import { PageTitle } from "./PageTitle";

/** The title of a page, and below it in a sentence or two what there is. */
export function PageHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <PageTitle>{title}</PageTitle>
      <p className={styles.lead}>{children}</p>
    </div>
  );
}
