import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { mockWorker } from "./mocks/viteMockWorker.ts";
import { compileHints } from "./src/cli/compileHintsPlugin.ts";
import { editingLoop } from "./src/cli/editingLoopPlugin.ts";
import { DRAWS, firstPaint } from "./src/cli/firstPaintPlugin.ts";
import { leanCharts } from "./src/cli/leanChartsPlugin.ts";
import { leanRouter } from "./src/cli/leanRouterPlugin.ts";
import { packageWeights } from "./src/cli/packageWeights.ts";
import { preloadData } from "./src/cli/preloadDataPlugin.ts";
import { dataSchemas } from "./src/cli/schemaPlugin.ts";
import { security } from "./src/cli/securityPlugin.ts";
import { serviceWorker } from "./src/cli/serviceWorkerPlugin.ts";
import { siteMap } from "./src/cli/sitemapPlugin.ts";
import { standalonePlayer } from "./src/cli/standalonePlugin.ts";

const NO_FETCH = fileURLToPath(new URL("./src/app/share/noFetch.ts", import.meta.url));

/** What no page is drawn with, and each has when the browser is at rest: its head for machines, itself without a network and on paper. */
const AROUND =
  /src\/(app\/(head\/RouteHead|print\/Print(Head|Sources)|offline\/Offline)|ui\/growth\/growthExhibit)\.tsx?$/;

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    preloadData(),
    dataSchemas(),
    siteMap(),
    firstPaint(),
    security(),
    compileHints(),
    leanCharts(),
    leanRouter(),
    standalonePlayer(),
    serviceWorker(),
    packageWeights(),
    mode === "mock" ? mockWorker() : editingLoop(),
  ],
  // As modules, workers load what looks for faults only where there are some.
  worker: { format: "es", plugins: () => [packageWeights()] },
  // citation-js brings these for Node, where alone they work.
  resolve: { alias: { "node-fetch": NO_FETCH, "sync-fetch": NO_FETCH } },
  // What is imported lazily: found late, it would make the dev server reload the page under the reader.
  optimizeDeps: {
    include: [
      "recharts",
      "@tanstack/react-virtual",
      "jsonc-parser",
      "@citation-js/core",
      "@citation-js/plugin-bibtex",
      "@citation-js/plugin-csl",
      "@citation-js/plugin-ris",
      "style-chicago",
    ],
  },
  build: {
    target: "es2023",
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    manifest: true,
    // Browsers without it only ask for these files a little later; the code that stands in for it costs all others 6 ms of a load.
    modulePreload: { polyfill: false },
    // One file for what reads the data, one for what draws a page, and one for each part that follows: cut along what the lazy parts
    // share, they were 11 kB larger when compressed, and thirty more questions to the server.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "first", tags: ["$initial"], priority: 3 },
            // With the first view, which shares most of what it is made of with the others; with the style sheets of what it draws, which by
            // themselves were two more questions; and with what the chart shares with the list of actors, which waits for no chart.
            {
              name: DRAWS,
              test: /src\/(app\/draw|views\/overview\/Overview)\.tsx$|src\/ui\/(growth|timeline|chart)\/.*\.module\.css$|node_modules\/clsx\//,
              priority: 2,
            },
            { name: "overview", test: /src\/ui\/(growth\/GrowthPanel|timeline\/Band)\.tsx$/, priority: 1 },
            // A virtual list, and the chronicle that is drawn with it.
            {
              name: "LongChronicle",
              test: /src\/ui\/timeline\/LongChronicle\.tsx$|node_modules\/@tanstack\/(react-virtual|virtual-core)\//,
            },
            { name: "chart", test: /src\/ui\/chart\/StepChart\.tsx$/ },
            // What the browser has to have before anybody prints, and other views draw with as well.
            { name: "printed", test: /src\/ui\/(DataTable|timeline\/paperColours)\.tsx?$/ },
            { name: "around", test: AROUND },
          ],
        },
      },
    },
  },
}));
