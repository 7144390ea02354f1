import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampDay } from "../../../src/domain/columns";
import type { Dataset } from "../../../src/domain/dataset";
import { dateOf, dayText, fromDay, overlaps, toDay } from "../../../src/domain/dates";
import { EVENT_KINDS, type EventKind } from "../../../src/domain/event";
import { type Filters, NO_FILTERS } from "../../../src/domain/filters";
import { withDates } from "../../../src/domain/openDataset";
import { loosenings, passes, rehearse, selectionOf } from "../../../src/domain/selection";
import { emptyDataset, generatedDataset, smallDataset } from "../../datasets";

const KINDS = Object.keys(EVENT_KINDS) as EventKind[];
const datasets = await Promise.all([1, 2, 3].map((seed) => generatedDataset(300, seed)));

const bound = fc.option(
  fc
    .tuple(fc.integer({ min: toDay(1985), max: toDay(2030) }), fc.constantFrom(4, 7, 10))
    .map(([day, length]) => dayText(day).slice(0, length)),
  { nil: "" },
);
const filters: fc.Arbitrary<Filters> = fc.record({
  from: bound,
  to: bound,
  actors: fc.uniqueArray(
    fc.integer({ min: 0, max: 16 }).map((n) => `actor-${n}`),
    { maxLength: 3 },
  ),
  match: fc.constantFrom("any", "all"),
  kinds: fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 4 }),
  groups: fc.constant([]),
  claims: fc.constant([]),
  q: fc.oneof(
    fc.constant(""),
    fc
      .array(fc.constantFrom("harbour", "TIDE", "österport", "osterport", "12", "tables", "absent"), { maxLength: 3 })
      .map((words) => words.join(" ")),
  ),
});

describe("selection over columns", () => {
  test("selects what the plain definition lets through, in order of time, and counts who took part", () => {
    fc.assert(
      fc.property(fc.constantFrom(...datasets), filters, (dataset, chosen) => {
        const expected = dataset.events.filter((event) => passes(dataset, chosen, event));
        const selection = selectionOf(dataset, chosen);
        expect(selection.events.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        expect(selection.total).toBe(dataset.events.length);
        expect([...selection.mask]).toEqual(dataset.events.map((event) => (expected.includes(event) ? 1 : 0)));
        for (const { id } of dataset.actors) {
          const involved = expected.filter((event) => event.participants.some(({ actor }) => actor === id)).length;
          expect(selection.involvement.get(id) ?? 0).toBe(involved);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("says how many events each option of a filter would show beside the other filters", () => {
    const years = (dataset: Dataset) => {
      const [first, last] = [dataset.span.earliest, dataset.span.latest].map((day) => fromDay(day).year);
      return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, i) => (first ?? 0) + i);
    };
    fc.assert(
      fc.property(fc.constantFrom(...datasets), filters, (dataset, chosen) => {
        const passing = (change: Partial<Filters>) =>
          dataset.events.filter((event) => passes(dataset, { ...chosen, ...change }, event));
        const { facets } = selectionOf(dataset, chosen);
        const ofAnyKind = passing({ kinds: [] });
        for (const kind of KINDS) {
          expect(facets.kinds.get(kind) ?? 0).toBe(ofAnyKind.filter((event) => event.kind === kind).length);
        }
        const ofAnyone = passing({ actors: [], match: "any" });
        for (const { id } of dataset.actors) {
          const takes = ofAnyone.filter(({ participants }) => participants.some(({ actor }) => actor === id));
          expect(facets.actors.get(id) ?? 0).toBe(takes.length);
        }
        const ofAnyYear = passing({ from: "", to: "" });
        expect([...facets.years]).toEqual(
          years(dataset).map((year) => ofAnyYear.filter(({ when }) => overlaps(when, dateOf(String(year)))).length),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("stays exact when events stand at other dates, in order of time again", () => {
    const date = fc.constantFrom("1995", "2004-05", "2004-05-17", "../2001", "2020/..", "2010-01-01/2012-03");
    const moves = fc.array(fc.tuple(fc.nat(299), date), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...datasets), filters, moves, (dataset, chosen, chosenMoves) => {
        const dates = new Map(chosenMoves.map(([place, to]) => [dataset.events[place]?.id ?? "", to]));
        const moved = withDates(dataset, dates);
        const inOrder = dataset.events
          .map((event) => ({ id: event.id, when: dateOf(dates.get(event.id) ?? event.date) }))
          .sort(
            (a, b) =>
              clampDay(a.when.earliest) - clampDay(b.when.earliest) ||
              clampDay(a.when.latest) - clampDay(b.when.latest) ||
              (a.id < b.id ? -1 : 1),
          );
        expect(moved.events.map(({ id, when }) => ({ id, when }))).toEqual(inOrder);
        for (const { id } of inOrder) expect(moved.eventById.get(id)?.id).toBe(id);
        const expected = moved.events.filter((event) => passes(moved, chosen, event));
        expect(selectionOf(moved, chosen).events.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  test("the generated events leave something to choose: no filter value selects all or nothing throughout", () => {
    const counts = datasets.flatMap((dataset) =>
      KINDS.map((kind) => selectionOf(dataset, { ...NO_FILTERS, kinds: [kind] }).events.length),
    );
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThan(300);
  });

  test("is computed once for a pair of objects", async () => {
    const dataset = await smallDataset();
    const chosen = { ...NO_FILTERS, q: "harbour" };
    expect(selectionOf(dataset, chosen)).toBe(selectionOf(dataset, chosen));
  });

  test("of an empty dataset is empty", async () => {
    const { events, total, involvement } = selectionOf(await emptyDataset(), { ...NO_FILTERS, q: "x", from: "2001" });
    expect([events.length, total, involvement.size]).toEqual([0, 0, 0]);
  });
});

/** Filters on the small dataset, and the ids of the events that they let through. */
const TABLE: readonly (readonly [what: string, filters: Partial<Filters>, ids: readonly string[]])[] = [
  ["a year takes what may lie in it", { from: "2001", to: "2001" }, ["marlow-letter-2001", "working-party-2001"]],
  [
    "a range has both ends in it",
    { from: "2002-09-17", to: "2002-09-17" },
    ["first-summit-2002", "brandt-speech-2002"],
  ],
  ["a day inside an imprecise date", { from: "2003-06-15", to: "2003-06-15" }, ["accord-signed-2003"]],
  ["an open interval runs on", { from: "2020" }, ["inspection-programme"]],
  ["only an end", { to: "2001-03-14" }, ["marlow-letter-2001"]],
  ["one actor", { actors: ["jonas-brandt"] }, ["working-party-2001", "brandt-speech-2002"]],
  [
    "any of two",
    { actors: ["ada-marlow", "tidewater-lines"] },
    ["marlow-letter-2001", "first-summit-2002", "accord-signed-2003"],
  ],
  ["all of two", { actors: ["ada-marlow", "tidewater-lines"], match: "all" }, ["first-summit-2002"]],
  ["an actor that is not there", { actors: ["nobody"] }, []],
  ["kinds", { kinds: ["speech", "fund"] }, ["brandt-speech-2002", "clean-ballast-fund-2004"]],
  ["groups do not concern events", { groups: ["ngos"], kinds: ["fund"] }, ["clean-ballast-fund-2004"]],
  ["words of the title, in any case", { q: "OPEN letter" }, ["marlow-letter-2001"]],
  ["a word of the summary", { q: "engineers" }, ["working-party-2001"]],
  ["a place", { q: "bergen" }, ["first-summit-2002"]],
  [
    "an actor's alias",
    { q: "has" },
    ["first-summit-2002", "clean-ballast-fund-2004", "inspection-programme", "second-summit-2006"],
  ],
  ["a source's title", { q: "two days on ballast" }, ["first-summit-2002"]],
  [
    "a newspaper",
    { q: "tide gazette" },
    ["marlow-letter-2001", "working-party-2001", "first-summit-2002", "clean-ballast-fund-2004"],
  ],
  ["all words must be found", { q: "engineers bergen" }, []],
  ["filters combine with and", { from: "2002", kinds: ["summit"], actors: ["ada-marlow"] }, ["first-summit-2002"]],
];

describe("the filters' contract", () => {
  test.each(TABLE)("%s", async (_, change, ids) => {
    const dataset = await smallDataset();
    expect(selectionOf(dataset, { ...NO_FILTERS, ...change }).events.map(({ id }) => id)).toEqual(ids);
  });
});

describe("loosenings of an empty selection", () => {
  test("names each filter that alone empties it, most events first, with the filters to use instead", async () => {
    const dataset = await smallDataset();
    const chosen: Filters = { ...NO_FILTERS, from: "2001", to: "2001", kinds: ["summit"] };
    expect(selectionOf(dataset, chosen).events).toEqual([]);
    expect(loosenings(dataset, chosen)).toEqual([
      { filter: "years", events: 2, filters: { ...NO_FILTERS, kinds: ["summit"] } },
      { filter: "kinds", events: 2, filters: { ...NO_FILTERS, from: "2001", to: "2001" } },
    ]);
  });

  test("is empty where no single filter is the cause", async () => {
    const dataset = await smallDataset();
    expect(loosenings(dataset, { ...NO_FILTERS, q: "absent", actors: ["nobody"] })).toEqual([]);
  });
});

test("a rehearsal leaves what is selected as it was, and there is one for a dataset without events", async () => {
  const dataset = await smallDataset();
  const before = selectionOf(dataset, NO_FILTERS);
  rehearse(dataset);
  expect(selectionOf(dataset, NO_FILTERS)).toBe(before);
  expect(before.places).toHaveLength(dataset.columns.size);
  const empty = await emptyDataset();
  expect(() => rehearse(empty)).not.toThrow();
});
