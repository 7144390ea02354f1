import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react";
import type { Dataset } from "../../domain/dataset";
import { dateOf, formatDate } from "../../domain/dates";
import { filtersInWords } from "../../domain/filterChips";
import type { Filters } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { sourcesBehind } from "../../domain/sourcesBehind";
import { NewTabProvider } from "../../ui/links";
import { usePageLink } from "../../ui/pageLink";
import { RecordLine } from "../RecordLine";
import type { NamedView } from "../share/shownView";
import styles from "./EmbeddedPage.module.css";
import { HEIGHT_MESSAGE } from "./heightMessage";

/** Tells the page around this one how high an element is, now and whenever that changes. */
function useAnnouncedHeight(element: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const { current } = element;
    if (!current || window.parent === window) return;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(current.getBoundingClientRect().height);
      // To whoever frames the page: it cannot know them beforehand, and tells them nothing but a number.
      window.parent.postMessage({ type: HEIGHT_MESSAGE, height }, "*");
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
}

/** What the frame shows, under which filters and as of when; whose data in which version, under which licence; on how many sources. */
function SourceLine({ dataset, filters, shown }: { dataset: Dataset; filters: Filters; shown: NamedView }) {
  const { pinned } = usePageLink();
  const sources = useMemo(() => sourcesBehind(dataset, filters, shown).length, [dataset, filters, shown]);
  return (
    <footer className={styles.footer}>
      <p className={styles.caption} dir="auto">
        <strong>{shown.title}</strong> · {filtersInWords(dataset, filters)} · as of{" "}
        {formatDate(dateOf(filters.to || dataset.descriptor.created))}
      </p>
      <p className={styles.source}>
        <RecordLine dataset={dataset} />
        <span>{sources === 1 ? "1 source" : `${formatNumber(sources)} sources`}</span>
        <a href={pinned} target="_blank" rel="noopener">
          Open in Alliance Atlas<span className="visually-hidden"> (new tab)</span>
        </a>
      </p>
    </footer>
  );
}

/**
 * A view alone, in a frame of another page: with its caption and source line, and without the header, filters and footer of the
 * app. What changes the view stays in the frame; links to other views open in a tab of their own, since a frame that was cut for
 * one view is no place for the next, and has no way back.
 */
export default function EmbeddedPage({
  dataset,
  filters,
  shown,
  children,
}: {
  dataset: Dataset;
  filters: Filters;
  /** Absent where the address leads to nothing. */
  shown?: NamedView;
  children: ReactNode;
}) {
  const page = useRef<HTMLDivElement>(null);
  useAnnouncedHeight(page);
  return (
    <NewTabProvider value={true}>
      <div ref={page} className={styles.page}>
        {children}
        {shown && <SourceLine dataset={dataset} filters={filters} shown={shown} />}
      </div>
    </NewTabProvider>
  );
}
