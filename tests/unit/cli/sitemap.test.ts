import { readFileSync } from "node:fs";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { PAGES, pagesOf, sitemapOf } from "../../../src/cli/sitemap";
import { VIEWS } from "../../../src/views/registry";

const ROOT = "https://atlas.example/base";
const shipped = (path: string) => JSON.parse(readFileSync(`public/data/${path}`, "utf8"));

/** The addresses in a sitemap, by a reader that is not ours. */
function read(xml: string): { loc: string; lastmod: string }[] {
  expect(XMLValidator.validate(xml)).toBe(true);
  return new XMLParser({ isArray: (name) => name === "url", parseTagValue: false }).parse(xml).urlset.url;
}

describe("sitemap", () => {
  test("knows the routes of the registry, no more and no less", () => {
    expect(Object.keys(PAGES).sort()).toEqual(VIEWS.map(({ path }) => path.replace(":id", "*")).sort());
  });

  test("holds every view and every record of every dataset that ships", () => {
    const urls = read(sitemapOf(pagesOf(shipped, ROOT)));
    const catalog = shipped("catalog.json");
    const expected = catalog.datasets.flatMap(({ id, path }: { id: string; path: string }) => {
      const ids = (list: string) =>
        shipped(`${path}/${list}.json`)[list].map((record: { id: string }) => `${ROOT}/${id}/${list}/${record.id}`);
      const views = VIEWS.filter(({ listed }) => listed).map((view) => `${ROOT}/${id}/${view.path}`.replace(/\/$/, ""));
      return [...views, ...ids("actors"), ...ids("events"), ...ids("sources")];
    });
    expect(urls.map(({ loc }) => loc).sort()).toEqual(expected.sort());
    expect(new Set(urls.map(({ loc }) => loc)).size).toBe(urls.length);
    for (const { id, path } of catalog.datasets) {
      const own = urls.filter(({ loc }) => loc === `${ROOT}/${id}` || loc.startsWith(`${ROOT}/${id}/`));
      expect(new Set(own.map(({ lastmod }) => lastmod))).toEqual(
        new Set([shipped(`${path}/datapackage.json`).created]),
      );
    }
  });

  test("text that is markup stays text", () => {
    const address = "https://atlas.example/?a=1&b=<c>";
    expect(read(sitemapOf([{ address, changed: "2026-11-21" }]))[0]?.loc.replaceAll("&amp;", "&")).toBe(address);
  });

  test("a record without an id is passed over", () => {
    const files: Record<string, unknown> = {
      "weprotect/events.json": { events: [{ id: "one" }, { title: "no id" }, null, 7] },
    };
    const addresses = pagesOf((path) => files[path] ?? shipped(path), ROOT).map(({ address }) => address);
    expect(addresses.filter((address) => address.includes("/weprotect/events/"))).toEqual([
      `${ROOT}/weprotect/events/one`,
    ]);
  });
});
