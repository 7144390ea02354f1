import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { readBriefing } from "../data/briefingFile";
import { ConflictError, type KeptBriefing, keepBriefing, keptBriefing, onKept } from "../data/briefingStore";
import { LoadError } from "../data/loadError";
import { type Deck, type DeckHistory, deckText, record, redo, startHistory, undo } from "../domain/deck";

/** Whether what is seen is kept, and what stands in the way where it is not. */
export type Keeping =
  | { readonly state: "kept" }
  | { readonly state: "keeping" }
  | { readonly state: "failed"; readonly problem: LoadError }
  | { readonly state: "conflict"; readonly theirs: KeptBriefing };

/** A briefing that is being edited. */
export interface DeckControls {
  readonly deck: Deck;
  /** Makes a change and keeps it. @param field see `record` */
  readonly change: (deck: Deck, field?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly keeping: Keeping;
  /** After a conflict: shows what the other window kept; undo brings this window's back. */
  readonly takeTheirs: () => void;
  /** After a conflict: keeps this window's over the other's. */
  readonly keepMine: () => void;
  /** After a failure: tries again. */
  readonly retry: () => void;
}

type Step = { readonly do: "change"; readonly deck: Deck; readonly field: string } | { readonly do: "undo" | "redo" };

function reduce(history: DeckHistory, step: Step): DeckHistory {
  if (step.do === "change") return record(history, step.deck, step.field);
  return step.do === "undo" ? undo(history) : redo(history);
}

/**
 * Edits a briefing that is kept in this browser: every change is kept at once, one after the other; a change in another window
 * is shown here, or named as a conflict where both have changed it.
 * @param first the deck as it was read
 * @param revision the revision of the store that it was read from
 */
export function useDeck(first: Deck, revision: number): DeckControls {
  const [history, step] = useReducer(reduce, first, startHistory);
  const [keeping, setKeeping] = useState<Keeping>({ state: "kept" });
  const base = useRef(revision);
  const kept = useRef(deckText(first));
  const busy = useRef(false);
  const latest = useRef(first);
  latest.current = history.present;
  const { id } = history.present.head;

  const keep = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      for (let text = deckText(latest.current); text !== kept.current; text = deckText(latest.current)) {
        setKeeping({ state: "keeping" });
        base.current = await keepBriefing(latest.current.head.id, text, base.current);
        kept.current = text;
      }
      setKeeping({ state: "kept" });
    } catch (error) {
      if (error instanceof ConflictError) setKeeping({ state: "conflict", theirs: error.kept });
      else if (error instanceof LoadError) setKeeping({ state: "failed", problem: error });
      else throw error;
    } finally {
      busy.current = false;
    }
  }, []);

  // Keeping follows what is shown, whichever way it came: a change, undo, redo, another window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the deck is what has to be kept
  useEffect(() => {
    void keep();
  }, [keep, history.present]);

  const show = useCallback(async (theirs: KeptBriefing) => {
    const { deck } = await readBriefing("the other window's briefing", theirs.text);
    base.current = theirs.revision;
    kept.current = deckText(deck);
    setKeeping({ state: "kept" });
    step({ do: "change", deck, field: "" });
  }, []);

  useEffect(() => {
    const look = async () => {
      if (busy.current || deckText(latest.current) !== kept.current) return;
      const theirs = await keptBriefing(id);
      if (theirs && theirs.revision !== base.current) await show(theirs);
    };
    return onKept((which) => {
      // A store that fails now is told of when the next change is to be kept.
      if (which === id) look().catch(() => undefined);
    });
  }, [id, show]);

  return {
    deck: history.present,
    change: (deck, field = "") => step({ do: "change", deck, field }),
    undo: () => step({ do: "undo" }),
    redo: () => step({ do: "redo" }),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    keeping,
    takeTheirs: () => {
      if (keeping.state === "conflict") void show(keeping.theirs);
    },
    keepMine: () => {
      if (keeping.state !== "conflict") return;
      base.current = keeping.theirs.revision;
      void keep();
    },
    retry: () => void keep(),
  };
}
