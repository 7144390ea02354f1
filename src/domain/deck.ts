import type { BriefingHead, Slide } from "./briefing";
import type { Fault } from "./dataset";

/** A slide as the file has it: read, or kept as it is with what is wrong with it, so that nothing of the user's is lost. */
export type DeckSlide =
  | { readonly ok: true; readonly id: string; readonly slide: Slide }
  | { readonly ok: false; readonly id: string; readonly raw: unknown; readonly faults: readonly Fault[] };

/** A briefing that is being edited or presented. */
export interface Deck {
  readonly head: BriefingHead;
  readonly slides: readonly DeckSlide[];
}

const entry = (slide: Slide): DeckSlide => ({ ok: true, id: slide.id, slide });

/** `wish`, or with the first number behind it that makes it an id of its own: "overview", "overview-2". */
export function freeId(wish: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  if (!used.has(wish)) return wish;
  let number = 2;
  while (used.has(`${wish}-${number}`)) number++;
  return `${wish}-${number}`;
}

const idsOf = ({ slides }: Deck) => slides.map(({ id }) => id);

/** Adds a slide at a place, by default at the end; its id is made one of its own. */
export function insertSlide(deck: Deck, slide: Slide, at = deck.slides.length): Deck {
  const own = { ...slide, id: freeId(slide.id, idsOf(deck)) };
  return { ...deck, slides: deck.slides.toSpliced(at, 0, entry(own)) };
}

/** Takes a slide to another place, counted without it; places beyond the ends are the ends. */
export function moveSlide(deck: Deck, id: string, to: number): Deck {
  const moving = deck.slides.find((slide) => slide.id === id);
  if (!moving) return deck;
  const others = deck.slides.filter((slide) => slide !== moving);
  return { ...deck, slides: others.toSpliced(Math.max(0, Math.min(others.length, to)), 0, moving) };
}

/** Puts a copy behind a slide. A broken slide is not copied. */
export function duplicateSlide(deck: Deck, id: string): Deck {
  const at = deck.slides.findIndex((slide) => slide.id === id);
  const found = deck.slides[at];
  return found?.ok ? insertSlide(deck, found.slide, at + 1) : deck;
}

export function removeSlide(deck: Deck, id: string): Deck {
  return { ...deck, slides: deck.slides.filter((slide) => slide.id !== id) };
}

/** Replaces parts of a slide; `undefined` takes a part away. */
export function changeSlide(deck: Deck, id: string, change: { [K in keyof Slide]?: Slide[K] | undefined }): Deck {
  return {
    ...deck,
    slides: deck.slides.map((one) => {
      if (one.id !== id || !one.ok) return one;
      const parts = Object.entries({ ...one.slide, ...change }).filter(([, value]) => value !== undefined);
      // The parts are those of a slide, less the optional ones that were taken away.
      return entry(Object.fromEntries(parts) as Slide);
    }),
  };
}

export function changeHead(deck: Deck, change: Partial<BriefingHead>): Deck {
  return { ...deck, head: { ...deck.head, ...change } };
}

/** The deck as a briefing file (JSON, two spaces). Broken slides are written as they were found. */
export function deckText(deck: Deck): string {
  const slides = deck.slides.map((one) => (one.ok ? one.slide : one.raw));
  return `${JSON.stringify({ ...deck.head, slides }, null, 2)}\n`;
}

/** The steps that led to a deck, for undo and redo. */
export interface DeckHistory {
  readonly past: readonly Deck[];
  readonly present: Deck;
  readonly future: readonly Deck[];
  /** What the last change was about: typing on in one field is one step. */
  readonly field: string;
}

/** More steps than this are forgotten, oldest first. */
const STEPS = 200;

export function startHistory(present: Deck): DeckHistory {
  return { past: [], present, future: [], field: "" };
}

/**
 * Makes a change, which undo takes back.
 * @param field names the field that is being typed in, so that all its letters are one step; "" for a step of its own
 */
export function record(history: DeckHistory, deck: Deck, field = ""): DeckHistory {
  if (deck === history.present) return history;
  if (field !== "" && field === history.field) return { ...history, present: deck, future: [] };
  return { past: [...history.past, history.present].slice(-STEPS), present: deck, future: [], field };
}

export function undo({ past, present, future }: DeckHistory): DeckHistory {
  const before = past.at(-1);
  if (!before) return { past, present, future, field: "" };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], field: "" };
}

export function redo({ past, present, future }: DeckHistory): DeckHistory {
  const [next, ...rest] = future;
  if (!next) return { past, present, future, field: "" };
  return { past: [...past, present], present: next, future: rest, field: "" };
}
