import { Suspense, useRef, useState } from "react";
import type { Slide } from "../../domain/briefing";
import type { Dataset } from "../../domain/dataset";
import { changeHead, changeSlide, type Deck, insertSlide } from "../../domain/deck";
import { Button } from "../../ui/Button";
import { lazyAgain } from "../../ui/retry";
import { BriefingTitle, PresentLink } from "../BriefingHead";
import { briefingPath } from "../paths";
import { SLIDE_WIDTH, useFit } from "../present/useFit";
import { SlideAt } from "../slide/SlideAt";
import { useDeck } from "../useDeck";
import { AddSlide } from "./AddSlide";
import styles from "./Editor.module.css";
import { Field } from "./Field";
import { KeepingStatus } from "./KeepingStatus";
import { SlideForm } from "./SlideForm";
import { SlideList } from "./SlideList";

const HandOver = lazyAgain(() => import("../handover/HandOver"));

/** The slide that is being edited, as large as there is room. */
function Preview({ dataset, deck, index }: { dataset: Dataset; deck: Deck; index: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const fit = useFit(frame) ?? (frame.current ? frame.current.clientWidth / SLIDE_WIDTH : 0.4);
  return (
    <div ref={frame} className={styles.preview}>
      <div style={{ zoom: fit }}>
        <SlideAt dataset={dataset} deck={deck} index={index} level={2} />
      </div>
    </div>
  );
}

/**
 * Edits one of the reader's own briefings: the list of slides, the slide that is chosen, its fields. Everything is kept as it is
 * done, and can be undone.
 * @param first the deck as it was read
 */
export function Editor({ dataset, first, revision }: { dataset: Dataset; first: Deck; revision: number }) {
  const controls = useDeck(first, revision);
  const { deck } = controls;
  const [chosenId, setChosen] = useState(deck.slides[0]?.id ?? "");
  const [said, say] = useState("");
  const [handing, setHanding] = useState(false);
  const at = Math.max(
    0,
    deck.slides.findIndex(({ id }) => id === chosenId),
  );
  const chosen = deck.slides[at];
  const now = (next: Deck) => changeHead(next, { changed: new Date().toISOString() });
  const change = (next: Deck, field?: string) => controls.change(now(next), field);
  const add = (slide: Slide) => {
    const next = insertSlide(deck, slide, deck.slides.length === 0 ? 0 : at + 1);
    change(next);
    setChosen(next.slides[deck.slides.length === 0 ? 0 : at + 1]?.id ?? "");
    say("Slide added.");
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    if (event.shiftKey) controls.redo();
    else controls.undo();
  };
  return (
    // Undo and redo have buttons; this is their key.
    <main id="main" className={styles.page} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <BriefingTitle dataset={dataset} deck={deck} />
        <div className={styles.tools}>
          <PresentLink to={briefingPath(dataset.id, deck.head.id, "present", at)} />
          <Button onClick={controls.undo} disabled={!controls.canUndo}>
            Undo
          </Button>
          <Button onClick={controls.redo} disabled={!controls.canRedo}>
            Redo
          </Button>
          <Button onClick={() => setHanding(true)}>Hand over…</Button>
          <KeepingStatus controls={controls} />
        </div>
      </div>
      <section className={styles.slides} aria-label="Order of the slides">
        <SlideList
          dataset={dataset}
          deck={deck}
          chosen={chosen?.id ?? ""}
          onChoose={setChosen}
          onDeck={change}
          onSay={say}
        />
        <AddSlide dataset={dataset} deck={deck} at={at} onAdd={add} />
      </section>
      <section className={styles.slide} aria-label="The slide that is chosen">
        <Preview dataset={dataset} deck={deck} index={at} />
        {chosen?.ok && (
          <SlideForm
            key={chosen.id}
            dataset={dataset}
            deck={deck}
            slide={chosen.slide}
            onChange={(part, field) => change(changeSlide(deck, chosen.id, part), field)}
          />
        )}
      </section>
      <section className={styles.briefing} aria-label="The briefing">
        <Field
          label="Title of the briefing"
          required
          value={deck.head.title}
          onChange={(title) => change(changeHead(deck, { title }), "title")}
        />
      </section>
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      {handing && (
        <Suspense>
          <HandOver dataset={dataset} deck={deck} onClose={() => setHanding(false)} />
        </Suspense>
      )}
    </main>
  );
}
