import { useEffect, useRef } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Deck } from "../../domain/deck";
import { Button } from "../../ui/Button";
import { type Href, HrefProvider } from "../../ui/links";
import { Thumbnail } from "../slide/Thumbnail";
import { Notes } from "./Notes";
import styles from "./PresenterWindow.module.css";
import { presentAction } from "./presentKeys";
import { ShownSlide } from "./ShownSlide";
import { minutesPlanned, writeTime } from "./timer";
import { SLIDE_HEIGHT, SLIDE_WIDTH } from "./useFit";
import { usePresentation } from "./usePresentation";
import { useTimer } from "./useTimer";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** How wide the slide is in this window, in px. */
const WIDTH = 620;

/**
 * What the presenter sees and the room does not: this slide and the next, the notes, the time. What is done here (slide, filters,
 * selection, pointer) is done in the other windows, and the other way round.
 */
export default function PresenterWindow({
  dataset,
  deck,
  id,
  href,
}: {
  dataset: Dataset;
  deck: Deck;
  id: string;
  href: Href;
}) {
  const show = usePresentation(id, deck.slides.length);
  const timer = useTimer(id);
  const entry = deck.slides[show.slide];
  const notes = entry?.ok ? entry.slide.notes : undefined;
  const planned = minutesPlanned(deck, show.slide);
  const whole = minutesPlanned(deck, deck.slides.length - 1);

  const moving = useRef(show);
  moving.current = show;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = presentAction(event);
      const { slide, screen, go, setScreen } = moving.current;
      const moves: Partial<Record<string, () => void>> = {
        next: () => go(slide + 1),
        previous: () => go(slide - 1),
        first: () => go(0),
        last: () => go(deck.slides.length - 1),
        black: () => setScreen(screen === "black" ? undefined : "black"),
        white: () => setScreen(screen === "white" ? undefined : "white"),
        back: () => go(slide),
      };
      const move = action && moves[action.do];
      if (!move) return;
      event.preventDefault();
      move();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [deck]);

  return (
    <HrefProvider value={href}>
      <main id="main" className={styles.window}>
        <header className={styles.head}>
          <h1 dir="auto">{deck.head.title}</h1>
          <p className={styles.time}>
            <span role="timer" aria-label="Time since the start">
              {writeTime(timer.elapsed)}
            </span>{" "}
            {whole > 0 && (
              <span className={styles.planned}>
                of {writeTime(whole * 60)}; this slide should end at {writeTime(planned * 60)}
              </span>
            )}
          </p>
          <p>
            <Button onClick={timer.toggle}>{timer.running ? "Pause" : "Start"}</Button>{" "}
            <Button look="quiet" onClick={timer.reset}>
              Back to 0:00
            </Button>
          </p>
          <p className={styles.clock}>
            <time>{clock.format(timer.now)}</time>
          </p>
        </header>
        <section className={styles.current} aria-label={`This slide, ${show.slide + 1} of ${deck.slides.length}`}>
          <div
            className={styles.slide}
            style={{ width: WIDTH, height: (WIDTH * SLIDE_HEIGHT) / SLIDE_WIDTH }}
            onPointerMove={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              show.point({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
            }}
            onPointerLeave={() => show.point(undefined)}
          >
            <div style={{ zoom: WIDTH / SLIDE_WIDTH }} key={show.slide}>
              <ShownSlide dataset={dataset} deck={deck} show={show} level={2} />
            </div>
          </div>
          <p className={styles.moves}>
            <Button disabled={show.slide === 0} onClick={() => show.go(show.slide - 1)}>
              Previous
            </Button>{" "}
            <Button disabled={show.slide >= deck.slides.length - 1} onClick={() => show.go(show.slide + 1)}>
              Next
            </Button>{" "}
            {show.live && <Button onClick={() => show.go(show.slide)}>Back to slide {show.slide + 1}</Button>}{" "}
            <Button look="quiet" onClick={() => show.setScreen(show.screen === "black" ? undefined : "black")}>
              {show.screen === "black" ? "Show the slide" : "Black screen"}
            </Button>
          </p>
        </section>
        <section className={styles.next} aria-label="Next slide">
          <h2>Next</h2>
          {show.slide + 1 < deck.slides.length ? (
            <Thumbnail dataset={dataset} deck={deck} index={show.slide + 1} width={320} />
          ) : (
            <p className={styles.planned}>This is the last slide.</p>
          )}
        </section>
        <section className={styles.notes} aria-label="Notes">
          <h2>Notes</h2>
          {notes ? <Notes markdown={notes} /> : <p className={styles.planned}>This slide has no notes.</p>}
        </section>
        <p className="visually-hidden" role="status" aria-live="polite">
          Slide {show.slide + 1} of {deck.slides.length}
        </p>
      </main>
    </HrefProvider>
  );
}
