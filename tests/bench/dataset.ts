import { type Random, random } from "../../mocks/random";
import { fingerprint } from "../../src/cli/fingerprint";
import { dayText, toDay } from "../../src/domain/dates";
import type { EventKind, Role } from "../../src/domain/event";
import type { ActorRecord, CountRecord, Descriptor, EventRecord, SourceRecord } from "../../src/domain/schema";
import { actorName, RARE_WORD, SOURCE_TITLES, sentence } from "./words";

const ACTORS = 200;
const FIRST_DAY = toDay(1990);
const LAST_DAY = toDay(2025, 12, 31);
/** Not all that there are: a dataset stays the same when a kind or a role is added. */
const KINDS: readonly EventKind[] = [
  "speech",
  "summit",
  "meeting",
  "conference",
  "announcement",
  "agreement",
  "publication",
];
const ROLE_IDS: readonly Role[] = ["host", "organiser", "speaker", "participant", "signatory", "author"];

/** What the measured interactions ask for, and how many events the right answer has, counted from the records themselves. */
export interface Questions {
  readonly size: number;
  readonly year: string;
  /** Events from the year on: what stands after the first of the two ends was typed. */
  readonly fromYear: number;
  readonly inYear: number;
  readonly actor: string;
  readonly withActor: number;
  readonly word: string;
  readonly withWord: number;
}

/** A dataset as a server would send it, and the answers to what the interactions ask of it. */
export interface BenchDataset {
  readonly id: string;
  /** The texts of its files, by their names. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly questions: Questions;
}

/** Days in the most, months and years in some: every reader of dates takes all three. */
function dateText(chance: Random): string {
  const day = dayText(chance.whole(FIRST_DAY, LAST_DAY));
  const form = chance.next();
  if (form < 0.85) return day;
  return form < 0.95 ? day.slice(0, 7) : day.slice(0, 4);
}

function event(index: number, chance: Random): EventRecord {
  const taking = new Set<number>();
  for (const wanted = chance.whole(1, 4); taking.size < wanted; ) taking.add(chance.whole(0, ACTORS - 1));
  return {
    id: `event-${index}`,
    date: dateText(chance),
    title: sentence(chance, 5),
    summary: `${sentence(chance, 14)}.`,
    kind: chance.pick(KINDS),
    participants: [...taking].map((actor) => ({ actor: `actor-${actor}`, role: chance.pick(ROLE_IDS) })),
    citations: [{ source: `source-${chance.whole(0, SOURCE_TITLES.length - 1)}` }],
  };
}

const citations = [{ source: "source-0" }];

function actor(index: number, chance: Random): ActorRecord {
  const type = chance.pick(["person", "organization", "country"] as const);
  return {
    id: `actor-${index}`,
    name: actorName(index),
    type,
    ...(type === "organization" && { classification: chance.pick(["company", "ngo", "government"] as const) }),
    description: "An invented actor.",
    citations,
  };
}

const count = (index: number): CountRecord => ({
  id: `count-${index}`,
  date: `${1995 + index}-06-30`,
  group: "countries",
  value: 3 * index,
  qualifier: "exactly",
  series: "members",
  confidence: "high",
  citations,
});

const source = (title: string, index: number): SourceRecord => ({
  id: `source-${index}`,
  type: "report",
  title,
  custom: { kind: "primary" },
});

function descriptorOf(id: string, files: ReadonlyMap<string, Buffer>): Descriptor {
  return {
    name: id,
    title: "Invented alliance",
    headline: "An alliance invented to be measured",
    description: "Everything in it is made up.",
    version: "1.0.0",
    created: "2026-11-01",
    licenses: [{ name: "CC0-1.0", title: "CC0 1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/" }],
    contributors: [{ title: "Chance" }],
    changelog: [{ version: "1.0.0", date: "2026-11-01", changes: ["First version."] }],
    resources: (["events", "actors", "membership", "sources", "disagreements"] as const).map((name) => {
      const path = `${name}.json`;
      const content = files.get(path) ?? Buffer.alloc(0);
      return { name, path, title: name, mediatype: "application/json", ...fingerprint(content) };
    }),
  };
}

function questionsOf(events: readonly EventRecord[]): Questions {
  const year = "2014";
  // One who takes part in something, however few events there are.
  const actorId = events[0]?.participants[0]?.actor ?? "actor-0";
  const counted = (test: (event: EventRecord) => boolean) => events.reduce((sum, one) => sum + (test(one) ? 1 : 0), 0);
  return {
    size: events.length,
    year,
    fromYear: counted(({ date }) => date.slice(0, 4) >= year),
    inYear: counted(({ date }) => date.startsWith(year)),
    actor: actorName(Number(actorId.slice("actor-".length))),
    withActor: counted(({ participants }) => participants.some(({ actor: id }) => id === actorId)),
    word: RARE_WORD,
    withWord: counted(({ title, summary }) => `${title} ${summary}`.toLowerCase().includes(RARE_WORD)),
  };
}

/**
 * An invented dataset of a size, the same for the same seed: events of about 360 bytes with 1 to 4 of 200 actors each, spread
 * over 36 years.
 */
export function benchDataset(size: number, seed = 1): BenchDataset {
  const chance = random(seed);
  const id = `bench-${size}`;
  const series = [{ id: "members", label: "Members", subject: "the alliance", definition: "All members.", citations }];
  const actors = Array.from({ length: ACTORS }, (_, i) => actor(i, chance));
  const events = Array.from({ length: size }, (_, i) => event(i, chance));
  const lists = {
    "events.json": { events },
    "actors.json": { actors },
    "membership.json": { series, counts: Array.from({ length: 30 }, (_, i) => count(i)), roster: [] },
    "sources.json": { sources: SOURCE_TITLES.map(source) },
    "disagreements.json": { disagreements: [] },
  };
  const files = new Map(Object.entries(lists).map(([file, value]) => [file, Buffer.from(JSON.stringify(value))]));
  files.set("datapackage.json", Buffer.from(JSON.stringify(descriptorOf(id, files))));
  return { id, files, questions: questionsOf(events) };
}
