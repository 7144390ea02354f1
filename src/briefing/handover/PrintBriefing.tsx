import { useEffect, useLayoutEffect, useRef } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Deck } from "../../domain/deck";
import { Button } from "../../ui/Button";
import { AsShownProvider } from "../../ui/usePrinting";
import { Notes } from "../present/Notes";
import { SLIDE_HEIGHT, SLIDE_WIDTH } from "../present/useFit";
import slide from "../slide/Slide.module.css";
import { SlideAt } from "../slide/SlideAt";
import styles from "./PrintBriefing.module.css";
import { whenDrawn } from "./whenDrawn";

/** The stage of a slide whose code is still coming is empty. */
const COMING = `.${slide["stage"]}:empty`;

/** A sheet with notes has the proportions of A4, upright. */
const SHEET_HEIGHT = Math.round(SLIDE_WIDTH * Math.SQRT2);

/** These sheets are slides: the rules that make any other page an A4 (`styles/print.css`) hold for them no longer. */
const sheets = (notes: boolean) => `
@page {
  size: ${SLIDE_WIDTH}px ${notes ? SHEET_HEIGHT : SLIDE_HEIGHT}px;
  margin: 0;
  @bottom-left { content: none; }
  @bottom-right { content: none; }
}
@media print { html { font-size: 100%; } }`;

/** Adds a style sheet to the page while something is shown. As an element it would be inline style, which the policy refuses. */
function useStyleSheet(rules: string) {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [rules]);
}

/**
 * All slides of a briefing below each other, one a sheet: what a browser saves as PDF. Asks for the printer as soon as everything
 * is drawn.
 * @param notes puts the notes below each slide, on a taller sheet
 */
export default function PrintBriefing({ dataset, deck, notes }: { dataset: Dataset; deck: Deck; notes: boolean }) {
  const main = useRef<HTMLElement>(null);
  useStyleSheet(sheets(notes));
  useEffect(() => {
    const leaving = new AbortController();
    if (main.current) {
      void whenDrawn(main.current, COMING, leaving.signal).then(
        () => window.print(),
        () => undefined,
      );
    }
    return () => leaving.abort();
  }, []);
  return (
    <main ref={main} className={styles.page}>
      <div className={styles.head}>
        <h1 dir="auto">{deck.head.title}</h1>
        <Button look="strong" onClick={() => window.print()}>
          Print or save as PDF
        </Button>
      </div>
      <AsShownProvider value>
        {deck.slides.map((entry, index) => (
          <section key={entry.id} className={styles.sheet} aria-label={`Sheet ${index + 1}`}>
            <SlideAt dataset={dataset} deck={deck} index={index} level={2} />
            {notes && (
              <div className={styles.notes}>
                {entry.ok && entry.slide.notes ? <Notes markdown={entry.slide.notes} /> : <p>No notes.</p>}
              </div>
            )}
          </section>
        ))}
      </AsShownProvider>
    </main>
  );
}
