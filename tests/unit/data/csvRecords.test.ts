import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CSV_LISTS, type CsvListName } from "../../../src/data/csvColumns";
import { readItems, writeItems } from "../../../src/data/csvItems";
import { recordsFromCsv, recordsToCsv } from "../../../src/data/csvRecords";
import { LoadError } from "../../../src/data/loadError";
import { type Arrival, readFiles } from "../../../src/data/readFiles";
import { readRecord, writeFaults } from "../../../src/data/readRecords";
import type { ResourceName } from "../../../src/domain/resources";
import { RECORD_LISTS } from "../../../src/domain/schema";

const LISTS = Object.keys(CSV_LISTS) as CsvListName[];

const schemaOf = (list: CsvListName) =>
  Object.entries(RECORD_LISTS[CSV_LISTS[list].resource]).find(([name]) => name === list)?.[1];

const shipped = (folder: string, list: CsvListName) =>
  JSON.parse(
    readFileSync(new URL(`../../../public/data/${folder}/${CSV_LISTS[list].resource}.json`, import.meta.url), "utf8"),
  )[list];

/** The faults of a CSV file, read as the app reads it. */
async function faultsOf(list: CsvListName, text: string) {
  const reading = recordsFromCsv(list, `${list}.csv`, text);
  const { resource } = CSV_LISTS[list];
  const { faults } = readFiles(new Map<ResourceName, Arrival>([[resource, reading]]));
  const own = faults.filter(({ path }) => path[0] === list);
  return [...reading.faults, ...(await writeFaults(own, new Map([[reading.file, reading.json]])))];
}

const EVENTS = "id,date,title,summary,kind,participants,sources,country";
const event = (cells: string) => `${EVENTS}\r\n${cells}\r\n`;

describe("records as CSV", () => {
  for (const folder of ["weprotect", "mine-ban"]) {
    test.each(LISTS)(`${folder}: %s comes back as it went`, (list) => {
      const records = shipped(folder, list);
      expect(records.length).toBeGreaterThan(0);
      const { json, faults } = recordsFromCsv(list, "x.csv", recordsToCsv(list, records));
      expect(faults).toEqual([]);
      expect(json.value).toEqual({ [list]: records });
    });
  }

  test("any event comes back as it went, whatever its texts hold", () => {
    const text = fc
      .string({
        unit: fc.constantFrom(
          "a",
          "B",
          " ",
          ",",
          ";",
          ":",
          "@",
          "|",
          '"',
          "'",
          "=",
          "+",
          "\n",
          "\r\n",
          "\t",
          "é",
          "🙂",
        ),
        minLength: 1,
      })
      .filter((one) => one.trim() !== "");
    const id = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4})?$/);
    const citation = fc.record({ source: id, locator: text, says: text }, { requiredKeys: ["source"] });
    const record = fc.record(
      {
        id,
        date: fc.constantFrom("2012", "2012-12~", "2012/..", "2012-12-05"),
        title: text,
        summary: text,
        kind: fc.constantFrom("speech", "industry-event"),
        place: fc.record({ name: text, country: fc.constantFrom("GBR", "NOR") }, { requiredKeys: ["name"] }),
        participants: fc.array(
          fc.record(
            { actor: id, role: fc.constantFrom("host", "chair"), note: text },
            { requiredKeys: ["actor", "role"] },
          ),
        ),
        citations: fc.array(citation, { minLength: 1 }),
        partOf: id,
        note: text,
      },
      { requiredKeys: ["id", "date", "title", "summary", "kind", "participants", "citations"] },
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 4 }), (events) => {
        // biome-ignore lint/suspicious/noExplicitAny: fast-check's records have their optional keys as possibly undefined
        const text = recordsToCsv("events", events as any);
        expect(recordsFromCsv("events", "x.csv", text).json.value).toEqual({ events });
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test("an actor's offices come back with their sources, authors with and without a given name", () => {
    const actor = {
      id: "ada",
      name: "Ada",
      type: "person",
      description: "=HYPERLINK(1)",
      aliases: ["A; B", '"C"'],
      offices: [
        {
          title: "Head; of | all",
          from: "2010",
          citations: [{ source: "a", says: 'Says "so"; twice' }, { source: "b" }],
        },
        {
          title: "Chair",
          organization: "norway",
          to: "2012",
          citations: [{ source: "b", locator: "p. 3: 4" }],
          note: "x",
        },
      ],
      links: [{ label: "Site: own", url: "https://a.example/?a=1;b=2" }],
      citations: [{ source: "a" }],
    };
    const read = readRecord(RECORD_LISTS.actors.actors, actor, "", [], "");
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const written = recordsToCsv("actors", [read.record]);
    expect(written).toContain("'=HYPERLINK(1)");
    expect(recordsFromCsv("actors", "x.csv", written).json.value).toEqual({ actors: [actor] });

    const author = [
      { family: "Plato" },
      { family: "Marlow", given: "Ada, the elder" },
      { literal: "Smith, Jones & Co" },
    ];
    const source = { id: "s", type: "book", title: "T", author, custom: { kind: "primary" as const } };
    const back = recordsFromCsv("sources", "x.csv", recordsToCsv("sources", [source])).json.value;
    expect(back).toEqual({ sources: [source] });
  });

  test("every field of every list has its column", () => {
    for (const list of LISTS) {
      const keys = new Set(CSV_LISTS[list].columns.map(({ path }) => path[0]));
      const shape = Reflect.get(Reflect.get(Object(schemaOf(list)), "_zod"), "def").shape;
      expect([...keys].sort(), list).toEqual(Object.keys(shape).sort());
    }
  });

  test("any text is read or refused with its reason, and never more than that", () => {
    const piece = fc.constantFrom(
      "id",
      "date",
      "title",
      ",",
      ";",
      "\t",
      '"',
      "\r\n",
      "\n",
      "__proto__",
      "constructor",
      "a",
      "\u{feff}",
      " ",
    );
    const random = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(fc.constantFrom(...LISTS), random, fc.boolean(), (list, rest, headed) => {
        const head = CSV_LISTS[list].columns.map(({ name }) => name).join(",");
        try {
          const { json } = recordsFromCsv(list, "x.csv", headed ? `${head}\n${rest}` : rest);
          const { resource } = CSV_LISTS[list];
          readFiles(new Map([[resource, { file: "x.csv", json }]]));
        } catch (error) {
          expect(error).toBeInstanceOf(LoadError);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe("what spreadsheets make of CSV", () => {
  const row = "a,2012-12-05,T,S,speech,ada-marlow:chair; norway: host,x; y@p. 3: says,";
  const expected = {
    events: [
      {
        id: "a",
        date: "2012-12-05",
        title: "T",
        summary: "S",
        kind: "speech",
        participants: [
          { actor: "ada-marlow", role: "chair" },
          { actor: "norway", role: "host" },
        ],
        citations: [{ source: "x" }, { source: "y", locator: "p. 3", says: "says" }],
      },
    ],
  };
  const quoted = (delimiter: string) => event(row).replaceAll(",", delimiter);
  test.each([
    ["commas", event(row)],
    ["line feeds", event(row).replaceAll("\r\n", "\n")],
    ["mixed line breaks", event(row).replace("\r\n", "\n")],
    ["a byte order mark", `\u{feff}${event(row)}`],
    ["tabs", quoted("\t")],
    [
      "semicolons",
      quoted("§")
        .replace("ada-marlow:chair; norway: host", '"ada-marlow:chair; norway: host"')
        .replace("x; y@p. 3: says", '"x; y@p. 3: says"')
        .replaceAll("§", ";"),
    ],
    ["a line that names the delimiter", `sep=,\r\n${event(row)}`],
    [
      "blanks and capitals in headings",
      event(row).replace(EVENTS, " ID ,Date,Title,Summary,Kind,Participants,Sources,Country"),
    ],
    ["empty rows and a short row", event(`${row.slice(0, -1)}\r\n,,,,,,,\r\n`)],
    [
      "line breaks between items",
      event(row.replace("ada-marlow:chair; norway: host", '"ada-marlow:chair\nnorway: host"')),
    ],
  ])("%s", (_name, text) => {
    expect(recordsFromCsv("events", "e.csv", text).json.value).toEqual(expected);
  });
});

describe("what is wrong with a CSV file", () => {
  const refusal = (text: string) => {
    try {
      recordsFromCsv("events", "events.csv", text);
    } catch (error) {
      if (error instanceof LoadError) return error.message;
      throw error;
    }
    return undefined;
  };

  test.each([
    ["", "events.csv is empty."],
    [
      "a,b\n1,2",
      'The first line of events.csv must name the columns "id", "date", "title", "summary", "kind", "sources".',
    ],
    [`${EVENTS},date\n`, 'The first line of events.csv names the column "date" twice.'],
    [event('a,2012,"T'), "In events.csv quotes are opened in the row at line 2 and never closed."],
  ])("%j is refused", (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test("a column that is not known is named and costs no record", async () => {
    const [fault, ...rest] = await faultsOf(
      "events",
      "id,date,title,summary,kind,sources,colour\na,2012,T,S,speech,x,red",
    );
    expect(rest).toEqual([]);
    expect(fault).toMatchObject({ path: "colour", line: 1, found: '"colour"' });
  });

  test("faults have the line and the column of their cell", async () => {
    const text = [
      EVENTS,
      'a,2015-13,"Two',
      'lines",S,speech,ada:chair,x,GB',
      "a,2012,T,,speach,ada:char,,",
      "b,2012,T,S,speech,ada:chair,Not an id,,,more",
      "b,2012,T,S,speech,,x,",
      "b,2012,T,S,speech,,x,",
    ].join("\n");
    const told = (await faultsOf("events", text)).map(
      ({ line, path, found, suggestion }) => `${line} ${path}: ${found}${suggestion ? ` (${suggestion})` : ""}`,
    );
    expect(told).toEqual([
      '2 date: "2015-13": there is no month 13 (2015-12)',
      "2 place: an empty cell",
      '3 country: "GB" (GBR)',
      "4 summary: an empty cell",
      '4 kind: "speach" (speech)',
      '4 participants, item 1: role: "char" (chair)',
      "4 sources: an empty cell",
      '5 sources, item 1: source: "Not an id" (not-an-id)',
      '5 : "more" beyond them',
      '7 id: "b", as in line 6',
    ]);
  });

  test("values that are no texts are asked for in the words of a table", async () => {
    const sources = await faultsOf(
      "sources",
      "id,type,title,issued,kind\na,webpage,T,May 2015,primry\nb,webpage,T,2015-05~,",
    );
    expect(sources.map(({ path, expected, found, suggestion }) => [path, expected, found, suggestion])).toEqual([
      ["issued", "a date as YYYY, YYYY-MM or YYYY-MM-DD, with ~ where it is approximate", '"May 2015"', "2015-05"],
      ["kind", "one of: primary, press, secondary, reference", '"primry"', "primary"],
      ["kind", "one of: primary, press, secondary, reference", "an empty cell", undefined],
    ]);
    const head = "id,date,group,value,qualifier,series,confidence,sources";
    const counts = await faultsOf(
      "counts",
      `${head}\na,2012,countries,over 50,at-least,s,high,x\nb,2012,countries,50,,s,high,x`,
    );
    expect(counts.map(({ line, path, expected, suggestion }) => [line, path, expected, suggestion])).toEqual([
      [2, "value", "a whole number, zero or more, without separators between thousands", "50"],
      [3, "qualifier", "one of: exactly, at-least, about, at-most", undefined],
    ]);
  });

  test("bytes that are not UTF-8 are named", async () => {
    const faults = await faultsOf("events", event("a,2012,Malmstr\u{fffd}m,S,speech,,x,"));
    expect(faults.map(({ line, expected }) => [line, expected])).toEqual([[2, "UTF-8"]]);
  });
});

describe("lists inside a cell", () => {
  const PARTS = [{ key: "source" }, { key: "locator", before: "@" }, { key: "says", before: ": " }];
  test.each([
    ["a; b", [{ source: "a" }, { source: "b" }]],
    ["a;;  ; b;", [{ source: "a" }, { source: "b" }]],
    ['a@"p. 3: 4": He said "no"; b', [{ source: "a", locator: "p. 3: 4", says: 'He said "no"' }, { source: "b" }]],
    ['a: "x; y"', [{ source: "a", says: "x; y" }]],
    ['a: "quoted" and not', [{ source: "a", says: '"quoted" and not' }]],
    ['a: "open; b', [{ source: "a", says: '"open' }, { source: "b" }]],
  ])("%s", (cell, items) => {
    expect(readItems(cell, PARTS)).toEqual(items);
    expect(readItems(writeItems(items, PARTS), PARTS)).toEqual(items);
  });
});
