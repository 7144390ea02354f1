import { type CSSProperties, memo, useEffect, useRef, useSyncExternalStore } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Display } from "../../domain/filters";
import { barHeight } from "../barHeight";
import { ErrorBoundary } from "../ErrorBoundary";
import { Sheet } from "../Sheet";
import { usePrinting } from "../usePrinting";
import styles from "./EventAside.module.css";
import { EventDetail } from "./EventDetail";
import { useFolded } from "./useFolded";
import { useInView } from "./useInView";
import { useMediaQuery } from "./useMediaQuery";

/** From this width a page has room for the detail beside it; `EventAside.module.css` and the pages around it use the same. */
const WIDE = "(min-width: 1100px)";

/** Height of the column, in px, that must be in the window for the detail to be read there. */
const READABLE = 280;

/**
 * The detail of the event that the display selects: a column beside the page where there is room, which keeps its place when
 * nothing is selected; while that column is out of sight (the event was chosen in a chart further up) the detail floats over
 * the page's lower corner. A sheet over the page on smaller windows. Closing it gives the focus back to what opened it.
 * @param place "over" for pages without a column of their own: the detail always floats, and there is no hint
 */
export const EventAside = memo(function EventAside({
  dataset,
  display,
  onDisplay,
  place = "column",
}: {
  dataset: Dataset;
  display: Display;
  onDisplay: (change: Partial<Display>) => void;
  place?: "column" | "over";
}) {
  const wide = useMediaQuery(WIDE);
  const printing = usePrinting();
  const region = useRef<HTMLElement>(null);
  const opener = useRef<Element>(null);
  const event = dataset.eventById.get(display.select);
  const shown = useRef(display.select);
  // To ask where it is scrolled, and to scroll it, has the browser lay out the page: it is told when it is.
  const scrolled = useRef(false);
  useEffect(() => {
    if (display.select === shown.current) return;
    shown.current = display.select;
    const aside = region.current;
    if (display.select === "" || !aside) return;
    const held = document.activeElement;
    if (held && held !== document.body && !aside.contains(held)) opener.current = held;
    if (scrolled.current) aside.scrollTo({ top: 0 });
    scrolled.current = false;
    // A panel that floats over the page is far from what opened it in the order of Tab stops.
    if (aside.hasAttribute("data-floating")) aside.focus({ preventScroll: true });
  }, [display.select]);
  const close = () => {
    onDisplay({ select: "" });
    if (!wide) return;
    const back = opener.current?.isConnected ? opener.current : region.current;
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus();
  };

  if (printing) {
    return (
      event && (
        <section className={styles.printed} aria-label="Selected event">
          <EventDetail dataset={dataset} event={event} level={2} />
        </section>
      )
    );
  }
  if (wide && (event || place === "column")) {
    return (
      <WideAside
        label={event?.title}
        region={region}
        over={place === "over"}
        onClose={close}
        onScroll={() => {
          scrolled.current = true;
        }}
      >
        {event && <EventDetail dataset={dataset} event={event} level={2} onClose={close} />}
      </WideAside>
    );
  }
  if (!event) return null;
  return (
    <Sheet label={event.title} onClose={close}>
      <ErrorBoundary name={event.title}>
        <EventDetail dataset={dataset} event={event} level={2} onClose={close} />
      </ErrorBoundary>
    </Sheet>
  );
});

/**
 * The column, or the floating panel, with the detail of the event that `label` names; a hint where there is none. The panel
 * takes the focus when an event is chosen, closes on Escape, and folds to its first line while what it covers has the focus.
 */
function WideAside({
  label,
  over,
  region,
  onClose,
  onScroll,
  children,
}: {
  label: string | undefined;
  over: boolean;
  region: React.RefObject<HTMLElement | null>;
  onClose: () => void;
  onScroll: () => void;
  children: React.ReactNode;
}) {
  const column = useRef<HTMLDivElement>(null);
  const inView = useInView(column, READABLE, label !== undefined);
  const floating = label !== undefined && (over || !inView);
  const folded = useFolded(region, floating);
  const bar = useSyncExternalStore(barHeight.subscribe, barHeight.get);
  return (
    <div ref={column} style={bar === undefined ? undefined : ({ "--bar": `${bar}px` } as CSSProperties)}>
      <aside
        ref={region}
        className={styles.aside}
        data-floating={floating || undefined}
        data-folded={folded || undefined}
        onScroll={onScroll}
        aria-label="Selected event"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        onKeyDown={(event) => {
          // Escape closes one thing at a time: a popover of sources first.
          const popover = document.querySelector(":popover-open");
          if (event.key === "Escape" && label !== undefined && !popover) onClose();
        }}
      >
        {label === undefined ? (
          <p className={styles.hint}>Choose an event to see its sources, people and disagreements.</p>
        ) : (
          <ErrorBoundary name={label} key={label}>
            {children}
          </ErrorBoundary>
        )}
      </aside>
    </div>
  );
}
