import { type Target, ViewLink } from "../links";
import styles from "./Neighbours.module.css";

/** A record next to the one shown. */
interface Neighbour {
  readonly to: Target;
  readonly name: string;
}

/** Links to the records before and after the one shown, in an order that `label` names. */
export function Neighbours({ label, previous, next }: { label: string; previous?: Neighbour; next?: Neighbour }) {
  if (!previous && !next) return null;
  return (
    <nav className={styles.neighbours} aria-label={label}>
      {previous && (
        <ViewLink to={previous.to} rel="prev" className={styles.previous}>
          <span className={styles.way}>← Previous</span>
          <span dir="auto">{previous.name}</span>
        </ViewLink>
      )}
      {next && (
        <ViewLink to={next.to} rel="next" className={styles.next}>
          <span className={styles.way}>Next →</span>
          <span dir="auto">{next.name}</span>
        </ViewLink>
      )}
    </nav>
  );
}
