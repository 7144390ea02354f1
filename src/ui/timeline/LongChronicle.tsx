import { measureElement, useWindowVirtualizer, type Virtualizer, windowScroll } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import styles from "./Chronicle.module.css";
import { ChronicleEntry, type EntryContext } from "./ChronicleEntry";
import { type Entries, estimatedHeights, leftOutInWords, leftOutOnPaper } from "./chronicleModel";

/** Entries kept above and below those in the window. */
const SPARE = 4;

interface Place {
  /** Distance of the list from the top of the page, and its width, in CSS pixels. */
  readonly top: number;
  readonly width: number;
  readonly rem: number;
}

/** Somewhere below the window, until it is measured: the first entries are drawn in any case. */
const BELOW: Place = { top: 10_000, width: 800, rem: 16 };

/**
 * Where the list stands in the page; measured when the browser has laid it out, and again when the page or the list changes size. To ask
 * before would lay out the page once more, so that is done only where a page comes back to where it was scrolled.
 */
function usePlace(list: React.RefObject<HTMLElement | null>): Place {
  const [place, setPlace] = useState(BELOW);
  const [scrolled] = useState(() => window.scrollY > 0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      const box = element.getBoundingClientRect();
      const next = {
        top: Math.round(box.top + window.scrollY),
        width: Math.round(box.width),
        rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      };
      setPlace((now) => (now.top === next.top && now.width === next.width && now.rem === next.rem ? now : next));
    };
    if (scrolled) measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list, scrolled]);
  return place;
}

/**
 * The height of an entry. One that has just been drawn is measured before it is seen; where the list lies below the window it is not
 * seen, and is measured when the browser has laid it out anyway: asking for it would lay out the page at every filter.
 */
function heightOf(
  element: HTMLLIElement,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<Window, HTMLLIElement>,
): number {
  const below = list.options.scrollMargin > (list.scrollOffset ?? 0) + (list.scrollRect?.height ?? 0);
  const assumed = below && !entry ? list.measurementsCache[list.indexFromElement(element)]?.size : undefined;
  return assumed ?? measureElement(element, entry, list);
}

/** Scrolls as the virtualizer asks, but for the first time: that is to where the page stands, and would lay it out once more. */
function scrollsLater(): typeof windowScroll {
  let attached = false;
  return (...asked) => {
    if (attached) windowScroll(...asked);
    attached = true;
  };
}

/**
 * A long chronicle: only the entries near the window are in the page, each with its place among all of them. On paper it has
 * no window: there all of them stand, up to a limit.
 */
export default function LongChronicle({
  entries,
  open,
  context,
}: {
  entries: Entries;
  open: string;
  context: EntryContext;
}) {
  const list = useRef<HTMLOListElement>(null);
  const { top, width, rem } = usePlace(list);
  // Another function makes the virtualizer reckon all places anew: with other entries, and with another width.
  const { places } = entries;
  const { columns } = context.dataset;
  const heights = useMemo(() => estimatedHeights(columns, width, rem), [columns, width, rem]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights follow from the width and the size of letters
  const getItemKey = useCallback((index: number) => places[index] ?? index, [places, width, rem]);
  const [scrollToFn] = useState(scrollsLater);
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    count: entries.length,
    estimateSize: (index) => heights[places[index] ?? 0] ?? 0,
    getItemKey,
    measureElement: heightOf,
    overscan: SPARE,
    scrollMargin: top,
    scrollToFn,
  });
  const { printing } = context;
  const left = leftOutOnPaper(entries.length);
  const rows: readonly { index: number; offset?: number }[] = printing
    ? Array.from({ length: entries.length - left }, (_, index) => ({ index }))
    : virtualizer.getVirtualItems().map(({ index, start }) => ({ index, offset: start - top }));
  return (
    <div className={styles.chronicle}>
      <ol
        ref={list}
        className={printing ? undefined : styles.long}
        style={printing ? undefined : { height: virtualizer.getTotalSize() }}
      >
        {rows.map(({ index, offset }) => {
          const entry = entries.at(index);
          return (
            entry && (
              <ChronicleEntry
                key={entry.event.id}
                ref={printing ? undefined : virtualizer.measureElement}
                event={entry.event}
                year={entry.opensYear ? entry.year : undefined}
                place={{ position: index, of: entries.length }}
                open={entry.event.id === open}
                context={context}
                offset={offset}
              />
            )
          );
        })}
      </ol>
      {printing && left > 0 && <p className={styles.rest}>{leftOutInWords(left, entries.length)}</p>}
    </div>
  );
}
