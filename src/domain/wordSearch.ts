import { textOfActor, textOfSource } from "./columns";
import type { Dataset } from "./dataset";
import type { Postings } from "./postings";

/** What a search reads of the records that events name, in the order of their numbers. */
interface NamedTexts {
  readonly actors: readonly string[];
  readonly sources: readonly string[];
}

const knownTexts = new WeakMap<Dataset["actorById"], NamedTexts>();

function namedTexts({ actorById, sourceById }: Dataset): NamedTexts {
  const known = knownTexts.get(actorById) ?? {
    actors: Array.from(actorById.values(), textOfActor),
    sources: Array.from(sourceById.values(), textOfSource),
  };
  knownTexts.set(actorById, known);
  return known;
}

/** Marks the events of which the text itself has the word: one scan by the engine's own search, each event met once. */
function inOwnText({ text, textStarts }: Dataset["columns"], word: string, found: Uint8Array) {
  let event = 0;
  for (let at = text.indexOf(word); at !== -1; ) {
    while ((textStarts[event + 1] as number) <= at) event++;
    found[event] = 1;
    at = text.indexOf(word, textStarts[event + 1]);
  }
}

/** Marks the events that name one of the records whose text has the word. */
function inNamed(texts: readonly string[], { starts, items }: Postings, word: string, found: Uint8Array) {
  const hits = Uint8Array.from(texts, (text) => (text.includes(word) ? 1 : 0));
  if (!hits.includes(1)) return;
  for (let event = 0; event < found.length; event++) {
    for (let at = starts[event] as number; at < (starts[event + 1] as number); at++) {
      if (hits[items[at] as number]) found[event] = 1;
    }
  }
}

/**
 * The events in whose title, summary, place, actors (with aliases) or sources a word is found, also inside another word: exactly
 * those that the plain definition (`passes`) finds, without reading a record.
 * @param word folded, without spaces (`searchWords`): so it never reaches from one text into the next
 * @returns one entry an event: 1 where it is found
 */
export function eventsWithWord(dataset: Dataset, word: string): Uint8Array {
  const { columns } = dataset;
  const found = new Uint8Array(columns.size);
  const { actors, sources } = namedTexts(dataset);
  inOwnText(columns, word, found);
  inNamed(actors, columns.participants, word, found);
  inNamed(sources, columns.cited, word, found);
  return found;
}
