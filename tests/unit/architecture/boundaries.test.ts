import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ARROW = "Imports point one way: app → briefing → views → ui → domain; app, briefing → data, url → domain.";
const OTHER_VIEW = "A view never imports another view: share through src/ui or src/domain.";
const CHARTS = "Only src/ui/chart knows Recharts.";
const PARAMS = "Only src/url knows search parameters: use useLinkState.";
const PLAIN = "domain is plain TypeScript: no React.";
const SHIPS = "The app imports nothing from mocks and tests.";
const denied = (name: string) => `Do not use the global variable ${name}.`;

/** Where a line of code stands, the code, and the complaint of the linter: undefined where it is allowed. */
const CASES: readonly (readonly [file: string, code: string, complaint?: string])[] = [
  ["src/app/App.tsx", 'import "../views/a/A";'],
  ["src/app/App.tsx", 'import "../ui/Panel";'],
  ["src/app/App.tsx", 'import "../data/loadJson";'],
  ["src/app/App.tsx", 'import "../url/useLinkState";'],
  ["src/app/App.tsx", 'import "../cli/report";', ARROW],
  ["src/app/App.tsx", 'import "../../mocks/handlers";', SHIPS],
  ["src/app/filters/Bar.tsx", 'import "../../ui/Panel";'],
  ["src/app/App.tsx", 'import { useSearchParams } from "react-router"; useSearchParams();', PARAMS],
  ["src/app/App.tsx", 'import { Outlet } from "react-router"; console.warn(Outlet);'],
  ["src/app/App.tsx", 'import "recharts";', CHARTS],
  ["src/app/App.tsx", 'await fetch("/x");', denied("fetch")],
  ["src/app/App.tsx", 'new URLSearchParams("");', denied("URLSearchParams")],
  ["src/briefing/Deck.tsx", 'import "../app/App";', ARROW],
  ["src/briefing/Deck.tsx", 'import "../views/registry";'],
  ["src/briefing/Deck.tsx", 'import "../data/loadJson";'],
  ["src/views/registry.ts", 'import "./a/A";'],
  ["src/views/registry.ts", 'import "../app/App";', ARROW],
  ["src/views/registry.ts", 'import "../data/loadJson";', ARROW],
  ["src/views/a/A.tsx", 'import "../view";'],
  ["src/views/a/A.tsx", 'import "./aModel";'],
  ["src/views/a/A.tsx", 'import "../../ui/Panel";'],
  ["src/views/a/A.tsx", 'import "../../domain/dates";'],
  ["src/views/a/A.tsx", 'import "../b/B";', OTHER_VIEW],
  ["src/views/a/A.tsx", 'export * as x from "../b/B";', OTHER_VIEW],
  ["src/views/a/A.tsx", 'void import("../b/B");', OTHER_VIEW],
  ["src/views/a/A.tsx", 'import "../../app/App";', ARROW],
  ["src/views/a/A.tsx", 'import "../../briefing/Deck";', ARROW],
  ["src/views/a/A.tsx", 'import "../../data/loadJson";', ARROW],
  ["src/views/a/A.tsx", 'import "../../url/filterParams";', ARROW],
  ["src/views/a/A.tsx", 'import "recharts";', CHARTS],
  ["src/views/a/A.tsx", 'import { useSearchParams } from "react-router"; useSearchParams();', PARAMS],
  ["src/views/a/A.tsx", 'await fetch("/x");', denied("fetch")],
  ["src/views/a/part/P.tsx", 'import "../A";'],
  ["src/views/a/part/P.tsx", 'import "../other/Q";'],
  ["src/views/a/part/P.tsx", 'import "../../view";'],
  ["src/views/a/part/P.tsx", 'import "../../../ui/Panel";'],
  ["src/views/a/part/P.tsx", 'import "../../b/B";', OTHER_VIEW],
  ["src/views/a/part/P.tsx", 'import "../../../data/loadJson";', ARROW],
  ["src/ui/Panel.tsx", 'import "../domain/dates";'],
  ["src/ui/Panel.tsx", 'import "./chart/Chart";'],
  ["src/ui/Panel.tsx", 'import "../views/view";', ARROW],
  ["src/ui/Panel.tsx", 'import "../url/filterParams";', ARROW],
  ["src/ui/Panel.tsx", 'import "../data/loadJson";', ARROW],
  ["src/ui/growth/Growth.tsx", 'import "recharts";', CHARTS],
  ["src/ui/growth/Growth.tsx", 'import "recharts/es6/chart/LineChart";', CHARTS],
  ["src/ui/chart/Chart.tsx", 'import "recharts";'],
  ["src/ui/chart/Chart.tsx", 'import "../../app/App";', ARROW],
  ["src/data/loadJson.ts", 'await fetch("/x");'],
  ["src/data/loadJson.ts", 'import "../domain/schema";'],
  ["src/data/loadJson.ts", 'import "../url/filterParams";', ARROW],
  ["src/data/loadJson.ts", 'import "../ui/Panel";', ARROW],
  ["src/url/filterParams.ts", 'new URLSearchParams("");'],
  ["src/url/filterParams.ts", 'import { useSearchParams } from "react-router"; useSearchParams();'],
  ["src/url/filterParams.ts", 'import "../data/loadJson";', ARROW],
  ["src/url/filterParams.ts", 'import "../app/App";', ARROW],
  ["src/url/filterParams.ts", 'await fetch("/x");', denied("fetch")],
  ["src/domain/dates.ts", 'import "./event";'],
  ["src/domain/dates.ts", 'import "../ui/Panel";', ARROW],
  ["src/domain/dates.ts", 'import "../url/filterParams";', ARROW],
  ["src/domain/dates.ts", 'import "../data/loadJson";', ARROW],
  ["src/domain/dates.ts", 'import "react";', PLAIN],
  ["src/domain/dates.ts", 'import "react-router";', PLAIN],
  ["src/domain/dates.ts", 'import "@tanstack/react-query";', PLAIN],
  ["src/domain/dates.ts", 'await fetch("/x");', denied("fetch")],
  ["src/domain/dates.ts", 'new URLSearchParams("");', denied("URLSearchParams")],
  ["src/cli/check.ts", 'import "../data/readFiles";'],
  ["src/cli/check.ts", 'import "../app/App";', ARROW],
  ["src/cli/check.ts", 'import "../views/view";', ARROW],
];

const RULES = ["lint/style/noRestrictedImports", "lint/style/noRestrictedGlobals"];

describe("import boundaries in biome.json", () => {
  const folder = mkdtempSync(join(tmpdir(), "boundaries-"));
  const complaints = new Map<string, string[]>();
  // Each case gets a file of its own in the folder of the file it stands for.
  const placeOf = (file: string, index: number) => file.replace(/([^/]+)\.(tsx?)$/, `$1${index}.$2`);

  beforeAll(() => {
    cpSync("biome.json", join(folder, "biome.json"));
    for (const [index, [file, code]] of CASES.entries()) {
      const path = join(folder, placeOf(file, index));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${code}\n`);
    }
    const biome = resolve("node_modules/@biomejs/biome/bin/biome");
    const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    const report: { diagnostics: { message: string; category: string; location: { path: string } }[] } =
      JSON.parse(stdout);
    for (const { message, category, location } of report.diagnostics) {
      if (!RULES.includes(category)) continue;
      complaints.set(location.path, [...(complaints.get(location.path) ?? []), message]);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  for (const [index, [file, code, complaint]] of CASES.entries()) {
    test(`${file} ${complaint ? "may not" : "may"} say ${code}`, () => {
      expect(complaints.get(placeOf(file, index)) ?? []).toEqual(complaint ? [complaint] : []);
    });
  }
});
