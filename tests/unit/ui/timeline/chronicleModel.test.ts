import { beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../../../src/domain/dataset";
import { dateOf } from "../../../../src/domain/dates";
import {
  entriesOf,
  estimatedHeight,
  leftOutInWords,
  leftOutOnPaper,
  participantsOf,
  yearOf,
} from "../../../../src/ui/timeline/chronicleModel";
import { generatedDataset, smallDataset } from "../../../datasets";

let dataset: Dataset;
let large: Dataset;
beforeAll(async () => {
  dataset = await smallDataset();
  large = await generatedDataset(500);
});

describe("years", () => {
  const year = (text: string) => {
    const [event] = dataset.events;
    return event && yearOf({ ...event, when: dateOf(text) });
  };

  test("an event stands under its first year, under its last where the first is open", () => {
    expect(year("2013-12~/2014-12~")).toBe(2013);
    expect(year("2014/..")).toBe(2014);
    expect(year("../2016-05")).toBe(2016);
  });

  test("years ascend, each is opened once, and no event is lost", () => {
    const entries = entriesOf(large.events);
    expect(new Set(entries.map(({ event }) => event))).toEqual(new Set(large.events));
    const opened = entries.filter(({ opensYear }) => opensYear).map(({ year: opened }) => opened);
    expect(opened).toEqual([...new Set(opened)].sort((a, b) => a - b));
    entries.forEach(({ year: at }, i) => {
      expect(at).toBeGreaterThanOrEqual(entries[i - 1]?.year ?? at);
    });
  });
});

test("an entry is expected to be higher where it is narrower", () => {
  for (const entry of entriesOf(large.events)) {
    const [phone, desk] = [estimatedHeight(entry, 320, 16), estimatedHeight(entry, 900, 16)];
    expect(desk).toBeGreaterThan(40);
    expect(phone).toBeGreaterThanOrEqual(desk);
  }
});

test("who took part in two roles is named once", () => {
  const [event] = dataset.events;
  const actor = event?.participants[0]?.actor ?? "";
  const participants = [
    { actor, role: "host" },
    { actor, role: "speaker" },
  ] as const;
  expect(event && participantsOf({ ...event, participants: [...participants] })).toEqual([actor]);
});

test("on paper, what is left out of a very long chronicle is said in words", () => {
  expect(leftOutOnPaper(150)).toBe(0);
  expect(leftOutOnPaper(2000)).toBe(0);
  expect(leftOutOnPaper(10_000)).toBe(8000);
  expect(leftOutInWords(8000, 10_000)).toMatch(/^8,000 of these 10,000 events are not printed\. .*CSV/);
});
