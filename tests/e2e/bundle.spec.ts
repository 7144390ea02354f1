import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { test } from "./underPolicy";

const files = readdirSync("dist", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const scripts = files.filter((file) => /\.(js|html|json)$/.test(file) && !file.includes("/data/"));

test("the build has scripts to look through", () => {
  expect(scripts.filter((file) => file.endsWith(".js")).length).toBeGreaterThan(1);
});

for (const trace of ["mockServiceWorker", "setupWorker", "harbour-accord", "node_modules/msw"]) {
  test(`"${trace}", a trace of the mocks, stands nowhere in the build`, () => {
    expect(files.filter((file) => file.includes(trace))).toEqual([]);
    expect(scripts.filter((file) => readFileSync(file, "utf8").includes(trace))).toEqual([]);
  });
}

// Each a text of a part of a package that is left out (`leanChartsPlugin.ts`, `leanRouterPlugin.ts`).
for (const trace of [
  "DecimalError",
  "recharts_measurement_span",
  "recharts.syncEvent",
  "recharts-zIndex-layer",
  "x-www-form-urlencoded",
]) {
  test(`"${trace}", a trace of what nobody uses of the chart or the router, stands nowhere in the build`, () => {
    expect(scripts.filter((file) => readFileSync(file, "utf8").includes(trace))).toEqual([]);
  });
}

test("the scripts that index.html names begin with what makes the browser compile them while they arrive", () => {
  const html = readFileSync("dist/index.html", "utf8");
  const named = [...html.matchAll(/<script[^>]+src="\/([^"]+)"|rel="modulepreload"[^>]+href="\/([^"]+)"/g)];
  expect(named.length).toBeGreaterThan(1);
  for (const [, script, module] of named) {
    expect(readFileSync(join("dist", script ?? module ?? ""), "utf8")).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  }
});

test("the build asks for the data of the default dataset from index.html, beside the code", () => {
  const html = readFileSync("dist/index.html", "utf8");
  for (const file of [
    "catalog.json",
    "weprotect/datapackage.json",
    "weprotect/events.json",
    "weprotect/sources.json",
  ]) {
    expect(html).toContain(`<link rel="preload" as="fetch" crossorigin="anonymous" href="/data/${file}">`);
  }
});
