import { useEffect, useRef } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Display } from "../../domain/filters";
import { ErrorBoundary } from "../ErrorBoundary";
import { Sheet } from "../Sheet";
import styles from "./EventAside.module.css";
import { EventDetail } from "./EventDetail";
import { useMediaQuery } from "./useMediaQuery";

/** From this width a page has room for the detail beside it; `EventAside.module.css` and the pages around it use the same. */
const WIDE = "(min-width: 1100px)";

/**
 * The detail of the event that the display selects: a column beside the page where there is room, which keeps its place when
 * nothing is selected; a sheet over the page on smaller windows. Closing it gives the focus back to what opened it.
 */
export function EventAside({
  dataset,
  display,
  onDisplay,
}: {
  dataset: Dataset;
  display: Display;
  onDisplay: (change: Partial<Display>) => void;
}) {
  const wide = useMediaQuery(WIDE);
  const region = useRef<HTMLElement>(null);
  const opener = useRef<Element>(null);
  const event = dataset.eventById.get(display.select);
  useEffect(() => {
    if (display.select === "") return;
    const held = document.activeElement;
    if (held && held !== document.body && !region.current?.contains(held)) opener.current = held;
    region.current?.scrollTo({ top: 0 });
  }, [display.select]);
  const close = () => {
    onDisplay({ select: "" });
    if (!wide) return;
    const back = opener.current?.isConnected ? opener.current : region.current;
    if (back instanceof HTMLElement) back.focus();
  };

  if (!wide) {
    if (!event) return null;
    return (
      <Sheet label={event.title} onClose={close}>
        <ErrorBoundary name={event.title}>
          <EventDetail dataset={dataset} event={event} level={2} onClose={close} />
        </ErrorBoundary>
      </Sheet>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <aside ref={region} className={styles.aside} aria-label="Selected event" tabIndex={0}>
      {event ? (
        <ErrorBoundary name={event.title} key={event.id}>
          <EventDetail dataset={dataset} event={event} level={2} onClose={close} />
        </ErrorBoundary>
      ) : (
        <p className={styles.hint}>Choose an event to see its sources, people and disagreements.</p>
      )}
    </aside>
  );
}
