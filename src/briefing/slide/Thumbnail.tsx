import type { Dataset } from "../../domain/dataset";
import type { Deck } from "../../domain/deck";
import { SLIDE_HEIGHT, SLIDE_WIDTH } from "../present/useFit";
import { SlideAt } from "./SlideAt";
import styles from "./Thumbnail.module.css";

/**
 * A slide as a small live picture: the slide itself, drawn small, which nothing can reach.
 * @param width in px
 */
export function Thumbnail({
  dataset,
  deck,
  index,
  width,
}: {
  dataset: Dataset;
  deck: Deck;
  index: number;
  width: number;
}) {
  const zoom = width / SLIDE_WIDTH;
  return (
    <div className={styles.thumbnail} style={{ width, height: SLIDE_HEIGHT * zoom }} inert aria-hidden="true">
      <div style={{ zoom }}>
        <SlideAt dataset={dataset} deck={deck} index={index} level={3} />
      </div>
    </div>
  );
}
