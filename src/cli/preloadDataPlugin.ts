import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/**
 * A file of more bytes is not asked for ahead: on a slow line it would come in the place of the code, which asks for it in time, and
 * Chromium hands over what came before it was wanted in one go (80 ms of the page's thread for 36 MB).
 */
export const MOST_AHEAD = 1e6;

/** Those files of a dataset that every page of it reads, and that are not too large to be asked for ahead. */
export const filesAhead = (
  resources: readonly { readonly name: string; readonly path: string; readonly bytes: number }[],
): string[] =>
  // The history and the briefings are asked for by the pages that need them, and by no other.
  resources
    .filter(({ name, bytes }) => !/^(history$|briefing-)/.test(name) && bytes <= MOST_AHEAD)
    .map(({ path }) => path);

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** Asks for the default dataset from index.html, so that data and code load side by side instead of one after the other. */
export function preloadData(): Plugin {
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
      const files = ["datapackage.json", ...filesAhead(resources)].map((file) => `${path}/${file}`);
      return ["catalog.json", ...files].map((file) => ({
        tag: "link",
        attrs: { rel: "preload", as: "fetch", crossorigin: "anonymous", href: `${base}data/${file}` },
        injectTo: "head" as const,
      }));
    },
  };
}
