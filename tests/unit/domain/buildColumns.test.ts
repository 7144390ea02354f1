import * as fc from "fast-check";
import { expect, test } from "vitest";
import { buildColumns } from "../../../src/domain/buildColumns";
import { dateOf } from "../../../src/domain/dates";
import { joinParts, partOfRecords } from "../../../src/domain/eventPart";
import { findEvent, slotsOf } from "../../../src/domain/eventSlots";
import type { EventRecord } from "../../../src/domain/schema";

const DATES = ["../2014", "0000", "0000-01-01", "2014", "2014-01-01", "2014-01", "2014/..", "2014-12-31", "9999"];
const dates = fc.constantFrom(...DATES);

const eventOf = (date: string, index: number): EventRecord => ({
  id: `e${index}`,
  date,
  title: `Title ${index}`,
  summary: "",
  kind: "meeting",
  participants: [],
  citations: [],
});

/** The order as it is defined: earliest day, latest day, id. */
function plainly(records: readonly EventRecord[]): string[] {
  const spans = records.map((record) => ({ id: record.id, ...dateOf(record.date) }));
  const compare = (a: number, b: number) => (a === b ? 0 : a - b);
  return spans
    .sort((a, b) => compare(a.earliest, b.earliest) || compare(a.latest, b.latest) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

test("events stand in order of time, open ends and days of four-digit years included, however they were read", () => {
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 40 }), fc.nat({ max: 40 }), (given, cut) => {
      const records = given.map(eventOf);
      const part = joinParts([partOfRecords(records.slice(0, cut)), partOfRecords(records.slice(cut))]);
      const places = Uint32Array.from(records, (_, place) => place);
      const stored = { bytes: new Uint8Array(), starts: places, ends: places };
      const columns = buildColumns(part, places, slotsOf(part.ids), stored, new Map(), new Map());
      expect(Array.from(columns.starts, (place) => records[place]?.id)).toEqual(plainly(records));
      const texts = Array.from({ length: columns.size }, (_, place) =>
        columns.text.slice(columns.textStarts[place], columns.textStarts[place + 1]),
      );
      expect(texts).toEqual(plainly(records).map((id) => `title ${id.slice(1)}\n\n\n`));
    }),
  );
});

test("each event is found by its id where it stands in time, and what is left out by none", () => {
  const kept = fc.array(fc.record({ date: dates, keep: fc.boolean() }), { maxLength: 40 });
  fc.assert(
    fc.property(kept, fc.boolean(), (given, all) => {
      const records = given.map(({ date }, index) => eventOf(date, index));
      const part = partOfRecords(records);
      const places = Uint32Array.from(records, (_, place) => place);
      const rows = places.filter((row) => all || given[row]?.keep);
      const stored = { bytes: new Uint8Array(), starts: places, ends: places };
      const columns = buildColumns(part, rows, slotsOf(part.ids), stored, new Map(), new Map());
      const inTime = Array.from(columns.starts, (row) => records[row]?.id);
      const placeOf = (id: string) => findEvent(columns, id, (place) => inTime[place]) ?? -1;
      expect(records.map(({ id }) => placeOf(id))).toEqual(records.map(({ id }) => inTime.indexOf(id)));
    }),
  );
});
