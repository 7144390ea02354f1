import type { Dataset } from "../domain/dataset";
import type { Deck } from "../domain/deck";
import { PathLink } from "../ui/links";
import styles from "./BriefingHead.module.css";
import { briefingPath } from "./paths";

/** The title of a briefing, below the way back to all of them. */
export function BriefingTitle({ dataset, deck }: { dataset: Dataset; deck: Deck }) {
  return (
    <>
      <p>
        <PathLink path={briefingPath(dataset.id)}>Briefings</PathLink>
      </p>
      <h1 tabIndex={-1} dir="auto">
        {deck.head.title}
      </h1>
    </>
  );
}

/** What is done most with a briefing: a link that looks like the strong button beside the others. */
export function PresentLink({ to }: { to: string }) {
  return (
    <PathLink className={styles.present} path={to}>
      Present
    </PathLink>
  );
}
