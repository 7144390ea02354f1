import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SMALL_FILES } from "../../../mocks/files";
import { type EventList, EventStream, eventsApart, type ReadBatch, readBytes } from "../../../src/data/eventList";
import { type JsonFile, parseBytes } from "../../../src/data/loadJson";
import type { OnRecords } from "../../../src/data/reader";
import { afterOthers } from "../../../src/domain/pause";
import { assertFor } from "../../fuzz/assertFor";
import { spoiltTexts, textsOf, validFiles } from "../../fuzz/datasets";
import { timeout } from "../../fuzz/settings";

const encode = (text: string) => new TextEncoder().encode(text);

interface How {
  /** Bytes that come at a time. */
  readonly piece: number;
  /** Bytes that are read at a time. */
  readonly atATime: number;
  readonly elsewhere?: readonly ReadBatch[];
  /** Whether the other threads have their turn between the pieces. */
  readonly slowly?: boolean;
  /** What the descriptor says of the size. */
  readonly size?: number;
  readonly onRecords?: OnRecords;
}

async function streamed(text: string, { piece, atATime, elsewhere, slowly, size, onRecords }: How) {
  const bytes = encode(text);
  const stream = new EventStream("events.json", size ?? bytes.length, onRecords, elsewhere, atATime);
  for (let at = 0; at < bytes.length; at += piece) {
    stream.take(bytes.slice(at, at + piece));
    if (slowly) await afterOthers();
  }
  return stream;
}

/** What is to be known of a file whose list was read apart. */
function told({ json, events }: { readonly json: JsonFile; readonly events?: EventList }) {
  if (!events) return { value: json.value };
  const { bytes, starts, ends } = events.stored();
  const count = events.places.length + events.refused.length;
  const items = Array.from({ length: count }, (_, place) => ({
    read: events.itemAt(place),
    stored: JSON.parse(new TextDecoder().decode(bytes.subarray(starts[place], ends[place]))),
  }));
  const { part, places, refused } = events;
  return { value: json.value, items, part, places: [...places], refused: [...refused] };
}

/** The file as it is, or the message with which it is refused. */
const outcome = (reading: Promise<Parameters<typeof told>[0]>) =>
  reading.then(told, (error: unknown) => (error instanceof Error ? error.message : error));

const outcomeOf = async (stream: Promise<EventStream>) => outcome((await stream).end());

async function whole(text: string) {
  const json = await parseBytes("events.json", encode(text));
  return eventsApart(json) ?? { json };
}

const later: ReadBatch = async (bytes, count) => readBytes(bytes, count);
/** Answers as another thread does: with a message. */
const byMessage: ReadBatch = async (bytes, count) => {
  await afterOthers();
  return readBytes(bytes, count);
};
const lost: ReadBatch = () => Promise.reject(new Error("gone"));
/** Is lost with the second batch that it is given. */
const lostSoon = (): ReadBatch => {
  let asked = 0;
  return (bytes, count) => (asked++ === 0 ? later(bytes, count) : lost(bytes, count));
};

const texts = fc.oneof(
  validFiles.map((files) => textsOf(files).events),
  spoiltTexts.map((spoilt) => spoilt.texts.events),
);
const ways = fc.record({
  piece: fc.integer({ min: 1, max: 900 }),
  slowly: fc.boolean(),
  atATime: fc.integer({ min: 1, max: 2000 }),
  elsewhere: fc.array(fc.constantFrom("later" as const, "byMessage" as const, "lost" as const, "lostSoon" as const), {
    maxLength: 3,
  }),
  size: fc.constantFrom(undefined, 0, 10),
});

test(
  "read while it comes, whatever it is and wherever it is cut, a file gives what it gives as a whole",
  async () => {
    await assertFor("files that come", 200, fc.tuple(texts, ways), async ([text, { elsewhere, size, ...how }]) => {
      const readers = elsewhere.map((which) => ({ later, byMessage, lost, lostSoon: lostSoon() })[which]);
      const stream = streamed(text, { ...how, elsewhere: readers, ...(size !== undefined && { size }) });
      expect(await outcomeOf(stream)).toEqual(await outcome(whole(text)));
    });
  },
  timeout,
);

const [one = "", two = ""] = (JSON.parse(SMALL_FILES["events.json"]) as { events: object[] }).events.map((event) =>
  JSON.stringify(event),
);

test.each([
  ["nothing", ""],
  ["an empty list", '{ "events": [ ] }'],
  ["a list of what is none", '{ "events": [1, "a, b]", null, [2, {}], {"id": "x"}] }'],
  ["something after it", `{ "events": [${one}], "more": [1, 2] }`],
  ["the list twice", `{ "events": [${one}], "events": [${two}, ${one}] }`],
  ["first a list and then none", `{ "events": [${one}], "events": 3 }`],
  ["a key with escapes", `{ "events": [${one}], "\\u0065vents": [${two}] }`],
  ["no object", `["events", [${one}]]`],
  ["an object where the list should be", `{ "events": { "a": ${one} } }`],
  ["a comma at the end", `{ "events": [${one}, ${two}, ] }`],
  ["a comma at the beginning", `{ "events": [, ${one}] }`],
  ["two commas", `{ "events": [${one},, ${two}] }`],
  ["two items without a comma", `{ "events": [${one} ${two}] }`],
  ["a bracket of the wrong sort", `{ "events": [${one}} }`],
  ["an end before the end", `{ "events": [${one}, ${two.slice(0, -5)}`],
  ["something after the end", `{ "events": [${one}] } }`],
  ["text that is no UTF-8 and a mark of the byte order", `\ufeff{ "events": [${one}], "x": "\ud800" }`],
])("%s: as when it is read as a whole", async (_, text) => {
  for (const piece of [1, 7, 10_000]) {
    for (const slowly of [true, false]) {
      expect(await outcomeOf(streamed(text, { piece, atATime: 1, slowly }))).toEqual(await outcome(whole(text)));
    }
  }
});

test("what came before a file is sent again counts for nothing", async () => {
  const stream = await streamed(`{ "events": [${two}, ${two}, `, { piece: 50, atATime: 1, slowly: true });
  stream.restart();
  const text = `{ "events": [${one}] }`;
  stream.take(encode(text));
  expect(await outcome(stream.end())).toEqual(await outcome(whole(text)));
});

test("who reads elsewhere goes on as soon as they are through, also where the file came at once", async () => {
  const text = `{ "events": [${Array(20).fill(one).join()}] }`;
  let elsewhere = 0;
  const counted: ReadBatch = (...given) => {
    elsewhere++;
    return byMessage(...given);
  };
  const stream = streamed(text, { piece: 1e6, atATime: 1, elsewhere: [counted] });
  expect(await outcomeOf(stream)).toEqual(await outcome(whole(text)));
  expect(elsewhere).toBeGreaterThan(5);
  expect(elsewhere).toBeLessThan(15);
});

test("no memory is taken for bytes that are announced and do not come", async () => {
  const text = `{ "events": [${one}] }`;
  const announced = streamed(text, { piece: 100, atATime: 1, size: Number.MAX_SAFE_INTEGER });
  expect(await outcomeOf(announced)).toEqual(await outcome(whole(text)));
});

test("how many were found is told before they are read", async () => {
  const heard: (readonly [number, number])[] = [];
  const onRecords: OnRecords = (...told) => heard.push(told);
  const text = `{ "events": [${Array(4).fill(one).join()}] }`;
  await outcomeOf(streamed(text, { piece: one.length + 20, atATime: one.length + 1, onRecords }));
  expect(heard[0]?.[0]).toBe(0);
  expect(heard.length).toBeGreaterThan(1);
  expect(heard.map(([read, found]) => read < found)).not.toContain(false);
  expect(heard.at(-1)?.[1]).toBe(4);
});
