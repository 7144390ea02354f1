import { describe, expect, test } from "vitest";
import { claimRef, withClaims } from "../../../../src/domain/claims";
import type { Dataset } from "../../../../src/domain/dataset";
import { toDay } from "../../../../src/domain/dates";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { chartFrame } from "../../../../src/ui/chart/chartFrame";
import { chartMarks } from "../../../../src/ui/chart/chartMarks";
import {
  claimRanges,
  disputeInWords,
  disputesOf,
  rangeInWords,
  withinDefinition,
} from "../../../../src/ui/growth/disputes";
import { howToRead } from "../../../../src/ui/growth/growthCaption";
import { growthModel } from "../../../../src/ui/growth/growthModel";
import { growthTitle } from "../../../../src/ui/growth/growthTitle";
import { smallDataset } from "../../../datasets";
import { shippedDataset } from "../../../shipped";
import { count } from "./countsDataset";

const real = await shippedDataset("weprotect");
const rangeOf = (dataset: Dataset, id: string) =>
  claimRanges(dataset).find(({ disagreement }) => disagreement.id === id);
const words = (dataset: Dataset, id: string) => disputesOf(dataset, id).map(disputeInWords);

/** Counts "a", "b", … of which one disagreement claims all, the first displayed; and others, on which nobody disagrees. */
function disputed(
  counts: readonly ReturnType<typeof count>[],
  others: readonly ReturnType<typeof count>[] = [],
): Promise<Dataset> {
  const series = (id: string, from: string) => ({
    id,
    label: id,
    subject: id,
    definition: "What it counts.",
    from,
    citations: [{ source: "report" }],
  });
  return smallDataset({
    "events.json": '{ "events": [] }',
    "actors.json": '{ "actors": [] }',
    "membership.json": JSON.stringify({
      series: [series("founders", "2010"), series("members", "2015")],
      counts: [...counts, ...others],
      roster: [],
    }),
    "sources.json": JSON.stringify({
      sources: ["report", ...counts.map(({ id }) => `source-${id}`)].map((id) => ({
        id,
        type: "report",
        title: id,
        custom: { kind: "primary" },
      })),
    }),
    "disagreements.json": JSON.stringify({
      disagreements: [
        {
          id: "how-many",
          topic: "How many there were",
          about: [{ type: "count", id: "a" }],
          claims: counts.map(({ id, value }) => ({
            value: String(value),
            count: id,
            citation: { source: `source-${id}` },
            ...(id === "a" && { displayed: true }),
          })),
          comment: "Nobody knows.",
        },
      ],
    }),
  });
}

describe("how far claims lie apart", () => {
  test("from the lowest to the highest, with their qualifiers and the number of all claims", () => {
    expect(words(real, "wp-2014-48")).toEqual(["48 to over 50; 5 claims"]);
    expect(words(real, "wp-2014-gt50-techuk")).toEqual(["48 to over 50; 5 claims"]);
    expect(words(real, "ga-2012-48")).toEqual(["48 to 54; 6 claims"]);
    expect(words(real, "wg-2024-12-100")).toEqual([]);
  });

  test("a count of another group in the same disagreement has no range, but is disputed", () => {
    expect(words(real, "tot-2022-235")).toEqual(["4 claims"]);
  });

  test.each<[string, Parameters<typeof count>[3], Parameters<typeof count>[3], string]>([
    ["an open end counts as higher", {}, { qualifier: "at-least" }, "20 to over 20; 2 claims"],
    ["an upper bound counts as lower", {}, { qualifier: "at-most" }, "up to 20 to 20; 2 claims"],
    ["the same in other words has no range", {}, { unit: "states" }, "2 claims"],
    ["other groups are not compared", {}, { group: "ngos" }, "2 claims"],
  ])("%s", async (_, first, second, expected) => {
    const dataset = await disputed([count("a", "2016-01", 20, first), count("b", "2016-01", 20, second)]);
    expect(words(dataset, "a")).toEqual([expected]);
    // Also where the record is a claim and the disagreement does not name it among what it is about.
    expect(words(dataset, "b")).toEqual([expected]);
  });

  test("the reader's choice is the one displayed", () => {
    const own = rangeOf(real, "signatories");
    expect(own?.displayed.id).toBe("wp-2014-48");
    const claim = own?.disagreement.claims.find((one) => one.count === "wp-2014-50mixed");
    if (!own || !claim) throw new Error("this claim was expected");
    const chosen = withClaims(real, [claimRef(own.disagreement, claim)]);
    expect(rangeOf(chosen, "signatories")?.displayed.id).toBe("wp-2014-50mixed");
  });

  test("the title goes from or to the figure that the reader chose", async () => {
    const dataset = await disputed(
      [count("a", "2016-01-01", 20), count("b", "2016-01-01", 25)],
      [count("z", "2018-01-01", 50)],
    );
    expect(growthTitle(dataset, NO_FILTERS)).toBe("From 20 governments in 2016 to 50 in 2018");
    const chosen = withClaims(dataset, ["how-many.source-b"]);
    expect(growthTitle(chosen, NO_FILTERS)).toBe("From 25 governments in 2016 to 50 in 2018");
  });

  test("across two definitions it is said, but not drawn", async () => {
    const dataset = await disputed([
      count("a", "2014-01", 20, { series: "founders" }),
      count("b", "2014-02", 30, { series: "founders" }),
      count("c", "2016-01", 70),
    ]);
    const range = rangeOf(dataset, "how-many");
    if (!range) throw new Error("a range was expected");
    expect(rangeInWords(range)).toBe("20 to 70");
    expect(growthModel(dataset, NO_FILTERS).ranges.map(rangeInWords)).toEqual(["20 to 30"]);
    const apart = await disputed([count("a", "2014-01", 20, { series: "founders" }), count("b", "2016-01", 70)]);
    const two = rangeOf(apart, "how-many");
    expect(two && withinDefinition(two)).toBeUndefined();
    expect(growthModel(apart, NO_FILTERS).ranges).toEqual([]);
  });
});

describe("the brackets of the chart", () => {
  const drawn = async (counts: readonly ReturnType<typeof count>[]) => {
    const model = growthModel(await disputed(counts), NO_FILTERS);
    const frame = chartFrame(model.ground, 800, 480);
    const [mark] = chartMarks(model, frame, true).ranges;
    if (!mark) throw new Error("a bracket was expected");
    return { mark, frame };
  };

  test("from the height of the lowest claim to that of the highest, beside the figure displayed", async () => {
    const { mark, frame } = await drawn([count("a", "2016-01-01", 30), count("b", "2016-01-01", 50)]);
    expect([mark.bottom, mark.top]).toEqual([frame.y(30), frame.y(50)]);
    expect(mark.x).toBeLessThan(frame.x(toDay(2016)));
    expect([mark.opensUp, mark.opensDown]).toEqual([false, false]);
    expect(mark.name).toBe("Range between claims: 30 to 50; 2 claims; How many there were");
  });

  test("a shade where the claims have different dates, an arrow where an end is open", async () => {
    const { mark } = await drawn([
      count("a", "2016-01-01", 30, { qualifier: "at-most" }),
      count("b", "2018-01-01", 50, { qualifier: "at-least" }),
    ]);
    expect((mark.band?.right ?? 0) - (mark.band?.left ?? 0)).toBeGreaterThan(50);
    expect([mark.opensUp, mark.opensDown]).toEqual([true, true]);
  });

  test("only when asked for, and only of groups that are shown", () => {
    const marks = (change: object, ranges?: boolean) => {
      const model = growthModel(real, { ...NO_FILTERS, ...change });
      return chartMarks(model, chartFrame(model.ground, 800, 480), ranges);
    };
    expect(marks({}).ranges).toEqual([]);
    expect(marks({}).targets.some(({ key }) => key.startsWith("range"))).toBe(false);
    expect(marks({}, true).targets.filter(({ key }) => key.startsWith("range"))).toHaveLength(6);
    expect(marks({ groups: ["companies"] }, true).ranges.map(({ group }) => group)).toEqual(["companies"]);
    expect(marks({ groups: ["international"] }, true).ranges).toEqual([]);
  });

  test("the caption says how to read them where they are drawn", () => {
    const model = growthModel(real, NO_FILTERS);
    expect(howToRead(model, true).join(" ")).toContain("Bracket: where sources disagree");
    expect(howToRead(model).join(" ")).not.toContain("Bracket");
    expect(howToRead(growthModel(real, { ...NO_FILTERS, groups: ["international"] }), true).join(" ")).not.toContain(
      "Bracket",
    );
  });
});
