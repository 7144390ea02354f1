import type { Dataset } from "../../domain/dataset";
import type { Deck } from "../../domain/deck";
import { SLIDE_HEIGHT, SLIDE_WIDTH } from "../present/useFit";
import { Slide } from "./Slide";
import { kickerOf } from "./slideModel";
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
  const entry = deck.slides[index];
  const zoom = width / SLIDE_WIDTH;
  return (
    <div className={styles.thumbnail} style={{ width, height: SLIDE_HEIGHT * zoom }} inert aria-hidden="true">
      <div style={{ zoom }}>
        {entry && (
          <Slide
            dataset={dataset}
            slide={entry}
            kicker={kickerOf(deck, dataset)}
            number={index + 1}
            total={deck.slides.length}
            level={3}
          />
        )}
      </div>
    </div>
  );
}
