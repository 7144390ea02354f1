import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { Dataset } from "../../domain/dataset";
import type { Deck } from "../../domain/deck";
import { NO_FILTERS } from "../../domain/filters";
import { type Href, HrefProvider } from "../../ui/links";
import { writeParams } from "../../url/filterParams";
import type { Live } from "../slide/slideModel";
import { liveOf } from "../slide/slideModel";
import { targetOf } from "../slideTarget";
import { KeysList } from "./KeysList";
import styles from "./Present.module.css";
import { type PresentAction, presentAction } from "./presentKeys";
import { ShownSlide } from "./ShownSlide";
import { SlideGrid } from "./SlideGrid";
import { useFit } from "./useFit";
import { usePresentation } from "./usePresentation";
import { useSwipe } from "./useSwipe";
import { useTheme } from "./useTheme";
import { useWakeLock } from "./useWakeLock";

interface PresentProps {
  /** The dataset as loaded. */
  readonly dataset: Dataset;
  readonly deck: Deck;
  /** The id under which it is addressed. */
  readonly id: string;
  readonly href: Href;
  /** Address of the presenter window for a slide (from 0). */
  readonly presenterAt?: (slide: number) => string;
  /** The bar of filters, which the app has. */
  readonly filterBar?: (live: Live, onLive: (live: Live) => void) => React.ReactNode;
  /** Whether it presents itself, without an app around it: then there is nowhere to leave to. */
  readonly alone?: boolean;
}

/** Nothing but the slide, and the keys to move through a briefing. */
export default function Present({ dataset, deck, id, href, presenterAt, filterBar, alone = false }: PresentProps) {
  const stage = useRef<HTMLDivElement>(null);
  const fit = useFit(stage);
  const navigate = useNavigate();
  const show = usePresentation(id, deck.slides.length);
  const [open, setOpen] = useState<"keys" | "overview" | "filter">();
  const [digits, setDigits] = useState("");
  const turnTheme = useTheme(deck.head.theme);
  useWakeLock();

  const entry = deck.slides[show.slide];
  const live = show.live ?? liveOf(entry);
  const leave = () => {
    if (alone) return;
    const path = href(targetOf(entry?.ok ? entry.slide : undefined), NO_FILTERS);
    if (document.fullscreenElement) void document.exitFullscreen();
    void navigate(`${path}?${writeParams(live.filters, live.display)}`);
  };
  const act = (action: PresentAction) => {
    if (action.do !== "digit") setDigits("");
    const moves: Record<Exclude<PresentAction["do"], "digit">, () => void> = {
      next: () => (show.screen ? show.setScreen(undefined) : show.go(show.slide + 1)),
      previous: () => (show.screen ? show.setScreen(undefined) : show.go(show.slide - 1)),
      first: () => show.go(0),
      last: () => show.go(deck.slides.length - 1),
      jump: () => {
        if (digits) show.go(Number(digits) - 1);
      },
      black: () => show.setScreen(show.screen === "black" ? undefined : "black"),
      white: () => show.setScreen(show.screen === "white" ? undefined : "white"),
      full: () => void (document.fullscreenElement ? document.exitFullscreen() : document.body.requestFullscreen()),
      overview: () => setOpen((now) => (now === "overview" ? undefined : "overview")),
      window: () =>
        void (presenterAt && window.open(presenterAt(show.slide), `presenter ${id}`, "popup,width=1100,height=720")),
      keys: () => setOpen((now) => (now === "keys" ? undefined : "keys")),
      filter: () => filterBar && setOpen((now) => (now === "filter" ? undefined : "filter")),
      back: () => show.go(show.slide),
      theme: turnTheme,
      leave: () => {
        if (show.screen) show.setScreen(undefined);
        else if (open) setOpen(undefined);
        else leave();
      },
    };
    if (action.do === "digit") setDigits((now) => (now + action.digit).slice(-3));
    else moves[action.do]();
  };
  const acting = useRef(act);
  acting.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = presentAction(event);
      if (!action) return;
      event.preventDefault();
      acting.current(action);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const swipe = useSwipe((to) => act({ do: to }));

  return (
    <HrefProvider value={href}>
      <main className={styles.room} data-page={fit === undefined || undefined}>
        <div ref={stage} className={styles.stage} {...swipe}>
          <div className={styles.slide} style={{ zoom: fit }} key={show.slide}>
            <ShownSlide dataset={dataset} deck={deck} show={show} level={1} />
            {show.pointer && (
              <span
                className={styles.pointer}
                style={{ left: `${show.pointer.x * 100}%`, top: `${show.pointer.y * 100}%` }}
                aria-hidden="true"
              />
            )}
          </div>
        </div>
        {show.screen && (
          <div
            className={styles.screen}
            data-screen={show.screen}
            role="status"
            aria-label={`The screen is ${show.screen}.`}
          />
        )}
        {digits && (
          <p className={styles.jump} role="status">
            Enter: slide {digits}
          </p>
        )}
        <div className={styles.tools}>
          {show.live && (
            <button type="button" onClick={() => act({ do: "back" })}>
              Back to slide {show.slide + 1}
            </button>
          )}
          <button
            type="button"
            aria-label="Previous slide"
            disabled={show.slide === 0}
            onClick={() => act({ do: "previous" })}
          >
            ←
          </button>
          <button
            type="button"
            aria-label="Next slide"
            disabled={show.slide >= deck.slides.length - 1}
            onClick={() => act({ do: "next" })}
          >
            →
          </button>
          {filterBar && (
            <button type="button" onClick={() => act({ do: "filter" })} aria-expanded={open === "filter"}>
              Filters
            </button>
          )}
          <button type="button" onClick={() => act({ do: "overview" })}>
            All slides
          </button>
          {presenterAt && (
            <button type="button" onClick={() => act({ do: "window" })}>
              Presenter
            </button>
          )}
          <button type="button" aria-label="Keys" onClick={() => act({ do: "keys" })}>
            ?
          </button>
          {!alone && (
            <button type="button" onClick={leave}>
              Leave
            </button>
          )}
        </div>
        {open === "filter" && filterBar && <div className={styles.filters}>{filterBar(live, show.setLive)}</div>}
        {open === "keys" && <KeysList alone={alone} onClose={() => setOpen(undefined)} />}
        {open === "overview" && (
          <SlideGrid
            dataset={dataset}
            deck={deck}
            current={show.slide}
            onChoose={(index) => {
              setOpen(undefined);
              show.go(index);
            }}
            onClose={() => setOpen(undefined)}
          />
        )}
        <p className="visually-hidden" role="status" aria-live="polite">
          Slide {show.slide + 1} of {deck.slides.length}
        </p>
      </main>
    </HrefProvider>
  );
}
