import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest, suggestionFor } from "../../../src/data/suggest";
import { suggestDate } from "../../../src/data/suggestDate";
import { readDate } from "../../../src/domain/dates";
import { smallDataset, smallDatasetWith } from "../../datasets";

describe("dates in other forms", () => {
  test.each<[string, string | undefined]>([
    ["2015-13", "2015-12"],
    ["2015-00", "2015-01"],
    ["2013-02-30", "2013-02-28"],
    ["2015-5", "2015-05"],
    ["2015/05/12", "2015-05-12"],
    ["20150512", "2015-05-12"],
    ["2012-12-05T10:00:00Z", "2012-12-05"],
    ["12/05/2015", "2015-05-12 or 2015-12-05"],
    ["25/12/2015", "2015-12-25"],
    ["12/25/2015", "2015-12-25"],
    ["05/05/2015", "2015-05-05"],
    ["12.05.2015", "2015-05-12"],
    ["May 2015", "2015-05"],
    ["Sept. 2015", "2015-09"],
    ["Dec-15", "2015-12"],
    ["5 May 2015", "2015-05-05"],
    ["12th of May 2015", "2015-05-12"],
    ["May 5, 2015", "2015-05-05"],
    ["c. 2014", "2014~"],
    ["about May 2014", "2014-05~"],
    ["since 2012", "2012/.."],
    ["until May 2012", "../2012-05"],
    ["spring 2013", "2013"],
    ["2013-2015", "2013/2015"],
    ["2015/2013", "2013/2015"],
    ["2012-12-05 to present", "2012-12-05/.."],
    ["May 2012 – June 2013", "2012-05/2013-06"],
    ["yesterday", undefined],
    ["../..", undefined],
    ["", undefined],
  ])("%j → %s", (text, date) => {
    expect(suggestDate(text)).toBe(date);
  });

  test("what is suggested for any text is a date, and no text is too much", () => {
    const piece = fc.constantFrom("2015", "13", "May", "c. ", "since ", "/", "-", "–", " to ", " ", ".", "5", "until ");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
        ),
        (text) => {
          for (const date of suggestDate(text)?.split(" or ") ?? []) expect(readDate(date).ok, date).toBe(true);
        },
      ),
      { seed: 6, numRuns: 2000 },
    );
  });
});

describe("what was meant", () => {
  test("the nearest word, where one is near", () => {
    const words = ["speech", "summit", "meeting", "industry-event"];
    expect(nearest("speach", words)).toBe("speech");
    expect(nearest("Industry Event", words)).toBe("industry-event");
    expect(nearest("party", words)).toBeUndefined();
    expect(nearest("", words)).toBeUndefined();
  });

  test.each([
    ["an id in kebab-case (a–z, 0–9 and single hyphens)", "Cecilia Malmström", "cecilia-malmstrom"],
    ["an ISO 3166-1 alpha-3 country code", "GB", "GBR"],
    ["an ISO 3166-1 alpha-3 country code", "UK", "GBR"],
    ["an ISO 3166-1 alpha-3 country code", "nor", "NOR"],
    ["an ISO 3166-1 alpha-3 country code", "Norwy", "NOR"],
    ["an ISO 3166-1 alpha-3 country code", "XQX", undefined],
    [
      "a web address that begins with http:// or https://",
      "www.accord.example/text",
      "https://www.accord.example/text",
    ],
    ["a web address that begins with http:// or https://", "javascript:alert(1)", undefined],
    ["a number", "over 1,200 members", "1200"],
    ["some text", " ", undefined],
    ["no blanks around it", " en ", "en"],
    ["no blanks around it", " ", undefined],
  ])("%s: %j → %s", (expected, value, suggestion) => {
    expect(suggestionFor(expected, { value })).toBe(suggestion);
  });

  test("is told with the fault: dates, vocabulary, keys and ids", async () => {
    const { events } = await smallDataset();
    const [first] = events;
    if (!first) throw new Error("the small dataset has events");
    const { when: _, index: __, status: ___, ...record } = first;
    const actor = record.participants[0]?.actor ?? "";
    const broken = [
      { ...record, id: "b1", date: "May 2001" },
      { ...record, id: "b2", kind: "speach" },
      { ...record, id: "b3", sumary: "" },
      { ...record, id: "b4", participants: [{ actor: `${actor}x`, role: "host" }] },
      { ...record, id: "b5", citations: [{ source: "marlow-leter" }] },
      { ...record, id: "b6", citations: [{ sorce: "marlow-letter" }] },
    ];
    const { faults } = await smallDatasetWith("events.json", { events: [...broken, record] });
    expect(faults.map(({ suggestion }) => suggestion)).toEqual(
      expect.arrayContaining(["2001-05", "speech", "summary", actor, "marlow-letter", "source"]),
    );
  });

  test("is not looked for in the thousandth fault", async () => {
    const records = Array.from({ length: 1000 }, (_, i) => ({ id: `e-${i}`, date: "May 2001" }));
    const { faults } = await smallDatasetWith("events.json", { events: records });
    const dates = faults.filter(({ path }) => path.endsWith(".date"));
    expect(dates).toHaveLength(1000);
    expect(dates[0]?.suggestion).toBe("2001-05");
    expect(dates.at(-1)?.suggestion).toBeUndefined();
  });
});
