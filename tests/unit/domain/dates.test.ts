import edtf from "edtf";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DATE_FORMS,
  dateOf,
  dayText,
  formatDate,
  formatDateInYear,
  formatDay,
  fromDay,
  machineDate,
  overlaps,
  readDate,
  toDay,
} from "../../../src/domain/dates";

const MS_PER_DAY = 86_400_000;
const pad = (n: number, length: number) => String(n).padStart(length, "0");

/** The reference's reading as first and last day, or undefined where it refuses the text. */
function reference(text: string): { earliest: number; latest: number } | undefined {
  try {
    const { min, max } = edtf(text);
    return {
      earliest: Math.floor((min ?? Number.NaN) / MS_PER_DAY),
      latest: Math.floor((max ?? Number.NaN) / MS_PER_DAY),
    };
  } catch {
    return undefined;
  }
}

function ours(text: string): { earliest: number; latest: number } | undefined {
  const reading = readDate(text);
  return reading.ok ? { earliest: reading.date.earliest, latest: reading.date.latest } : undefined;
}

// The library reckons the year 0 as 1900, which has no 29 February.
const year = fc.integer({ min: 1, max: 9999 }).map((n) => pad(n, 4));
/** Beyond both ends of what exists; months above 20 are EDTF's seasons, which the datasets do not use. */
const month = fc.integer({ min: 0, max: 20 }).map((n) => pad(n, 2));
const day = fc.integer({ min: 0, max: 32 }).map((n) => pad(n, 2));
const qualifier = fc.constantFrom("", "~", "?", "%");
const plainDate = fc
  .oneof(
    year,
    fc.tuple(year, month).map((parts) => parts.join("-")),
    fc.tuple(year, month, day).map((parts) => parts.join("-")),
  )
  // The library takes 29 February of any year; the calendar decides about that day below.
  .filter((text) => !text.endsWith("-02-29"));
const simple = fc.tuple(plainDate, qualifier).map((parts) => parts.join(""));

describe("readDate against the library edtf", () => {
  test("a simple date means the same days, or is refused by both", () => {
    fc.assert(
      fc.property(simple, (text) => {
        expect(ours(text)).toEqual(reference(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("29 February exists in leap years and in no other", () => {
    for (let n = 1600; n <= 2400; n++) {
      const leap = (n % 4 === 0 && n % 100 !== 0) || n % 400 === 0;
      expect(readDate(`${n}-02-29`).ok, String(n)).toBe(leap);
    }
  });

  test("an interval means the same days, or is refused by both", () => {
    fc.assert(
      fc.property(simple, simple, (from, to) => {
        const [start, end] = [ours(from), ours(to)];
        // The library refuses an interval whose ends begin on the same day; ISO 8601-2 does not.
        fc.pre(!start || !end || start.earliest !== end.earliest);
        expect(ours(`${from}/${to}`)).toEqual(reference(`${from}/${to}`));
      }),
      { numRuns: 3000 },
    );
  });

  test("an open interval means the same days", () => {
    fc.assert(
      fc.property(simple, (text) => {
        expect(ours(`${text}/..`)).toEqual(reference(`${text}/..`));
        expect(ours(`../${text}`)).toEqual(reference(`../${text}`));
      }),
      { numRuns: 1000 },
    );
  });

  test("no text makes it throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d./~?%-]{0,24}$/)), (text) => {
        const reading = readDate(text);
        if (reading.ok) expect(reference(text) ?? reading.date.interval).toBeTruthy();
        else expect(reading.reason).not.toBe("");
      }),
      { numRuns: 3000 },
    );
  });
});

describe("dates that are refused, and why", () => {
  const REFUSED: readonly (readonly [text: string, reason: string])[] = [
    ["2013-02-30", "2013-02 has no day 30"],
    ["2013-02-29", "2013-02 has no day 29"],
    ["1900-02-29", "1900-02 has no day 29"],
    ["2013-04-31", "2013-04 has no day 31"],
    ["2013-04-00", "2013-04 has no day 00"],
    ["2013-13", "there is no month 13"],
    ["2013-00-10", "there is no month 00"],
    ["spring 2013", `it is not ${DATE_FORMS}`],
    ["2013-4-1", `it is not ${DATE_FORMS}`],
    ["13-04-01", `it is not ${DATE_FORMS}`],
    ["2013-04-01T10:00", `it is not ${DATE_FORMS}`],
    [" 2013", `it is not ${DATE_FORMS}`],
    ["2013~?", `it is not ${DATE_FORMS}`],
    ["", `it is not ${DATE_FORMS}`],
    ["..", `it is not ${DATE_FORMS}`],
    ["2013/", `it is not ${DATE_FORMS}`],
    ["../..", "an interval needs at least one date"],
    ["2013/2014/2015", "an interval has two ends"],
    ["2015/2013", "the interval ends (2013) before it begins (2015)"],
    ["2014-05/2014", "the interval ends (2014) before it begins (2014-05)"],
    ["2013/2014-02-30", "2014-02 has no day 30"],
    ["2013-13/..", "there is no month 13"],
  ];
  test.each(REFUSED)("%s: %s", (text, reason) => expect(readDate(text)).toEqual({ ok: false, reason }));

  test("dateOf throws for them, with text and reason", () => {
    expect(() => dateOf("2013-02-30")).toThrow(new RangeError("2013-02-30: 2013-02 has no day 30"));
  });
});

describe("what a date is known to be", () => {
  const READ = [
    ["2014", "year", false, false, false],
    ["2014-12", "month", false, false, false],
    ["2014-12-10", "day", false, false, false],
    ["2014~", "year", false, true, false],
    ["2014-12?", "month", false, false, true],
    ["2014-12-10%", "day", false, true, true],
    ["2014-12-10/2014-12-11", "day", true, false, false],
    ["2014-12-10/2015", "year", true, false, false],
    ["2014~/2015-02?", "year", true, true, true],
    ["2022-06/..", "month", true, false, false],
    ["../2013-07-22?", "day", true, false, true],
  ] as const;
  test.each(READ)("%s", (text, precision, interval, approximate, uncertain) => {
    expect(dateOf(text)).toMatchObject({ text, precision, interval, approximate, uncertain });
  });
});

describe("dates in words, at their real precision", () => {
  /** The text, the words, and the words in a list that is already grouped by year. */
  const WORDS = [
    ["2014", "2014", "during the year"],
    ["2014~", "about 2014", "about 2014"],
    ["2014?", "2014 (uncertain)", "during the year (uncertain)"],
    ["2014%", "about 2014 (uncertain)", "about 2014 (uncertain)"],
    ["2014-12", "December 2014", "December"],
    ["2014-12~", "about December 2014", "about December"],
    ["2014-12-10", "10 December 2014", "10 December"],
    ["2014-12-01?", "1 December 2014 (uncertain)", "1 December (uncertain)"],
    ["2015-11-16/2015-11-17", "16–17 November 2015", "16–17 November"],
    ["2014-11-30/2014-12-02", "30 November – 2 December 2014", "30 November – 2 December"],
    ["2014-12-30/2015-01-02", "30 December 2014 – 2 January 2015", "30 December 2014 – 2 January 2015"],
    ["2014/2015", "2014–2015", "2014–2015"],
    ["2014-05/2014-07", "May–July 2014", "May–July"],
    ["2014-12/2015-02", "December 2014 – February 2015", "December 2014 – February 2015"],
    ["2014-12-10/2014-12-10", "10 December 2014", "10 December"],
    ["2014-05-03/2015", "2014–2015", "2014–2015"],
    ["2022-06/..", "since June 2022", "since June 2022"],
    ["2022-06-02/..", "since 2 June 2022", "since 2 June 2022"],
    ["2022~/..", "since about 2022", "since about 2022"],
    ["../2013", "until 2013", "until 2013"],
  ] as const;
  test.each(WORDS)("%s: %s", (text, words, inYear) => {
    expect(formatDate(dateOf(text))).toBe(words);
    expect(formatDateInYear(dateOf(text))).toBe(inYear);
  });

  test("a day by its number", () => expect(formatDay(toDay(2022, 6, 2))).toBe("2 June 2022"));

  const MACHINE = [
    ["2014-12-10", "2014-12-10"],
    ["2014-12~", "2014-12"],
    ["2014%", "2014"],
    ["2014-12-10/2014-12-11", undefined],
    ["2014/..", undefined],
  ] as const;
  test.each(MACHINE)("%s in <time datetime>: %s", (text, machine) => {
    expect(machineDate(dateOf(text))).toBe(machine);
  });
});

describe("days", () => {
  test("toDay and fromDay are inverses, and dayText writes what readDate reads", () => {
    fc.assert(
      fc.property(fc.integer({ min: toDay(0), max: toDay(9999, 12, 31) }), (day) => {
        const parts = fromDay(day);
        expect(toDay(parts.year, parts.month, parts.day)).toBe(day);
        expect(ours(dayText(day))).toEqual({ earliest: day, latest: day });
      }),
    );
  });

  const SPANS = [
    ["2014", "2014-12-31", true],
    ["2014", "2015-01-01", false],
    ["2014-12-10", "2014-12-10/2014-12-11", true],
    ["2014/..", "2030-01-01", true],
    ["2014/..", "2013", false],
    ["../2013", "2014-01-01", false],
  ] as const;
  test.each(SPANS)("%s and %s share a day: %s", (a, b, shared) => {
    expect(overlaps(dateOf(a), dateOf(b))).toBe(shared);
    expect(overlaps(dateOf(b), dateOf(a))).toBe(shared);
  });
});
