import type { Dataset } from "../../domain/dataset";
import type { Deck } from "../../domain/deck";
import { Dialog } from "../../ui/Dialog";
import { Thumbnail } from "../slide/Thumbnail";
import styles from "./Present.module.css";

/** All slides at once, to go to one. */
export function SlideGrid({
  dataset,
  deck,
  current,
  onChoose,
  onClose,
}: {
  dataset: Dataset;
  deck: Deck;
  current: number;
  onChoose: (index: number) => void;
  onClose: () => void;
}) {
  return (
    <Dialog title="All slides" onClose={onClose} wide>
      <ol className={styles.grid}>
        {deck.slides.map((entry, index) => (
          <li key={entry.id}>
            <button type="button" aria-current={index === current || undefined} onClick={() => onChoose(index)}>
              <Thumbnail dataset={dataset} deck={deck} index={index} width={232} />
              <span>
                {index + 1}. {entry.ok ? entry.slide.headline : "A slide that could not be read"}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
