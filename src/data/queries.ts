import { QueryClient } from "@tanstack/react-query";

/** In milliseconds. */
const MOMENT = 5000;

/** What has been asked for of the server, and what came. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // `fetchFile` tries again by itself, where that helps.
      retry: false,
      refetchOnWindowFocus: false,
      // What was asked for ahead (`app/ahead.ts`) may have failed before the page is drawn that tells it.
      retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > MOMENT,
      // What the browser says of the network is no reason to wait: the service worker answers without one, and a failure can be told.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
