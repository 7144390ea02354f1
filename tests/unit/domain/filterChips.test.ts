import { describe, expect, test } from "vitest";
import { filterChips } from "../../../src/domain/filterChips";
import { type Filters, NO_FILTERS } from "../../../src/domain/filters";
import { shippedDataset } from "../../shipped";

const dataset = await shippedDataset("weprotect");
const labels = (change: Partial<Filters>) =>
  filterChips(dataset, { ...NO_FILTERS, ...change }).map(({ label }) => label);

describe("filterChips", () => {
  test.each<[string, Partial<Filters>, string[]]>([
    ["no filter, no chip", {}, []],
    ["a beginning", { from: "2013" }, ["from 2013"]],
    ["an end, as precise as it was given", { to: "2014-12" }, ["until December 2014"]],
    ["both ends", { from: "2013-07-22", to: "2015" }, ["22 July 2013 to 2015"]],
    ["one year", { from: "2014", to: "2014" }, ["2014"]],
    ["actors by name", { actors: ["google", "nspcc"] }, ["Google", "NSPCC"]],
    [
      "all of several actors",
      { actors: ["google", "nspcc"], match: "all" },
      ["Google", "NSPCC", "all of these actors"],
    ],
    ["kinds in the plural", { kinds: ["summit", "speech"] }, ["Summits", "Speeches"]],
    ["groups", { groups: ["ngos"] }, ["count ngos"]],
    ["a search, quoted", { q: "hash" }, ["“hash”"]],
  ])("%s", (_name, change, expected) => {
    expect(labels(change)).toEqual(expected);
  });

  test("removing every chip in turn ends at no filter at all", () => {
    let filters: Filters = {
      from: "2013",
      to: "2015",
      actors: ["google", "nspcc", "iwf"],
      match: "all",
      kinds: ["summit", "fund"],
      groups: ["ngos", "companies"],
      q: "fund",
      claims: [],
    };
    for (let chips = filterChips(dataset, filters); chips.length > 0; chips = filterChips(dataset, filters)) {
      filters = { ...filters, ...chips[0]?.remove };
    }
    expect(filters).toEqual(NO_FILTERS);
  });
});
