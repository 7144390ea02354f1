import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { type Addresses, addressesOf, hrefAmong } from "../../../src/briefing/handover/addresses";
import { BLOCKS } from "../../../src/briefing/handover/blocks";
import { composeHtml, htmlFile } from "../../../src/briefing/handover/htmlFile";
import { hashSource } from "../../../src/cli/contentSecurityPolicy";
import { inlinePlayer } from "../../../src/cli/inlinePlayer";
import { readBriefing } from "../../../src/data/briefingFile";
import { readExtract } from "../../../src/data/extract";
import { deckText } from "../../../src/domain/deck";
import { NO_FILTERS } from "../../../src/domain/filters";
import type { Href } from "../../../src/ui/links";
import { shippedDataset } from "../../shipped";
import { everySlide, HOSTILE, UNDISTURBED } from "./handoverDeck";

const href: Href = (target) => `/harbour/${target.view}${"id" in target ? `/${target.id}` : ""}`;
const ADDRESSES: Addresses = addressesOf(href, (path) => `https://atlas.example${path}`);
const PLAYER = inlinePlayer('const a = "</script>"; const b = "<!-- <script>"; a + b;', "body { color: red }");

/** The text of a block, as a browser finds it: everything up to the first end of the element. */
function block(html: string, id: string): string {
  const start = html.indexOf(`id="${id}">`) + `id="${id}">`.length;
  return html.slice(start, html.indexOf("</script", start));
}

describe("a briefing as HTML", () => {
  test("holds the whole dataset and the briefing, which are read again as they were", async () => {
    const dataset = await shippedDataset("weprotect");
    const deck = everySlide(dataset);
    const html = await (await htmlFile(dataset, deck, ADDRESSES, async () => PLAYER, UNDISTURBED)).text();
    const { dataset: again } = await readExtract("briefing.html", block(html, BLOCKS.dataset));
    for (const list of ["events", "actors", "series", "counts", "roster", "sources", "disagreements"] as const) {
      expect([list, again[list].length]).toEqual([list, dataset[list].length]);
    }
    expect(again.counts).toEqual(dataset.counts);
    expect(again.faults).toEqual([]);
    const { deck: read } = await readBriefing("briefing.html", block(html, BLOCKS.briefing));
    // A surrogate without its other half cannot be written in UTF-8; the JSON of the briefing escapes it.
    expect(deckText(read)).toBe(deckText(deck));
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/(src|href)="/);
  });

  test("cannot be broken out of by what it holds", () => {
    const html = composeHtml(
      HOSTILE,
      PLAYER,
      JSON.stringify({ a: HOSTILE }),
      JSON.stringify({ b: HOSTILE }),
      ADDRESSES,
    );
    // Three blocks and the player, each ended once, and nothing hidden by a comment.
    expect(html.match(/<\/script/g)).toHaveLength(4);
    expect(html.match(/<script/g)).toHaveLength(4);
    expect(html).not.toContain("<!--");
    expect(JSON.parse(block(html, BLOCKS.briefing))).toEqual({ b: HOSTILE });
    const script = html.slice(html.lastIndexOf("<script>") + "<script>".length, html.lastIndexOf("</script>"));
    expect(runInNewContext(script)).toBe("</script><!-- <script>");
    // The policy lets run what stands there, to the letter, and nothing besides.
    const [, policy = ""] = html.match(/Content-Security-Policy" content="([^"]*)"/) ?? [];
    expect(policy).toContain(`script-src ${hashSource(script)};`);
    expect(policy).toContain(hashSource(html.slice(html.indexOf("<style>") + 7, html.indexOf("</style>"))));
    expect(policy).not.toContain("unsafe");
  });

  test("can be cancelled while its data are written", async () => {
    const dataset = await shippedDataset("weprotect");
    const controller = new AbortController();
    const made = htmlFile(dataset, everySlide(dataset), ADDRESSES, async () => PLAYER, {
      signal: controller.signal,
      report: (done) => done > 0.4 && controller.abort(new Error("enough")),
      pause: () => Promise.resolve(),
    });
    await expect(made).rejects.toThrow("enough");
  });

  test("leads to the app by absolute addresses", () => {
    const away = hrefAmong(ADDRESSES);
    expect(away({ view: "actor", id: "someone" })).toBe("https://atlas.example/harbour/actor/someone");
    expect(away({ view: "timeline" }, { ...NO_FILTERS, from: "2013" })).toBe(
      "https://atlas.example/harbour/timeline?from=2013",
    );
  });
});
