import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { CHROMIUM_ARGS, findChromium } from "./tests/chromium.ts";

const BUNDLED = [
  "@citation-js/core",
  "@citation-js/plugin-bibtex",
  "@citation-js/plugin-csl",
  "@citation-js/plugin-ris",
  "@tanstack/react-query",
  "@tanstack/react-virtual",
  "axe-core",
  "comlink",
  "d3-time",
  "dompurify",
  "idb-keyval",
  "iso-3166",
  "jsonc-parser",
  "marked",
  "msw",
  "msw/browser",
  "papaparse",
  "pptxgenjs",
  "react",
  "react-aria-components",
  "react-dom",
  "react-dom/client",
  "react-router",
  "react/jsx-dev-runtime",
  "recharts",
  "style-chicago",
  "vitest-browser-react",
  "zod/mini",
];
const executablePath = findChromium();

export default defineConfig({
  plugins: [react()],
  test: {
    // All processors: by default one is left to whoever works beside.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Style sheets are empty in Node, except where their text is what is imported.
          css: { include: /\.css\?raw$/ },
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          // Files share what they import, which is read once then and not for each of them: half of the time.
          pool: "threads",
          isolate: false,
        },
      },
      {
        extends: true,
        // Named here so that none is discovered while tests run: Vite would bundle it and reload the page under them.
        optimizeDeps: { include: BUNDLED },
        test: {
          name: "component",
          include: ["tests/component/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/component/setup.ts"],
          // Bounds for the busiest machine, as in playwright.config.ts.
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath && { executablePath }), args: CHROMIUM_ARGS },
            }),
            instances: [{ browser: "chromium" }],
            viewport: { width: 1280, height: 900 },
          },
        },
      },
    ],
  },
});
