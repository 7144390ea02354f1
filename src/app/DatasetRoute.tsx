import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Route, Routes, useParams } from "react-router";
import { catalogQuery, datasetQuery, UnknownDatasetError } from "../data/datasetQuery";
import type { Catalog } from "../domain/schema";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { DatasetPage } from "./DatasetPage";
import { Cancelled, LoadFailure } from "./LoadFailure";
import { Loading } from "./Loading";
import { NotFound } from "./NotFound";

const BriefingArea = lazy(() => import("./briefings/BriefingArea"));

function WithCatalog({ catalog, id }: { catalog: Catalog; id: string }) {
  const query = datasetQuery(catalog, id);
  const dataset = useQuery(query);
  const client = useQueryClient();
  if (dataset.isPending && dataset.fetchStatus === "idle") return <Cancelled onRetry={() => dataset.refetch()} />;
  if (dataset.isPending) return <Loading onCancel={() => client.cancelQueries(query)} />;
  if (dataset.error instanceof UnknownDatasetError) {
    const near = catalog.datasets.map(({ id: known, title }) => ({ href: `/${known}`, label: title }));
    return <NotFound what={`the dataset "${id}"`} near={near} />;
  }
  if (dataset.isError) return <LoadFailure error={dataset.error} onRetry={() => dataset.refetch()} />;
  return (
    <Routes>
      <Route
        path="briefings/*"
        element={
          <ErrorBoundary name="Briefings">
            <Suspense fallback={<Loading />}>
              <BriefingArea key={id} dataset={dataset.data} catalog={catalog} />
            </Suspense>
          </ErrorBoundary>
        }
      />
      <Route
        path="*"
        element={<DatasetPage key={id} dataset={dataset.data} catalog={catalog} onReload={() => dataset.refetch()} />}
      />
    </Routes>
  );
}

/** Loads the dataset that the address names, with a design of its own for loading, failure and an unknown id. */
export function DatasetRoute() {
  const { dataset: id = "" } = useParams();
  const catalog = useQuery(catalogQuery);
  if (catalog.isPending) return <Loading />;
  if (catalog.isError) return <LoadFailure error={catalog.error} onRetry={() => catalog.refetch()} />;
  return <WithCatalog catalog={catalog.data} id={id} />;
}
