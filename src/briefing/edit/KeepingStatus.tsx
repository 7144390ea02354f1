import { deckText } from "../../domain/deck";
import { Button } from "../../ui/Button";
import { saveText } from "../saveText";
import type { DeckControls } from "../useDeck";
import styles from "./Editor.module.css";

/** Whether the briefing is kept; where it is not, why, and what can be done. */
export function KeepingStatus({ controls }: { controls: DeckControls }) {
  const { keeping, deck } = controls;
  if (keeping.state === "kept" || keeping.state === "keeping") {
    return (
      <p className={styles.kept} role="status">
        {keeping.state === "kept" ? "Kept in this browser" : "Keeping…"}
      </p>
    );
  }
  const save = () => saveText(`${deck.head.id}.json`, deckText(deck), "application/json");
  if (keeping.state === "failed") {
    return (
      <div className={styles.problem} role="alert">
        <p>
          <strong>{keeping.problem.message}</strong> {keeping.problem.advice}
        </p>
        <Button onClick={save}>Save a file</Button>
        <Button look="quiet" onClick={controls.retry}>
          Try again
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.problem} role="alert">
      <p>
        <strong>This briefing was changed in another window too.</strong> Nothing is lost yet: choose which to keep.
      </p>
      <Button onClick={controls.keepMine}>Keep this window’s</Button>
      <Button onClick={controls.takeTheirs}>Take the other’s</Button>
      <Button look="quiet" onClick={save}>
        Save this window’s as a file
      </Button>
    </div>
  );
}
