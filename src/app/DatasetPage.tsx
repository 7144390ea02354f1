import { type ReactNode, useMemo } from "react";
import { Route, Routes, useLocation } from "react-router";
import { withClaims } from "../domain/claims";
import type { Dataset } from "../domain/dataset";
import type { Catalog } from "../domain/schema";
import { EmphasisProvider } from "../ui/emphasis";
import { type Href, HrefProvider } from "../ui/links";
import { type PageLink, PageLinkProvider } from "../ui/pageLink";
import { settleDisplay, settleFilters } from "../url/settle";
import { useLinkState } from "../url/useLinkState";
import { VIEWS } from "../views/registry";
import { hrefFor, pageLinkFor } from "./address";
import { Footer } from "./Footer";
import { FilterBar } from "./filters/FilterBar";
import { Header } from "./Header";
import { Notices } from "./Notices";
import styles from "./Page.module.css";
import { UnknownRoute } from "./UnknownRoute";
import { ViewRoute } from "./ViewRoute";

/** Where this deployment lies, without a slash at its end. */
const DEPLOYED_AT = new URL(import.meta.env.BASE_URL, window.location.href).href.replace(/\/$/, "");

/** What the views read without being given it. */
function Providers({
  href,
  pageLink,
  dataset,
  children,
}: {
  href: Href;
  pageLink: PageLink;
  dataset: Dataset;
  children: ReactNode;
}) {
  return (
    <HrefProvider value={href}>
      <PageLinkProvider value={pageLink}>
        <EmphasisProvider dataset={dataset}>{children}</EmphasisProvider>
      </PageLinkProvider>
    </HrefProvider>
  );
}

/** Everything around the views of one dataset: header, filter bar, notices, the view that the address names, footer. */
export function DatasetPage({
  dataset: loaded,
  catalog,
  onReload,
}: {
  dataset: Dataset;
  catalog: Catalog;
  onReload: () => void;
}) {
  const link = useLinkState();
  const { pathname } = useLocation();
  const settled = useMemo(() => settleFilters(loaded, link.filters), [loaded, link.filters]);
  const looked = useMemo(() => settleDisplay(loaded, link.display), [loaded, link.display]);
  const { filters } = settled;
  const dataset = useMemo(() => withClaims(loaded, filters.claims), [loaded, filters.claims]);
  const { version } = dataset.descriptor;
  const pageLink = useMemo(
    () => pageLinkFor(DEPLOYED_AT, pathname, version, filters, looked.display),
    [pathname, version, filters, looked.display],
  );
  const href = useMemo(() => hrefFor(dataset.id, filters), [dataset.id, filters]);
  const problems = [...link.problems, ...settled.problems, ...looked.problems];
  const views = (
    <Routes>
      {VIEWS.map((view) => (
        <Route
          key={view.id}
          path={view.path}
          element={<ViewRoute view={view} dataset={dataset} filters={filters} display={looked.display} link={link} />}
        />
      ))}
      <Route path="*" element={<UnknownRoute dataset={dataset} />} />
    </Routes>
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
    <Providers href={href} pageLink={pageLink} dataset={dataset}>
      {link.frame.embed ? (
        <>
          {notices}
          {views}
        </>
      ) : (
        <>
          <a className={styles.skip} href="#main">
            Skip to the content
          </a>
          <Header dataset={dataset} catalog={catalog} />
          <FilterBar dataset={dataset} filters={filters} onFilters={link.setFilters} onPreview={link.preview} />
          {notices}
          {views}
          <Footer dataset={dataset} />
        </>
      )}
    </Providers>
  );
}
