import { type ReactNode, Suspense, useDeferredValue, useEffect, useMemo } from "react";
import { useLocation } from "react-router";
import { withClaims } from "../domain/claims";
import type { Dataset } from "../domain/dataset";
import { OPENED_ID } from "../domain/opened";
import type { Catalog } from "../domain/schema";
import { rehearse } from "../domain/selection";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { EmphasisProvider } from "../ui/emphasis";
import { type Href, HrefProvider } from "../ui/links";
import { type PageLink, PageLinkProvider } from "../ui/pageLink";
import { PassingProvider } from "../ui/passing";
import { lazyAgain } from "../ui/retry";
import { whenIdle } from "../ui/whenIdle";
import { frameOf } from "../url/filterParams";
import { settleDisplay, settleFilters } from "../url/settle";
import { useLinkState } from "../url/useLinkState";
import { hrefFor, pageLinkFor } from "./address";
import { DEPLOYED_AT } from "./deployedAt";
import { Footer } from "./Footer";
import { FilterBar } from "./filters/FilterBar";
import { Header } from "./Header";
import { Loading } from "./Loading";
import { Notices, type Reload } from "./Notices";
import styles from "./Page.module.css";
import { Reporting } from "./Reporting";
import { ShareMenu } from "./share/ShareMenu";
import { shownView } from "./share/shownView";
import { ViewRoute } from "./ViewRoute";

const UnknownRoute = lazyAgain(() => import("./UnknownRoute"));
const EmbeddedPage = lazyAgain(() => import("./embed/EmbeddedPage"));
// Asked for beside the data, and not after them. A failure shows when it is drawn, where its boundary asks again.
if (frameOf(window.location.search).embed) EmbeddedPage.load().catch(() => undefined);

/** What the views read without being given it. */
function Providers({
  href,
  pageLink,
  dataset,
  passing,
  children,
}: {
  href: Href;
  pageLink: PageLink;
  dataset: Dataset;
  passing: boolean;
  children: ReactNode;
}) {
  return (
    <HrefProvider value={href}>
      <PageLinkProvider value={pageLink}>
        <EmphasisProvider dataset={dataset}>
          <PassingProvider value={passing}>
            <Reporting dataset={dataset}>{children}</Reporting>
          </PassingProvider>
        </EmphasisProvider>
      </PageLinkProvider>
    </HrefProvider>
  );
}

/** Everything around the views of one dataset: header, filter bar, notices, the view that the address names, footer. */
export function DatasetPage({
  dataset: loaded,
  catalog,
  onReload,
  above,
}: {
  dataset: Dataset;
  catalog: Catalog;
  onReload: Reload;
  /** A word on the dataset as a whole, before everything else. */
  above?: ReactNode;
}) {
  const link = useLinkState();
  const { pathname } = useLocation();
  const settled = useMemo(() => settleFilters(loaded, link.filters), [loaded, link.filters]);
  const looked = useMemo(() => settleDisplay(loaded, link.display), [loaded, link.display]);
  const { filters } = settled;
  const dataset = useMemo(() => withClaims(loaded, filters.claims), [loaded, filters.claims]);
  const { version, name } = dataset.descriptor;
  // What leaves an opened file points to the dataset from which the file was taken: nobody else has the file.
  const shownAt = loaded.id === OPENED_ID ? pathname.replace(`/${OPENED_ID}`, `/${name}`) : pathname;
  useEffect(() => whenIdle(() => rehearse(dataset)), [dataset]);
  const pageLink = useDeferredValue(
    useMemo(
      () => pageLinkFor(DEPLOYED_AT, shownAt, version, filters, looked.display, loaded.own),
      [shownAt, version, filters, looked.display, loaded.own],
    ),
  );
  // A hundred links follow the filters a moment after what they show.
  const href = useDeferredValue(useMemo(() => hrefFor(dataset.id, filters), [dataset.id, filters]));
  const shown = useMemo(() => shownView(dataset, pathname), [dataset, pathname]);
  const problems = useMemo(
    () => [...link.problems, ...settled.problems, ...looked.problems],
    [link.problems, settled.problems, looked.problems],
  );
  // Its dialogs are opened later than a frame after what they take along.
  const taken = useDeferredValue(looked.display);
  const share = useMemo(
    () => shown && <ShareMenu dataset={dataset} filters={filters} display={taken} shown={shown} />,
    [dataset, filters, taken, shown],
  );
  const views = shown ? (
    <ViewRoute shown={shown} dataset={dataset} filters={filters} display={looked.display} link={link} />
  ) : (
    <Suspense fallback={<main className={styles.lone} />}>
      <UnknownRoute dataset={dataset} />
    </Suspense>
  );
  const notices = (
    <Notices
      dataset={dataset}
      problems={problems}
      madeFor={link.frame.version}
      onFilters={link.setFilters}
      onReload={onReload}
    />
  );
  return (
    <Providers href={href} pageLink={pageLink} dataset={dataset} passing={link.previewing}>
      {link.frame.embed ? (
        <ErrorBoundary name={shown?.title ?? "The view"}>
          <Suspense fallback={<Loading />}>
            <EmbeddedPage dataset={dataset} filters={filters} shown={shown}>
              {notices}
              {views}
            </EmbeddedPage>
          </Suspense>
        </ErrorBoundary>
      ) : (
        <>
          <a className={styles.skip} href="#main">
            Skip to the content
          </a>
          {above}
          <Header dataset={dataset} catalog={catalog} pathname={pathname} />
          <FilterBar
            dataset={dataset}
            filters={filters}
            onFilters={link.setFilters}
            onPreview={link.preview}
            share={share}
          />
          {notices}
          {views}
          <Footer dataset={dataset} />
        </>
      )}
    </Providers>
  );
}
