import { expect, test } from "vitest";
import { type Filters, NO_FILTERS } from "../../../../src/domain/filters";
import { figuresModel } from "../../../../src/ui/figures/figuresModel";
import { emptyDataset } from "../../../datasets";
import { shippedDataset } from "../../../shipped";
import { count, countsDataset } from "../growth/countsDataset";

const real = await shippedDataset("weprotect");
const model = (change: Partial<Filters>) => figuresModel(real, { ...NO_FILTERS, ...change });

test("December 2014: 48 and, of equal standing, 50 with international organisations; 20 and 10", () => {
  const { series, end, figures } = model({ to: "2014-12" });
  expect([series?.id, end]).toEqual(["signatories", "December 2014"]);
  expect(figures.map(({ group, count: one }) => [group, one?.value])).toEqual([
    ["countries", 48],
    ["companies", 20],
    ["ngos", 10],
    ["international", undefined],
    ["all", undefined],
  ]);
  expect(figures[0]?.also.map(({ value, unit }) => [value, unit])).toEqual([
    [50, "governments and international organisations"],
  ]);
  expect(figures[0]?.disagreements.map(({ id }) => id)).toEqual(["signatories"]);
  expect(figures[1]?.also).toEqual([]);
  expect(figures[2]?.disagreements).toEqual([]);
});

test("only the groups shown, and only those that the dataset counts", async () => {
  expect(model({ groups: ["ngos"] }).figures.map(({ group }) => group)).toEqual(["ngos"]);
  const dataset = await countsDataset([count("a", "2016-03-04", 5)]);
  expect(figuresModel(dataset, NO_FILTERS).figures.map(({ group }) => group)).toEqual(["countries"]);
  expect(figuresModel(await emptyDataset(), NO_FILTERS)).toEqual({ series: undefined, end: "", figures: [] });
});

test("sources that say the same stand together; a lower standing is not of equal rank", async () => {
  const mixed = { unit: "countries and bodies" };
  const dataset = await countsDataset([
    count("a", "2016-03-04", 48),
    count("b", "2016-03-04", 50, mixed),
    count("c", "2016-03", 50, mixed),
    count("d", "2016-03-04", 60, { confidence: "medium" }),
  ]);
  const [figure] = figuresModel(dataset, NO_FILTERS).figures;
  expect(figure?.count?.id).toBe("a");
  expect(figure?.also.map(({ id, citations }) => [id, citations.length])).toEqual([["c", 2]]);
});
