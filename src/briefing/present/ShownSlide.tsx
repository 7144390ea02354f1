import type { Dataset } from "../../domain/dataset";
import type { Deck } from "../../domain/deck";
import { Slide } from "../slide/Slide";
import { kickerOf, liveOf } from "../slide/slideModel";
import type { Presentation } from "./usePresentation";

/** The slide at which a presentation is, alive: what is done on it is told to the other windows. */
export function ShownSlide({
  dataset,
  deck,
  show,
  level,
}: {
  dataset: Dataset;
  deck: Deck;
  show: Presentation;
  level: 1 | 2;
}) {
  const entry = deck.slides[show.slide];
  if (!entry) return <p>This briefing has no slides yet.</p>;
  const live = show.live ?? liveOf(entry);
  return (
    <Slide
      dataset={dataset}
      slide={entry}
      kicker={kickerOf(deck, dataset)}
      number={show.slide + 1}
      total={deck.slides.length}
      live={show.live}
      onLive={(change) =>
        show.setLive({
          filters: { ...live.filters, ...change.filters },
          display: { ...live.display, ...change.display },
        })
      }
      level={level}
    />
  );
}
