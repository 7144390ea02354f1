import { useMemo } from "react";
import { Route, Routes } from "react-router";
import type { Dataset } from "../domain/dataset";
import type { Catalog } from "../domain/schema";
import { EmphasisProvider } from "../ui/emphasis";
import { HrefProvider } from "../ui/links";
import { settleDisplay, settleFilters } from "../url/settle";
import { useLinkState } from "../url/useLinkState";
import { VIEWS } from "../views/registry";
import { hrefFor } from "./address";
import { Footer } from "./Footer";
import { FilterBar } from "./filters/FilterBar";
import { Header } from "./Header";
import { Notices } from "./Notices";
import styles from "./Page.module.css";
import { UnknownRoute } from "./UnknownRoute";
import { ViewRoute } from "./ViewRoute";

/** Everything around the views of one dataset: header, filter bar, notices, the view that the address names, footer. */
export function DatasetPage({
  dataset,
  catalog,
  onReload,
}: {
  dataset: Dataset;
  catalog: Catalog;
  onReload: () => void;
}) {
  const link = useLinkState();
  const settled = useMemo(() => settleFilters(dataset, link.filters), [dataset, link.filters]);
  const looked = useMemo(() => settleDisplay(dataset, link.display), [dataset, link.display]);
  const { filters } = settled;
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
  return (
    <HrefProvider value={href}>
      <EmphasisProvider dataset={dataset}>
        {link.embed ? (
          <>
            <Notices dataset={dataset} problems={problems} onReload={onReload} />
            {views}
          </>
        ) : (
          <>
            <a className={styles.skip} href="#main">
              Skip to the content
            </a>
            <Header dataset={dataset} catalog={catalog} />
            <FilterBar dataset={dataset} filters={filters} onFilters={link.setFilters} onPreview={link.preview} />
            <Notices dataset={dataset} problems={problems} onReload={onReload} />
            {views}
            <Footer dataset={dataset} />
          </>
        )}
      </EmphasisProvider>
    </HrefProvider>
  );
}
