import { expect, test } from "vitest";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { bandTitle, timelineSentence } from "../../../../src/ui/timeline/timelineWords";
import { emptyDataset, generatedDataset, smallDataset } from "../../../datasets";

test("the sentence says from when to when, how many, and of how many kinds", async () => {
  const dataset = await smallDataset();
  expect(timelineSentence(dataset, NO_FILTERS)).toBe("From 2001 to 2006: 8 events of 7 kinds.");
  expect(timelineSentence(dataset, { ...NO_FILTERS, kinds: ["speech"] })).toBe("In 2002: 1 of 8 events of 1 kind.");
  expect(timelineSentence(dataset, { ...NO_FILTERS, q: "nothing like it" })).toBe(
    "None of 8 events passes the filters.",
  );
  expect(timelineSentence(await emptyDataset(), NO_FILTERS)).toBe("This dataset holds no events yet.");
});

test("the title names the busiest year, or nothing where there is none", async () => {
  const dataset = await smallDataset();
  expect(bandTitle(dataset, { ...NO_FILTERS, kinds: ["speech"] })).toBe("What happened when");
  expect(bandTitle(await emptyDataset(), NO_FILTERS)).toBe("What happened when");
  expect(bandTitle(dataset, NO_FILTERS)).toMatch(/^Most happened in 200\d|^What happened when$/);
  expect(bandTitle(await generatedDataset(3000), NO_FILTERS)).toMatch(/^Most happened in \d{4}: \d+ of 3,000 events$/);
});
