/**
 * `npm run bench:scaling`: how reading and asking grow with the number of events, in one thread of Node, and what a dataset weighs
 * when it is cut by year with a summary, as docs/scaling.md proposes. Prints Markdown; asserts nothing.
 */
import { gzipSync } from "node:zlib";
import { pack } from "../../src/data/assemble";
import { EventStream } from "../../src/data/eventList";
import { parseBytes } from "../../src/data/loadJson";
import type { Arrival } from "../../src/data/readFiles";
import { buffersOf } from "../../src/domain/columns";
import { NO_FILTERS } from "../../src/domain/filters";
import { openDataset } from "../../src/domain/openDataset";
import { holdsRecords, type ResourceName } from "../../src/domain/resources";
import { descriptorSchema } from "../../src/domain/schema";
import { selectionOf } from "../../src/domain/selection";
import { benchDataset } from "./dataset";

const SIZES = [1000, 10_000, 100_000, 300_000, 1_000_000];
const ASKED = 9;
/** In bytes. */
const CHUNK = 2 ** 18;
/** Lines on which a reader may sit, in megabits a second. */
const LINES = [2, 10, 50];

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const mb = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0);
const row = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;

async function timed<T>(work: () => Promise<T> | T): Promise<{ took: number; value: T }> {
  const begun = performance.now();
  const value = await work();
  return { took: performance.now() - begun, value };
}

async function grow(size: number): Promise<string> {
  const { files, questions } = benchDataset(size);
  const descriptor = descriptorSchema.parse(JSON.parse(String(files.get("datapackage.json"))));
  const events = new Uint8Array(files.get("events.json") ?? new ArrayBuffer(0));
  const reading = await timed(async () => {
    const arrivals = new Map<ResourceName, Arrival>();
    for (const { name, path } of descriptor.resources.filter(holdsRecords)) {
      const bytes = new Uint8Array(files.get(path) ?? new ArrayBuffer(0));
      if (name !== "events") {
        arrivals.set(name, { file: path, json: await parseBytes(path, bytes) });
        continue;
      }
      // As it comes from a server.
      const stream = new EventStream(path, bytes.length);
      for (let at = 0; at < bytes.length; at += CHUNK) stream.take(bytes.subarray(at, at + CHUNK));
      arrivals.set(name, { file: path, ...(await stream.end()) });
    }
    return arrivals;
  });
  const packing = await timed(() => pack("bench", descriptor, reading.value));
  const buffers = buffersOf(packing.value.columns).reduce((sum, { byteLength }) => sum + byteLength, 0);
  const opening = await timed(() => openDataset(packing.value));
  const ask = async (change: Partial<typeof NO_FILTERS>) => {
    const times: number[] = [];
    for (let i = 0; i < ASKED; i++) {
      times.push((await timed(() => selectionOf(opening.value, { ...NO_FILTERS, ...change }).events.length)).took);
    }
    return ms(median(times));
  };
  return row(
    size.toLocaleString("en"),
    mb(events.length),
    mb(gzipSync(events, { level: 6 }).length),
    ms(reading.took),
    ms(packing.took),
    ms(opening.took),
    mb(buffers + packing.value.columns.text.length),
    await ask({ from: questions.year, to: questions.year }),
    await ask({ actors: [packing.value.actors[3]?.id ?? ""] }),
    await ask({ q: questions.word }),
  );
}

/** What a first view needs of a dataset cut by year: how many events of each kind on each day, and how many each actor has a year. */
function summaryOf(events: readonly { date: string; kind: string; participants: readonly { actor: string }[] }[]) {
  const days = new Map<string, number>();
  const actors = new Map<string, number>();
  for (const { date, kind, participants } of events) {
    days.set(`${date} ${kind}`, (days.get(`${date} ${kind}`) ?? 0) + 1);
    for (const { actor } of participants) {
      const key = `${actor} ${date.slice(0, 4)}`;
      actors.set(key, (actors.get(key) ?? 0) + 1);
    }
  }
  return JSON.stringify({ days: [...days], actors: [...actors] });
}

function cut(size: number): string {
  const events = JSON.parse(String(benchDataset(size).files.get("events.json"))).events;
  const years = new Map<string, object[]>();
  for (const event of events) {
    const year = event.date.slice(0, 4);
    const others = years.get(year);
    if (others) others.push(event);
    else years.set(year, [event]);
  }
  const packed = (value: string) => gzipSync(value, { level: 6 }).length;
  const whole = packed(JSON.stringify(events));
  const one = median([...years.values()].map((records) => packed(JSON.stringify(records))));
  const summary = packed(summaryOf(events));
  const seconds = (bytes: number, line: number) => ((bytes * 8) / (line * 1e6)).toFixed(1);
  return row(
    size.toLocaleString("en"),
    mb(whole),
    mb(summary),
    mb(one),
    ...LINES.flatMap((line) => [seconds(whole, line), seconds(summary + one, line)]),
  );
}

const HEAD = [
  "events",
  "JSON, MB",
  "gzip, MB",
  "read while it comes, ms",
  "pack, ms",
  "open, ms",
  "kept, MB",
  "a year, ms",
  "an actor, ms",
  "a word, ms",
];
console.log(row(...HEAD));
console.log(row(...HEAD.map(() => "--:")));
for (const size of SIZES) console.log(await grow(size));

const CUT = [
  "events",
  "whole, gzip MB",
  "summary, gzip MB",
  "one year, gzip MB",
  ...LINES.flatMap((line) => [`whole at ${line} Mbit/s, s`, `summary and a year, s`]),
];
console.log(`\n${row(...CUT)}`);
console.log(row(...CUT.map(() => "--:")));
for (const size of SIZES.slice(1, -1)) console.log(cut(size));
