import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { BrowserRouter, Navigate, Route, Routes } from "react-router";
import { catalogQuery } from "../data/datasetQuery";
import { DatasetRoute } from "./DatasetRoute";
import { LoadFailure } from "./LoadFailure";
import { Loading } from "./Loading";

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } });

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
        <Routes>
          <Route path="/" element={<Home />} />
          <Route path="/:dataset/*" element={<DatasetRoute />} />
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
