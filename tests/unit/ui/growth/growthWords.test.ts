import { describe, expect, test } from "vitest";
import { type Filters, NO_FILTERS } from "../../../../src/domain/filters";
import { howToRead, shownInWords, starNotes } from "../../../../src/ui/growth/growthCaption";
import { growthModel } from "../../../../src/ui/growth/growthModel";
import { growthSentence } from "../../../../src/ui/growth/growthSentence";
import { growthTitle } from "../../../../src/ui/growth/growthTitle";
import { emptyDataset } from "../../../datasets";
import { shippedDataset } from "../../../shipped";
import { count, countsDataset } from "./countsDataset";

const filters = (change: Partial<Filters> = {}): Filters => ({ ...NO_FILTERS, ...change });
const real = await shippedDataset("weprotect");

describe("the sentence on the shipped data", () => {
  test.each<[Partial<Filters>, string]>([
    [
      { to: "2022-06" },
      "As of 2 June 2022 the Alliance counted 99 governments, 56 companies, 71 civil society organisations and 9 international organisations; 235 members in all.",
    ],
    [
      { to: "2014-12" },
      "As of December 2014 the statements of action counted 48 governments, 20 companies and 10 civil society organisations; another count in December 2014 gives 50 governments and international organisations.",
    ],
    [{ to: "2012" }, "As of 5 December 2012 the Global Alliance counted 48 governments."],
    [{ to: "2011" }, "No count had been published by 2011."],
    [{ to: "2015", groups: ["international"] }, "No count of the groups shown had been published by 2015."],
    [
      { to: "2022-06", groups: ["companies", "ngos"] },
      "As of 2 June 2022 the Alliance counted 56 companies and 71 civil society organisations.",
    ],
    [
      {},
      "As of 5 December 2024 the Alliance counted 100 governments, 75 companies and 130 civil society and intergovernmental organisations; on 2 June 2022, 9 international organisations; on 11 December 2025, over 350 members in all. After 5 December 2024 no dated count splits the groups.",
    ],
  ])("%o", (change, text) => expect(growthSentence(real, filters(change)).text).toBe(text));

  test("rests on the citations of the figures that it names", () => {
    const cited = growthSentence(real, filters({ to: "2014-12" })).citations.map(({ source }) => source);
    for (const id of ["wp-2014-48", "wp-2014-50mixed", "wp-2014-20co", "wp-2014-10cso"]) {
      for (const { source } of real.countById.get(id)?.citations ?? []) expect(cited).toContain(source);
    }
  });

  test.each(["2021-10", "2023"])("to=%s: later counts that split the groups are not denied", (to) => {
    expect(growthSentence(real, filters({ to })).text).not.toContain("splits");
  });

  test("says no figure of an earlier series once a later one has begun", () => {
    expect(growthSentence(real, filters({ to: "2017-06" })).text).toBe(
      "As of 30 May 2017 the Alliance counted 70 governments.",
    );
  });
});

describe("the sentence on small datasets", () => {
  test("one of a kind, qualifiers, and units with commas", async () => {
    const dataset = await countsDataset([
      count("a", "2016-03-04", 1, { group: "companies" }),
      count("b", "2016-03-04", 50, { qualifier: "at-least" }),
      count("c", "2016-03-04", 7, { group: "ngos", unit: "charities, as worded" }),
    ]);
    expect(growthSentence(dataset, NO_FILTERS).text).toBe(
      "As of 4 March 2016 the members counted over 50 governments, 1 company and 7 (charities, as worded).",
    );
  });

  test("a note on totals only where nothing splits the groups after", async () => {
    const total = count("t", "2017-01-01", 80, { group: "all" });
    const before = await countsDataset([count("a", "2016-03-04", 5), total]);
    expect(growthSentence(before, NO_FILTERS).text).toContain("After 4 March 2016 no dated count splits the groups.");
    const later = await countsDataset([count("a", "2016-03-04", 5), count("b", "2018-03-04", 7), total]);
    expect(growthSentence(later, filters({ to: "2017" })).text).toBe(
      "As of 4 March 2016 the members counted 5 governments; on 1 January 2017, 80 members in all.",
    );
    const after = await countsDataset([count("a", "2018-03-04", 5), total]);
    expect(growthSentence(after, NO_FILTERS).text).not.toContain("splits");
  });

  test("nothing dated at all", async () => {
    const text = "No count with a date is in this dataset.";
    expect(growthSentence(await emptyDataset(), NO_FILTERS).text).toBe(text);
    expect(growthSentence(await countsDataset([count("a", "2016/..", 5)]), NO_FILTERS).text).toBe(text);
  });
});

describe("the title", () => {
  test.each<[Partial<Filters>, string]>([
    [{}, "From 70 governments in 2017 to 100 in 2024"],
    [{ to: "2022-06" }, "From 70 governments in 2017 to 99 in 2022"],
    [{ groups: ["companies"] }, "From 20 companies in 2017 to 75 in 2024"],
    [{ to: "2015" }, "From 50 governments and international organisations in 2014 to 62 in 2015"],
    [{ to: "2014" }, "Published counts of governments, companies, NGOs and international organisations"],
    [{ to: "2015-11-20" }, "Published counts of governments, companies, NGOs and international organisations"],
    [{ groups: ["ngos"], to: "2014" }, "Published counts of NGOs"],
    [{ groups: ["all"], to: "2014" }, "Published counts of all members"],
  ])("%o", (change, title) => expect(growthTitle(real, filters(change))).toBe(title));

  test("never from one series or unit to another", async () => {
    const dataset = await countsDataset([
      count("f", "2012-05-05", 5, { series: "founders" }),
      count("m", "2016-05-05", 9),
      count("u", "2018-05-05", 30, { unit: "countries and bodies" }),
    ]);
    expect(growthTitle(dataset, NO_FILTERS)).toBe("Published counts of governments");
  });

  test("an empty dataset", async () => expect(growthTitle(await emptyDataset(), NO_FILTERS)).toBe("Published counts"));
});

describe("the caption", () => {
  test("explains every unit that is drawn, in its own words", () => {
    const model = growthModel(real, filters({ groups: ["ngos"] }));
    expect(starNotes(model)).toContainEqual({
      unit: "civil society and intergovernmental organisations",
      figures: "130*",
    });
    const units = new Set(real.counts.filter(({ group }) => group === "ngos").flatMap(({ unit }) => unit ?? []));
    expect(new Set(starNotes(model).map(({ unit }) => unit))).toEqual(units);
  });

  test("names only what is drawn", async () => {
    const dataset = await countsDataset([count("a", "2016-03-04", 5)]);
    expect(howToRead(growthModel(dataset, NO_FILTERS))).toHaveLength(1);
    expect(howToRead(growthModel(await emptyDataset(), NO_FILTERS))).toEqual([]);
  });

  test("says the filters in words", () => {
    expect(shownInWords(NO_FILTERS)).toBe("Shown: all groups, all years.");
    expect(shownInWords(filters({ groups: ["ngos", "countries"], from: "2013", to: "2014-12" }))).toBe(
      "Shown: governments and NGOs, from 2013 to December 2014 (other years dimmed).",
    );
  });
});
