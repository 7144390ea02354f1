import type { Disagreement } from "../domain/schema";
import { ViewLink } from "./links";
import styles from "./Tag.module.css";

/** "sources disagree", leading to the disagreement, to the first of several. Nothing where there is none. */
export function DisputedTag({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const [first] = disagreements;
  if (!first) return null;
  return (
    <ViewLink
      to={{ view: "disagreements" }}
      at={first.id}
      className={`${styles.tag} ${styles.warn} ${styles.link}`}
      aria-label={`sources disagree: ${first.topic}`}
    >
      sources disagree
    </ViewLink>
  );
}
