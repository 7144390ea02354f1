import { expect, test } from "vitest";
import { fromDay } from "../../../../src/domain/dates";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { selectionOf } from "../../../../src/domain/selection";
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

test("of many events, in every form of date, both say what going through them gives", async () => {
  const dataset = await generatedDataset(3000, 7);
  const filters = { ...NO_FILTERS, from: "1995", to: "2010", kinds: ["speech" as const, "summit" as const] };
  const { events } = selectionOf(dataset, filters);
  const counts = new Map<number, number>();
  for (const { when } of events) {
    const { year } = fromDay(Number.isFinite(when.earliest) ? when.earliest : when.latest);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const busiest = [...counts].filter(([, count]) => count === most).map(([year]) => year);
  if (busiest.length <= 2) for (const year of busiest) expect(bandTitle(dataset, filters)).toContain(`${year}`);
  else expect(bandTitle(dataset, filters)).toBe("What happened when");
  const days = events.flatMap(({ when }) => [when.earliest, when.latest]).filter(Number.isFinite);
  const [first, last] = [Math.min(...days), Math.max(...days)].map((day) => fromDay(day).year);
  expect(timelineSentence(dataset, filters)).toBe(
    `From ${first} to ${last}: ${events.length} of 3,000 events of 2 kinds.`,
  );
});
