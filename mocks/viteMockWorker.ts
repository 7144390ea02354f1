import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

/**
 * Serves MSW's worker script from its package while developing, so that it never stands in `public/` and never ships.
 */
export function mockWorker(): Plugin {
  const script = createRequire(import.meta.url).resolve("msw/mockServiceWorker.js");
  return {
    name: "mock-worker",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/mockServiceWorker.js", (_request, response) => {
        readFile(script, "utf8").then(
          (source) => response.setHeader("content-type", "text/javascript").end(source),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
      });
    },
  };
}
