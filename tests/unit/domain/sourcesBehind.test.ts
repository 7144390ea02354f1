import { describe, expect, test } from "vitest";
import { choosing, isChoosable, withClaims } from "../../../src/domain/claims";
import type { Dataset } from "../../../src/domain/dataset";
import { type Filters, NO_FILTERS } from "../../../src/domain/filters";
import { selectionOf } from "../../../src/domain/selection";
import { sourcesBehind } from "../../../src/domain/sourcesBehind";
import { emptyDataset, generatedDataset, smallDataset } from "../../datasets";
import { shippedDataset } from "../../shipped";

const small = await smallDataset();
const behind = (dataset: Dataset, view: string, change: Partial<Filters> = {}, id = "") =>
  sourcesBehind(dataset, { ...NO_FILTERS, ...change }, { view, id }).map((source) => source.id);

describe("the sources behind a view", () => {
  test("are those of the events shown, in order of time, each once", () => {
    expect(behind(small, "timeline")).toEqual([
      "marlow-letter",
      "tide-gazette-2001",
      "summit-record-2002",
      "tide-gazette-2002",
      "accord-text",
      "tide-gazette-2004",
      "accord-annual-2005",
    ]);
    expect(behind(small, "timeline", { from: "2003", to: "2004-03" })).toEqual(["accord-text", "tide-gazette-2004"]);
  });

  test("are on the overview those of events, then counts, then the actors involved", () => {
    expect(behind(small, "overview", { from: "2004", to: "2004-03", groups: ["companies"] })).toEqual([
      // The fund; the figure for companies as of March 2004, which is of 2002; the secretariat and Norway.
      "tide-gazette-2004",
      "tide-gazette-2002",
      "accord-annual-2005",
      "summit-record-2002",
    ]);
  });

  test("of counts follow groups and years, not the search", () => {
    const all = behind(small, "membership", { q: "nothing has this word" });
    expect(all).toEqual(behind(small, "membership"));
    expect(all).toContain("harbour-encyclopedia");
    expect(behind(small, "membership", { groups: ["ngos"], to: "2003" })).not.toContain("harbour-encyclopedia");
  });

  test("are for a record its own, and for an event also those of its figures and of the claims about it", () => {
    expect(behind(small, "source", {}, "accord-text")).toEqual(["accord-text"]);
    expect(behind(small, "event", {}, "working-party-2001")).toEqual(["tide-gazette-2001", "accord-annual-2005"]);
    expect(behind(small, "event", {}, "first-summit-2002")).toEqual(["summit-record-2002", "tide-gazette-2002"]);
    expect(behind(small, "actor", {}, "tidewater-lines")).toEqual([
      "accord-text",
      "accord-annual-2005",
      "summit-record-2002",
      "tide-gazette-2002",
    ]);
    expect(behind(small, "actor", { from: "2003" }, "tidewater-lines")).toEqual(["accord-text", "accord-annual-2005"]);
    expect(behind(small, "event", {}, "no-such-event")).toEqual([]);
  });

  test("are for the list of sources all, and under filters those behind what is shown", () => {
    expect(behind(small, "sources")).toEqual(small.sources.map(({ id }) => id));
    expect(behind(small, "sources", { to: "2001-12" })).toEqual(["marlow-letter", "tide-gazette-2001"]);
    expect(behind(small, "about", { to: "2001" })).toEqual(small.sources.map(({ id }) => id));
  });

  test("have among them that of a claim which the reader chose", async () => {
    const dataset = await shippedDataset("weprotect");
    for (const disagreement of dataset.disagreements) {
      const claim = disagreement.claims.find((one) => !one.displayed && isChoosable(dataset, disagreement, one));
      const claims = choosing([], disagreement, claim);
      if (!claim || claims.length === 0) continue;
      expect(behind(withClaims(dataset, claims), "timeline", { claims, q: "nothing has this word" })).toEqual([
        claim.citation.source,
      ]);
    }
  });

  test("are none of an empty dataset, and found once among 10,000 events", async () => {
    const empty = await emptyDataset();
    for (const view of ["overview", "timeline", "membership", "actors", "sources", "disagreements", "about"]) {
      expect(behind(empty, view)).toEqual([]);
    }
    const huge = await generatedDataset(10_000);
    const found = behind(huge, "timeline");
    const cited = selectionOf(huge, NO_FILTERS).events.flatMap(({ citations }) =>
      citations.map(({ source }) => source),
    );
    expect(new Set(found).size).toBe(found.length);
    expect(new Set(found)).toEqual(new Set(cited));
  });
});
