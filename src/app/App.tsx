import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { BrowserRouter, Navigate, Route, Routes } from "react-router";
import { catalogQuery } from "../data/datasetQuery";
import { queries } from "../data/queries";
import { OPENED_ID } from "../domain/opened";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { lazyAgain } from "../ui/retry";
import { useDataParam } from "../url/useDataParam";
import { DatasetRoute } from "./DatasetRoute";
import { DATASETS_PATH } from "./datasets/paths";
import { LoadFailure } from "./LoadFailure";
import { Loading } from "./Loading";
import { OpenFiles } from "./open/OpenFiles";
import { Reporting } from "./Reporting";

const DatasetsPage = lazyAgain(() => import("./datasets/DatasetsPage"));
const RemoteRoute = lazyAgain(() => import("./datasets/RemoteRoute"));
const OpenedRoute = lazyAgain(() => import("./open/OpenedRoute"));

/** "/" leads to the default dataset of the catalog. */
function Home() {
  const catalog = useQuery(catalogQuery);
  if (catalog.isPending || (catalog.isLoadingError && catalog.isFetching)) return <Loading />;
  if (catalog.isLoadingError) return <LoadFailure error={catalog.error} onRetry={() => catalog.refetch()} />;
  return <Navigate to={`/${catalog.data.default}`} replace />;
}

/** What an address shows; first of all the dataset elsewhere that it names, whatever else it asks for. */
function Shown() {
  const elsewhere = useDataParam();
  if (elsewhere) {
    return (
      <Suspense fallback={<Loading />}>
        <RemoteRoute param={elsewhere} />
      </Suspense>
    );
  }
  return (
    <Routes>
      <Route path="/" element={<Home />} />
      <Route
        path={`/${OPENED_ID}/*`}
        element={
          <Suspense fallback={<Loading />}>
            <OpenedRoute />
          </Suspense>
        }
      />
      <Route
        path={DATASETS_PATH}
        element={
          <Suspense fallback={<Loading />}>
            <DatasetsPage />
          </Suspense>
        }
      />
      <Route path="/:dataset/*" element={<DatasetRoute />} />
    </Routes>
  );
}

/** The whole app: the stores, and what an address shows. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter basename={import.meta.env.BASE_URL} useTransitions={false}>
        <OpenFiles>
          <Reporting>
            <ErrorBoundary name="The page">
              <Shown />
            </ErrorBoundary>
          </Reporting>
        </OpenFiles>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
