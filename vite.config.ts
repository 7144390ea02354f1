import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { mockWorker } from "./mocks/viteMockWorker.ts";

const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

/** Asks for the default dataset from index.html, so that data and code load side by side instead of one after the other. */
function preloadData(): Plugin {
  let base = "/";
  return {
    name: "preload-data",
    apply: "build",
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml() {
      const catalog = readJson("public/data/catalog.json");
      const { path } = catalog.datasets.find(({ id }: { id: string }) => id === catalog.default);
      const { resources } = readJson(`public/data/${path}/datapackage.json`);
      const files = [
        "catalog.json",
        `${path}/datapackage.json`,
        ...resources.map((r: { path: string }) => `${path}/${r.path}`),
      ];
      return files.map((file) => ({
        tag: "link",
        attrs: { rel: "preload", as: "fetch", crossorigin: "anonymous", href: `${base}data/${file}` },
        injectTo: "head" as const,
      }));
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), preloadData(), mode === "mock" && mockWorker()],
  build: { target: "es2023", sourcemap: false, chunkSizeWarningLimit: 600, manifest: true },
}));
