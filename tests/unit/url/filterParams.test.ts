import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayText, readDate, toDay } from "../../../src/domain/dates";
import { EVENT_KINDS, type EventKind } from "../../../src/domain/event";
import { type Display, type Filters, NO_FILTERS, PLAIN_DISPLAY } from "../../../src/domain/filters";
import { GROUP_IDS } from "../../../src/domain/membership";
import { type LinkFrame, PLAIN_FRAME, readParams, writeParams } from "../../../src/url/filterParams";

const KINDS = Object.keys(EVENT_KINDS) as EventKind[];
const FIRST = toDay(0);
const LAST = toDay(9999, 12, 31);

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/);
const bound = fc.oneof(
  fc.constant(""),
  fc
    .tuple(fc.integer({ min: FIRST, max: LAST }), fc.constantFrom(4, 7, 10))
    .map(([day, length]) => dayText(day).slice(0, length)),
);
const spanOf = (text: string) => {
  const reading = readDate(text);
  return reading.ok ? reading.date : undefined;
};
const range = fc.tuple(bound, bound).filter(([from, to]) => {
  const [start, end] = [spanOf(from), spanOf(to)];
  return !start || !end || start.earliest <= end.latest;
});
const filters: fc.Arbitrary<Filters> = fc
  .record({
    range,
    actors: fc.uniqueArray(id, { maxLength: 4 }),
    match: fc.constantFrom("any", "all"),
    kinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
    groups: fc.uniqueArray(fc.constantFrom(...GROUP_IDS)),
    // Spaces alone are no search: reading gives "" for them, as a case below shows.
    q: fc.string({ unit: "binary", maxLength: 100 }).filter((q) => q === "" || q.trim() !== ""),
    claims: fc.uniqueArray(
      fc.tuple(id, id).map(([disagreement, source]) => `${disagreement}.${source}`),
      { maxLength: 3 },
    ),
  })
  .map(({ range: [from, to], ...rest }): Filters => ({ from, to, ...rest }));
const display: fc.Arbitrary<Display> = fc.record({
  select: fc.oneof(fc.constant(""), id),
  zoom: fc.oneof(
    fc.constant(""),
    fc
      .tuple(fc.integer({ min: FIRST, max: LAST - 500 }), fc.integer({ min: 0, max: 500 }))
      .map(([day, length]) => `${dayText(day)}/${dayText(day + length)}`),
  ),
  as: fc.constantFrom("chart", "table", "sources"),
  band: fc.constantFrom("chart", "table", "sources"),
  ranges: fc.boolean(),
});
const frame: fc.Arbitrary<LinkFrame> = fc.record({
  embed: fc.boolean(),
  theme: fc.constantFrom("", "light", "dark"),
  version: fc.constantFrom("", "1.0.0", "2.1.0-beta.1"),
});

describe("reading and writing a link", () => {
  test("are inverses, through the text of the address", () => {
    fc.assert(
      fc.property(filters, display, frame, (chosen, shown, around) => {
        const link = new URLSearchParams(writeParams(chosen, shown, around).toString());
        expect(readParams(link)).toEqual({ filters: chosen, display: shown, frame: around, problems: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test("leave defaults out", () => {
    expect(writeParams(NO_FILTERS, PLAIN_DISPLAY).toString()).toBe("");
    expect(readParams(new URLSearchParams())).toEqual({
      filters: NO_FILTERS,
      display: PLAIN_DISPLAY,
      frame: PLAIN_FRAME,
      problems: [],
    });
  });

  test("write in one order, whatever was chosen first", () => {
    const chosen: Filters = {
      q: "tide & time",
      groups: ["ngos"],
      kinds: ["summit", "speech"],
      match: "all",
      actors: ["b", "a"],
      to: "2015",
      from: "2013-07",
      claims: ["founding-date.report-2014"],
    };
    expect(
      writeParams(chosen, {
        ...PLAIN_DISPLAY,
        ranges: true,
        as: "table",
        zoom: "2014-01-01/2014-12-31",
        select: "e-1",
      }).toString(),
    ).toBe(
      "from=2013-07&to=2015&actor=b&actor=a&match=all&kind=summit&kind=speech&group=ngos&q=tide+%26+time" +
        "&claim=founding-date.report-2014&select=e-1&zoom=2014-01-01%2F2014-12-31&as=table&ranges=1",
    );
  });

  test("no text makes reading throw, and what was read is written without problems", () => {
    const junk = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc
        .array(
          fc.tuple(
            fc.constantFrom(
              "from",
              "to",
              "actor",
              "match",
              "kind",
              "group",
              "q",
              "select",
              "zoom",
              "as",
              "band",
              "ranges",
              "claim",
              "embed",
              "theme",
              "version",
              "x",
            ),
            fc.oneof(
              fc.string(),
              bound,
              id,
              fc.constantFrom("2014-02-30", "2014~", "../..", "__proto__", "all", "table"),
            ),
          ),
        )
        .map((pairs) => new URLSearchParams(pairs).toString()),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const read = readParams(new URLSearchParams(text));
        expect(readParams(writeParams(read.filters, read.display, read.frame))).toEqual({ ...read, problems: [] });
      }),
      { numRuns: 3000 },
    );
  });
});

describe("bad parameters are ignored and named", () => {
  const BOUND = "a year, a month (2014-12) or a day (2014-12-10) was expected";
  const PLAIN = "a plain year, month or day was expected";
  const ZOOM = "two days as 2014-01-01/2015-12-31 were expected";
  const CLAIM = "a disagreement and a source, as founding-date.report-2014, were expected";
  const TWICE = "it was given more than once; the first counts";
  const KIND_LIST = `one of ${KINDS.join(", ")} was expected`;
  /** A query, and the parameter, value and reason of each problem. Nothing of it changes the filters. */
  const JUNK: readonly (readonly [query: string, problems: readonly (readonly [string, string, string])[]])[] = [
    ["from=soon", [["from", "soon", BOUND]]],
    ["from=2014-02-30", [["from", "2014-02-30", BOUND]]],
    ["to=2014-13", [["to", "2014-13", BOUND]]],
    ["from=2014~", [["from", "2014~", PLAIN]]],
    ["to=2014/2015", [["to", "2014/2015", PLAIN]]],
    ["from=99999", [["from", "99999", BOUND]]],
    ["actor=Not%20Kebab", [["actor", "Not Kebab", "an id was expected"]]],
    ["actor=%3Cscript%3E", [["actor", "<script>", "an id was expected"]]],
    ["match=most", [["match", "most", "any or all was expected"]]],
    ["kind=party", [["kind", "party", KIND_LIST]]],
    ["kind=__proto__", [["kind", "__proto__", KIND_LIST]]],
    [
      "kind=constructor&kind=toString",
      [
        ["kind", "constructor", KIND_LIST],
        ["kind", "toString", KIND_LIST],
      ],
    ],
    ["q=%20%20", []],
    ["group=cats", [["group", "cats", `one of ${GROUP_IDS.join(", ")} was expected`]]],
    [`q=${"x".repeat(201)}`, [["q", "x".repeat(201), "at most 200 characters were expected"]]],
    ["select=A%20B", [["select", "A B", "an id was expected"]]],
    ["zoom=2014", [["zoom", "2014", ZOOM]]],
    ["zoom=2014-01-01/..", [["zoom", "2014-01-01/..", ZOOM]]],
    ["as=poem", [["as", "poem", "one of chart, table, sources was expected"]]],
    ["match=any&match=all", [["match", "all", TWICE]]],
    ["band=poem", [["band", "poem", "one of chart, table, sources was expected"]]],
    ["embed=2", [["embed", "2", "1 was expected"]]],
    ["ranges=yes", [["ranges", "yes", "1 was expected"]]],
    ["theme=neon", [["theme", "neon", "one of light, dark was expected"]]],
    ["version=%3Cb%3E", [["version", "<b>", "a version of the data, such as 1.0.0, was expected"]]],
    ["claim=founding-date", [["claim", "founding-date", CLAIM]]],
    ["claim=a.b.c", [["claim", "a.b.c", CLAIM]]],
    ["unknown=1&utm_source=x", []],
    ["from=&to=&q=&select=", []],
  ];
  test.each(JUNK)("%s", (query, problems) => {
    expect(readParams(new URLSearchParams(query))).toEqual({
      filters: NO_FILTERS,
      display: PLAIN_DISPLAY,
      frame: PLAIN_FRAME,
      problems: problems.map(([param, value, reason]) => ({ param, value, reason })),
    });
  });

  test("an end before the beginning is dropped, the beginning stays", () => {
    expect(readParams(new URLSearchParams("from=2015&to=2013"))).toEqual({
      filters: { ...NO_FILTERS, from: "2015" },
      display: PLAIN_DISPLAY,
      frame: PLAIN_FRAME,
      problems: [{ param: "to", value: "2013", reason: "it lies before the beginning, 2015" }],
    });
  });

  test("the good values of a repeated parameter stay, once each", () => {
    const { filters: read, problems } = readParams(
      new URLSearchParams("kind=speech&kind=nonsense&kind=fund&kind=speech"),
    );
    expect(read.kinds).toEqual(["speech", "fund"]);
    expect(problems.map(({ value }) => value)).toEqual(["nonsense"]);
  });
});
