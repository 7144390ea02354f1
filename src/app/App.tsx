import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { BrowserRouter, matchPath, Navigate, Route, Routes } from "react-router";
import { catalogQuery } from "../data/datasetQuery";
import { OPENED_ID } from "../domain/opened";
import { VIEWS } from "../views/registry";
import { DatasetRoute } from "./DatasetRoute";
import { LoadFailure } from "./LoadFailure";
import { Loading } from "./Loading";
import { OpenFiles } from "./open/OpenFiles";

const OpenedRoute = lazy(() => import("./open/OpenedRoute"));

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } });

/** Asks for the code of the view that the address names at once, instead of when the data have arrived. */
function loadViewOf(pathname: string) {
  const base = import.meta.env.BASE_URL.replace(/\/$/, "");
  const view = VIEWS.find(({ path }) => matchPath(`${base}/:dataset/${path}`, pathname));
  // A failure shows when the view is drawn: its boundary asks again.
  view?.load().catch(() => undefined);
}
loadViewOf(window.location.pathname);

/** "/" leads to the default dataset of the catalog. */
function Home() {
  const catalog = useQuery(catalogQuery);
  if (catalog.isPending) return <Loading />;
  if (catalog.isError) return <LoadFailure error={catalog.error} onRetry={() => catalog.refetch()} />;
  return <Navigate to={`/${catalog.data.default}`} replace />;
}

/** The whole app: the stores, and the two routes from which everything follows. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter basename={import.meta.env.BASE_URL} useTransitions={false}>
        <OpenFiles>
          <Routes>
            <Route path="/" element={<Home />} />
            <Route
              path={`/${OPENED_ID}/*`}
              element={
                <Suspense>
                  <OpenedRoute />
                </Suspense>
              }
            />
            <Route path="/:dataset/*" element={<DatasetRoute />} />
          </Routes>
        </OpenFiles>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
