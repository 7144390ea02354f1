import { BRIEFING_FORMAT } from "../domain/briefing";
import type { Dataset } from "../domain/dataset";
import type { Deck } from "../domain/deck";

/** An empty briefing for a dataset. */
export function newDeck({ id, descriptor }: Dataset, title: string): Deck {
  return {
    head: { format: BRIEFING_FORMAT, id: "briefing", title, dataset: id, dataVersion: descriptor.version },
    slides: [],
  };
}
