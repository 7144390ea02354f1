import { describe, expect, test } from "vitest";
import { fileFor, type Plan } from "../../../src/serviceWorker/plan";

const PLAN: Plan = {
  version: "1",
  data: {},
  files: { "": "h", "icon.svg": "h", "assets/index-abc.js": "h", "data/one/events.json": "h" },
};

/** A request, whether it opens a page, and the file that answers: undefined where the server does. */
const CASES: readonly (readonly [path: string, navigates: boolean, file: string | undefined])[] = [
  ["", true, ""],
  ["index.html", true, ""],
  ["one/timeline?from=2014&q=a/b#part", true, ""],
  ["one/actors/v1.2", true, ""],
  ["icon.svg", false, "icon.svg"],
  ["assets/index-abc.js", false, "assets/index-abc.js"],
  ["data/one/events.json?again", false, "data/one/events.json"],
  ["data/one/events.json", true, "data/one/events.json"],
  ["data/one/gone.json", false, undefined],
  ["data/one/gone.json", true, undefined],
  ["assets/index-old.js", false, undefined],
  ["one/timeline", false, undefined],
  ["constructor", false, undefined],
];

describe.each(["https://atlas.example/", "https://host.example/atlas/"])("an app at %s", (scope) => {
  test.each(CASES)("answers %s (opens a page: %s) with %s", (path, navigates, file) => {
    expect(fileFor(`${scope}${path}`, navigates, scope, PLAN)).toBe(file);
  });

  test("leaves alone what lies outside of it", () => {
    expect(fileFor("https://elsewhere.example/icon.svg", false, scope, PLAN)).toBeUndefined();
    expect(fileFor("https://elsewhere.example/", true, scope, PLAN)).toBeUndefined();
  });
});

test("another app on the same host is left alone", () => {
  expect(fileFor("https://host.example/other/", true, "https://host.example/atlas/", PLAN)).toBeUndefined();
});
