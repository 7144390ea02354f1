import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "./tests/chromium.ts";

/** A second run beside a first one takes other ports and another build: `E2E_PORT=4400 E2E_DIST=/tmp/build`. */
const PORT = Number(process.env["E2E_PORT"] ?? 4321);
const DIST = process.env["E2E_DIST"] ?? "dist";
/** The app as it is developed, with the mock server in it: see tests/e2e/scenarios.spec.ts. */
export const MOCK_PORT = PORT + 1;
const executablePath = findChromium();

/** On the built app: `npm test` builds it first. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  retries: 0,
  // Bounds for the busiest machine: nothing that goes well waits for them.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["line"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${PORT}`,
    locale: "en-GB",
    launchOptions: { ...(executablePath && { executablePath }), args: CHROMIUM_ARGS },
    // Recording costs a third of the time: it is asked for where a failure has to be looked into.
    trace: process.env["E2E_TRACE"] ? "retain-on-failure" : "off",
    // What a worker answers from its store, no `page.route` would see. Allowed where the worker itself is tested.
    serviceWorkers: "block",
  },
  webServer: [
    { command: `npx vite preview --outDir ${DIST} --port ${PORT} --strictPort`, url: `http://localhost:${PORT}` },
    { command: `npx vite --mode mock --port ${MOCK_PORT} --strictPort`, url: `http://localhost:${MOCK_PORT}` },
  ],
});
