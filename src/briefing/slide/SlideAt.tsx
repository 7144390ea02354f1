import type { Dataset } from "../../domain/dataset";
import type { Deck } from "../../domain/deck";
import { Slide } from "./Slide";
import { kickerOf } from "./slideModel";

/** The slide of a deck at a place, from 0, as it is kept; nothing where there is none. */
export function SlideAt({
  dataset,
  deck,
  index,
  level,
}: {
  dataset: Dataset;
  deck: Deck;
  index: number;
  level: 2 | 3;
}) {
  const slide = deck.slides[index];
  return (
    slide && (
      <Slide
        dataset={dataset}
        slide={slide}
        kicker={kickerOf(deck, dataset)}
        number={index + 1}
        total={deck.slides.length}
        level={level}
      />
    )
  );
}
