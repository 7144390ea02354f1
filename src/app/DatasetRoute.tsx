import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useDeferredValue } from "react";
import { Route, Routes, useParams } from "react-router";
import { catalogQuery, datasetQuery, NO_CATALOG, UnknownDatasetError } from "../data/datasetQuery";
import { isOwnId } from "../domain/own";
import type { Catalog } from "../domain/schema";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { lazyAgain } from "../ui/retry";
import { DatasetPage } from "./DatasetPage";
import { DATASETS_PATH } from "./datasets/paths";
import { Cancelled, LoadFailure } from "./LoadFailure";
import { Loading } from "./Loading";
import { NotFound } from "./NotFound";

const OWN = { href: DATASETS_PATH, label: "Your datasets" };
const OWN_GONE =
  "A dataset of one’s own is kept in the browser in which it was opened, until it is removed there: links to it work there alone.";

const ReportArea = lazyAgain(() => import("./datasets/ReportArea"));
const BriefingArea = lazyAgain(() => import("./briefings/BriefingArea"));

function WithCatalog({ catalog, id }: { catalog: Catalog; id: string }) {
  const query = datasetQuery(catalog, id);
  const dataset = useQuery(query);
  // A whole page is drawn in slices, between which the browser goes on.
  const drawn = useDeferredValue(dataset.data, undefined);
  const client = useQueryClient();
  if (dataset.isPending && dataset.fetchStatus === "idle") return <Cancelled onRetry={() => dataset.refetch()} />;
  // A reader who tries again after a failure sees that something is done.
  if (dataset.isPending || (dataset.isLoadingError && dataset.isFetching)) {
    return <Loading onCancel={() => client.cancelQueries(query)} />;
  }
  if (dataset.error instanceof UnknownDatasetError) {
    const near = catalog.datasets.map(({ id: known, title }) => ({ href: `/${known}`, label: title }));
    if (!isOwnId(id)) return <NotFound what={`the dataset "${id}"`} near={near} />;
    return <NotFound what={`the dataset "${id}"`} why={OWN_GONE} near={[OWN, ...near]} />;
  }
  // Where another try fails, what the first one brought is still shown (`Notices.tsx` says why).
  if (dataset.isLoadingError) return <LoadFailure error={dataset.error} onRetry={() => dataset.refetch()} />;
  // The one before is not the one that the address names.
  if (drawn?.id !== dataset.data.id) return <Loading />;
  return (
    <Routes>
      <Route
        path="briefings/*"
        element={
          <ErrorBoundary name="Briefings">
            <Suspense fallback={<Loading />}>
              <BriefingArea key={id} dataset={drawn} catalog={catalog} />
            </Suspense>
          </ErrorBoundary>
        }
      />
      <Route
        path="report/:file?/:place?"
        element={
          <ErrorBoundary name="The report">
            <Suspense fallback={<Loading />}>
              <ReportArea key={id} dataset={drawn} catalog={catalog} />
            </Suspense>
          </ErrorBoundary>
        }
      />
      <Route
        path="*"
        element={
          <DatasetPage
            key={id}
            dataset={drawn}
            catalog={catalog}
            onReload={() => dataset.refetch({ cancelRefetch: false })}
          />
        }
      />
    </Routes>
  );
}

/** Loads the dataset that the address names, with a design of its own for loading, failure and an unknown id. */
export function DatasetRoute() {
  const { dataset: id = "" } = useParams();
  const catalog = useQuery(catalogQuery);
  if (isOwnId(id)) return <WithCatalog catalog={catalog.data ?? NO_CATALOG} id={id} />;
  if (catalog.isPending || (catalog.isLoadingError && catalog.isFetching)) return <Loading />;
  if (catalog.isLoadingError) return <LoadFailure error={catalog.error} onRetry={() => catalog.refetch()} />;
  return <WithCatalog catalog={catalog.data} id={id} />;
}
