import { Suspense, useCallback, useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";
import type { Dataset } from "../domain/dataset";
import type { Display, Filters } from "../domain/filters";
import { ClaimChoiceProvider } from "../ui/claimChoice";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { useEmphasis } from "../ui/emphasis";
import { useLater } from "../ui/useLater";
import type { LinkStateControls } from "../url/useLinkState";
import { VIEWS } from "../views/registry";
import styles from "./Page.module.css";
import type { NamedView } from "./share/shownView";

// What no first paint needs: the head of the document for machines, and what a page has on paper only.
const loadHead = () => import("./head/RouteHead");
const loadPrintHead = () => import("./print/PrintHead");
const loadPrintSources = () => import("./print/PrintSources");

/** The address that was shown last: a page that is arrived at takes the focus, the first one and a filtered one do not. */
let lastShown: string | undefined;

/**
 * Stands beside a view and does, once the view is there, what a new page asks for: go to the part that the address names, or
 * focus the heading and begin at the top.
 */
function Arrival({ main }: { main: React.RefObject<HTMLElement | null> }) {
  const { pathname, hash } = useLocation();
  const arrival = useNavigationType();
  const [, point] = useEmphasis();
  useEffect(() => {
    const before = lastShown;
    lastShown = pathname;
    // What was pointed at is gone, and with it the event that would end the emphasis.
    if (before !== pathname) point(undefined);
    const part = hash ? document.getElementById(hash.slice(1)) : null;
    if (part) {
      part.focus({ preventScroll: true });
      part.scrollIntoView();
      return;
    }
    if (before === undefined || before === pathname) return;
    main.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    if (arrival !== "POP") window.scrollTo(0, 0);
  }, [pathname, hash, arrival, main, point]);
  return null;
}

/** Feeds one view with the dataset and the state of the link. */
export function ViewRoute({
  shown: { view: viewId, id, title: name },
  dataset,
  filters,
  display,
  link,
}: {
  shown: NamedView;
  dataset: Dataset;
  filters: Filters;
  display: Display;
  link: LinkStateControls;
}) {
  const { hash } = useLocation();
  const view = VIEWS.find((one) => one.id === viewId);
  const main = useRef<HTMLElement>(null);
  const title = `${name} · ${dataset.descriptor.title} · Alliance Atlas`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const head = useLater(loadHead);
  const printHead = useLater(loadPrintHead);
  const printSources = useLater(loadPrintSources);
  const { setFilters } = link;
  const onClaims = useCallback((claims: readonly string[]) => setFilters({ claims }), [setFilters]);
  if (!view) throw new Error(`There is no view "${viewId}"`);
  const { Component } = view;
  return (
    <main ref={main} id="main" className={styles.main} tabIndex={-1}>
      {head && <head.RouteHead dataset={dataset} filters={filters} view={view.id} id={id} title={name} />}
      {printHead && <printHead.PrintHead dataset={dataset} filters={filters} title={name} />}
      <ErrorBoundary name={view.title} key={`${view.id} ${id}`}>
        <Suspense>
          <ClaimChoiceProvider value={onClaims}>
            <Component
              dataset={dataset}
              filters={filters}
              display={display}
              id={id}
              part={hash.slice(1)}
              onFilters={link.setFilters}
              onDisplay={link.setDisplay}
            />
          </ClaimChoiceProvider>
          <Arrival main={main} />
        </Suspense>
      </ErrorBoundary>
      {printSources && <printSources.PrintSources dataset={dataset} page={main} />}
    </main>
  );
}
