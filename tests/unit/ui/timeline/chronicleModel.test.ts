import { beforeAll, describe, expect, test } from "vitest";
import { SMALL_FILES } from "../../../../mocks/files";
import type { Dataset } from "../../../../src/domain/dataset";
import {
  entriesOf,
  estimatedHeights,
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

const placesOf = (of: Dataset) => Uint32Array.from(of.events, (_, place) => place);
const entriesIn = (of: Dataset) => {
  const entries = entriesOf(of, placesOf(of));
  return Array.from({ length: entries.length }, (_, position) => entries.at(position)).filter(
    (one) => one !== undefined,
  );
};

describe("years", () => {
  test("an event stands under its first year, under its last where the first is open", async () => {
    const file = JSON.parse(SMALL_FILES["events.json"]);
    const dates = ["2013-12~/2014-12~", "2014/..", "../2016-05"];
    const dated = await smallDataset({
      "events.json": JSON.stringify({
        events: dates.map((date, i) => ({ ...file.events[0], id: `event-${i}`, date })),
      }),
      "disagreements.json": '{ "disagreements": [] }',
    });
    expect(entriesIn(dated).map(({ event, year }) => [event.date, year])).toEqual([
      ["2013-12~/2014-12~", 2013],
      ["2014/..", 2014],
      ["../2016-05", 2016],
    ]);
    expect(yearOf(dated.columns, dated.eventById.get("event-2")?.index ?? -1)).toBe(2016);
  });

  test("years ascend, each is opened once, and no event is lost", () => {
    const entries = entriesIn(large);
    expect(new Set(entries.map(({ event }) => event))).toEqual(new Set(large.events));
    const opened = entries.filter(({ opensYear }) => opensYear).map(({ year: opened }) => opened);
    expect(opened).toEqual([...new Set(opened)].sort((a, b) => a - b));
    entries.forEach(({ year: at }, i) => {
      expect(at).toBeGreaterThanOrEqual(entries[i - 1]?.year ?? at);
    });
  });
});

test("an entry is expected to be higher where it is narrower", () => {
  const [phone, desk] = [estimatedHeights(large.columns, 320, 16), estimatedHeights(large.columns, 900, 16)];
  expect(phone.length).toBe(large.events.length);
  large.events.forEach(({ title, summary }, place) => {
    // As high as its text on a phone, whose column holds some 44 letters.
    expect(phone[place]).toBeGreaterThan(((title.length + summary.length) / 44) * 16);
    expect(desk[place]).toBeGreaterThan(40);
    expect(phone[place]).toBeGreaterThanOrEqual(desk[place] ?? Number.NaN);
  });
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
