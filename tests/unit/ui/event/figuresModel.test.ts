import { expect, test } from "vitest";
import { figuresOf } from "../../../../src/ui/event/figuresModel";
import { smallDataset, smallDatasetWith } from "../../../datasets";

const EVENT = "first-summit-2002";
const citations = [{ source: "tide-gazette-2002" }];
const COUNT = {
  date: "2002-09",
  group: "countries",
  value: 12,
  qualifier: "exactly",
  series: "signatories",
  confidence: "high",
  event: EVENT,
  citations,
};

test("each group and unit has a figure that leads", async () => {
  const [figures, ...more] = figuresOf(await smallDataset(), EVENT);
  expect(more).toEqual([]);
  expect(figures?.series.id).toBe("signatories");
  expect(figures?.leading.map(({ count }) => count.id)).toEqual([
    "sig-2002-countries",
    "sig-2002-mixed",
    "sig-2002-companies",
  ]);
  expect(figures?.others).toEqual([]);
});

test("counts that say the same become one figure with all sources, each once", async () => {
  const dataset = await smallDatasetWith("membership.json", {
    counts: [
      { ...COUNT, id: "later", confidence: "low", citations: [{ source: "accord-annual-2005" }, ...citations] },
      { ...COUNT, id: "surest" },
    ],
  });
  const [figures] = figuresOf(dataset, EVENT);
  expect(figures?.leading.map(({ count }) => count.id)).toEqual(["surest"]);
  expect(figures?.leading[0]?.citations.map(({ source }) => source)).toEqual([
    "accord-annual-2005",
    "tide-gazette-2002",
  ]);
});

test("a figure of low confidence never leads, a less sure one of the same group follows", async () => {
  const dataset = await smallDatasetWith("membership.json", {
    counts: [
      { ...COUNT, id: "sure" },
      { ...COUNT, id: "less-sure", value: 15, confidence: "medium" },
      { ...COUNT, id: "unsure", group: "companies", confidence: "low" },
    ],
  });
  const [figures] = figuresOf(dataset, EVENT);
  expect(figures?.leading.map(({ count }) => count.id)).toEqual(["sure"]);
  expect(figures?.others.map(({ count }) => count.id)).toEqual(["less-sure", "unsure"]);
});

test("an event without figures has none", async () => {
  expect(figuresOf(await smallDataset(), "working-party-2001")).toEqual([]);
});
