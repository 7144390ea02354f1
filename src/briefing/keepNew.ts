import { keepBriefing } from "../data/briefingStore";
import { changeHead, type Deck, deckText, freeId } from "../domain/deck";
import { SHARED } from "./paths";

/**
 * Keeps a briefing as a new one of the reader's, under an id of its own.
 * @param taken ids that are in use, own and ready-made
 * @returns the id
 * @throws LoadError where the store is blocked or full
 */
export async function keepNew(deck: Deck, taken: readonly string[]): Promise<string> {
  const id = freeId(deck.head.id, [...taken, SHARED]);
  const own = changeHead(deck, { id, changed: new Date().toISOString() });
  await keepBriefing(id, deckText(own), 0);
  return id;
}
