import { describe, expect, test } from "vitest";
import { precachePlan } from "../../../src/cli/precache";

const FILES = [
  ["index.html", "<p>page</p>"],
  ["assets/index-abc.js", "code"],
  ["data/catalog.json", "{}"],
] as const;
const DATA = { one: "1.0.0" };
const planOf = (files: Iterable<readonly [string, string | Uint8Array]>, data = DATA) =>
  precachePlan(new Map(files), data);

describe("the plan of a build", () => {
  test("lists what ships by address and hash, the page under the address that readers open", () => {
    expect(planOf(FILES).files).toEqual({
      "": "sha256-k4g+EZ/2ogxwlxhNcrxNHMdtoMO0XtAq5xjOnxuarZw=",
      "assets/index-abc.js": "sha256-VpTQii5T/8rgwxA+Wtb2B2q9lg6x+KVldwQLwQKPcCs=",
      "data/catalog.json": "sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=",
    });
  });

  test("has the same version for the same content, in whatever order and form it comes", () => {
    const bytes = FILES.map(([path, content]) => [path, new TextEncoder().encode(content)] as const);
    expect(planOf(bytes.reverse())).toEqual(planOf(FILES));
    expect(planOf(FILES).version).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each([
    ["content", [...FILES.slice(1), ["index.html", "<p>other</p>"] as const]],
    ["name", [...FILES.slice(1), ["page.html", "<p>page</p>"] as const]],
    ["number", FILES.slice(1)],
  ])("has another version when the %s of a file changes", (_, files) => {
    expect(planOf(files).version).not.toBe(planOf(FILES).version);
  });

  test("leaves out maps, hidden files, itself and what only directs the host", () => {
    const left = [
      ".vite/manifest.json",
      "assets/a.js.map",
      "data/.DS_Store",
      "_headers",
      "_redirects",
      "CNAME",
      "sw.js",
    ];
    expect(planOf([...FILES, ...left.map((path) => [path, "x"] as const)])).toEqual(planOf(FILES));
  });

  test("writes addresses as requests do", () => {
    expect(Object.keys(planOf([["data/é a.json", "x"]]).files)).toEqual(["data/%C3%A9%20a.json"]);
  });

  test("carries the versions of the data", () => {
    expect(planOf(FILES).data).toEqual(DATA);
  });
});
