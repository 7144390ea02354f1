import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { BrowserRouter, matchPath, Navigate, Route, Routes } from "react-router";
import { catalogQuery } from "../data/datasetQuery";
import { OPENED_ID } from "../domain/opened";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { lazyAgain } from "../ui/retry";
import { useDataParam } from "../url/useDataParam";
import { VIEWS } from "../views/registry";
import { DatasetRoute } from "./DatasetRoute";
import { DATASETS_PATH } from "./datasets/paths";
import { LoadFailure } from "./LoadFailure";
import { Loading } from "./Loading";
import { OpenFiles } from "./open/OpenFiles";
import { Reporting } from "./Reporting";

const DatasetsPage = lazyAgain(() => import("./datasets/DatasetsPage"));
const RemoteRoute = lazyAgain(() => import("./datasets/RemoteRoute"));
const OpenedRoute = lazyAgain(() => import("./open/OpenedRoute"));

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // `fetchFile` tries again by itself, where that helps.
      retry: false,
      refetchOnWindowFocus: false,
      // What the browser says of the network is no reason to wait: the service worker answers without one, and a failure can be told.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

/** Asks for the code of the view that the address names at once, instead of when the data have arrived. */
function loadViewOf(pathname: string) {
  const base = import.meta.env.BASE_URL.replace(/\/$/, "");
  // "/" leads to a dataset, whose first view it shows.
  const view = VIEWS.find(({ path }) => matchPath(`${base}/:dataset${path === "" ? "?" : `/${path}`}`, pathname));
  // A failure shows when the view is drawn: its boundary asks again.
  view?.load().catch(() => undefined);
}
// In a task of its own: what starts the app takes long enough without it.
setTimeout(() => loadViewOf(window.location.pathname));

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
