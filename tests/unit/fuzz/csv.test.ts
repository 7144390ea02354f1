import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CSV_LISTS, type CsvListName } from "../../../src/data/csvColumns";
import { recordsFromCsv, recordsToCsv } from "../../../src/data/csvRecords";
import { LoadError } from "../../../src/data/loadError";
import { type Arrival, readFiles } from "../../../src/data/readFiles";
import { writeFaults } from "../../../src/data/readRecords";
import type { ResourceName } from "../../../src/domain/resources";
import { assertFor } from "../../fuzz/assertFor";
import { validFiles } from "../../fuzz/datasets";
import { anyText } from "../../fuzz/fromSchema";
import { timeout } from "../../fuzz/settings";

const NAMES = Object.keys(CSV_LISTS).filter((name): name is CsvListName => name in CSV_LISTS);
const list = fc.constantFrom(...NAMES);

/** Reads a CSV as the app does; a LoadError is an answer, everything else a fault of the app. */
async function readCsv(name: CsvListName, text: string) {
  try {
    const reading = recordsFromCsv(name, `${name}.csv`, text);
    const { resource } = CSV_LISTS[name];
    const { lists, faults } = readFiles(new Map<ResourceName, Arrival>([[resource, reading]]));
    const written = await writeFaults(
      faults.filter(({ path }) => path[0] === name),
      new Map([[reading.file, reading.json]]),
    );
    return { records: lists[name].records, faults: [...reading.faults, ...written] };
  } catch (error) {
    expect(error).toBeInstanceOf(LoadError);
    return undefined;
  }
}

/** A table cannot tell an empty list from none, nor a date that is not approximate from one that says so. */
function asInTable(records: unknown): unknown {
  const kept = (value: unknown, key: string) =>
    key === "participants" || !((Array.isArray(value) && value.length === 0) || (key === "circa" && value === false));
  return JSON.parse(JSON.stringify(records), (_, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([key, inner]) => kept(inner, key)));
  });
}

/** A right table: the records of a list of a right dataset, as the app writes them. */
const rightCsv = fc
  .tuple(list, validFiles)
  .map(([name, { files }]) => {
    const records = files[CSV_LISTS[name].resource][name];
    // biome-ignore lint/suspicious/noExplicitAny: the records are those of the list by their name
    return { name, records, text: recordsToCsv(name, records as any) };
  })
  // A table that holds the sign for what could not be read is told to be saved as UTF-8, and half a line break at the end of a
  // row is taken for that of the row (`csvText.ts`).
  .filter(({ text }) => !text.includes("\ufffd") && !text.includes('\r"'));

const piece = fc.oneof(
  anyText,
  fc.constantFrom(",", '"', "\r\n", "\n", ";", "\t", '""', "@", ":", "|", "\u{feff}", "\0"),
);

test(
  "any text is read as a table, or refused in words",
  () =>
    assertFor("any text", 400, fc.tuple(list, fc.array(piece, { maxLength: 30 })), async ([name, pieces]) => {
      await readCsv(name, pieces.join(""));
    }),
  timeout,
);

test(
  "right records come back from CSV as they went",
  () =>
    assertFor("right tables", 60, rightCsv, async ({ name, records, text }) => {
      const read = await readCsv(name, text);
      expect(read?.faults).toEqual([]);
      expect(read?.records).toEqual(asInTable(records));
    }),
  timeout,
);

const spoil = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 8 }), piece), { minLength: 1, maxLength: 5 });

test(
  "no change to a right table breaks anything, and each fault says where it is",
  () =>
    assertFor("spoilt tables", 150, fc.tuple(rightCsv, spoil), async ([{ name, text }, changes]) => {
      const spoilt = changes.reduce((now, [at, length, put]) => {
        const from = at % (now.length + 1);
        return now.slice(0, from) + put + now.slice(from + length);
      }, text);
      for (const { file, expected, found } of (await readCsv(name, spoilt))?.faults ?? []) {
        expect(file).toBe(`${name}.csv`);
        expect([expected, found]).not.toContain("");
      }
    }),
  timeout,
);
