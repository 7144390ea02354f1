import { dayText, toDay } from "../src/domain/dates";
import { EVENT_KINDS, type EventKind, ROLES, type Role, STATUSES, type Status } from "../src/domain/event";
import type { ActorRecord, CountRecord, EventRecord } from "../src/domain/schema";
import { type FileTexts, SMALL_FILES } from "./files";
import { type Random, random } from "./random";

const KINDS = Object.keys(EVENT_KINDS) as EventKind[];
const ROLE_IDS = Object.keys(ROLES) as Role[];
const STATUS_IDS = Object.keys(STATUSES) as Status[];
const WORDS = [
  "harbour",
  "tide",
  "ballast",
  "pilot",
  "quay",
  "beacon",
  "channel",
  "Ærø",
  "Österport",
  "signal",
] as const;
const FIRST_DAY = toDay(1990);
const LAST_DAY = toDay(2026, 12, 31);

/** Every form that a date may take, from a day to an interval with an open end. */
const DATE_FORMS: readonly ((day: number, chance: Random) => string)[] = [
  (day) => dayText(day),
  (day) => dayText(day),
  (day) => dayText(day).slice(0, 7),
  (day) => dayText(day).slice(0, 4),
  (day, { pick }) => `${dayText(day)}${pick(["~", "?", "%"])}`,
  (day) => `${dayText(day).slice(0, 4)}~`,
  (day, { whole }) => `${dayText(day)}/${dayText(day + whole(0, 900))}`,
  (day) => `${dayText(day).slice(0, 7)}/..`,
  (day) => `../${dayText(day).slice(0, 4)}`,
];

const citations = [{ source: "source-0" }];
const sentence = (chance: Random, length: number) => Array.from({ length }, () => chance.pick(WORDS)).join(" ");

function event(index: number, actors: number, chance: Random): EventRecord {
  const taking = new Set(Array.from({ length: chance.whole(0, 4) }, () => chance.whole(0, actors - 1)));
  return {
    id: `event-${index}`,
    date: chance.pick(DATE_FORMS)(chance.whole(FIRST_DAY, LAST_DAY), chance),
    title: `${sentence(chance, 3)} ${index}`,
    summary: `${sentence(chance, 12)}.`,
    kind: chance.pick(KINDS),
    status: chance.pick(STATUS_IDS),
    participants: [...taking].map((actor) => ({ actor: `actor-${actor}`, role: chance.pick(ROLE_IDS) })),
    citations,
  };
}

function actor(index: number, chance: Random): ActorRecord {
  const type = chance.pick(["person", "organization", "country"] as const);
  return {
    id: `actor-${index}`,
    name: `${chance.pick(WORDS)} ${index}`,
    type,
    ...(type === "organization" && { classification: chance.pick(["company", "ngo", "government"] as const) }),
    description: "An invented actor.",
    citations,
  };
}

function count(index: number): CountRecord {
  return {
    id: `count-${index}`,
    date: `${1995 + index}-06-30`,
    group: "countries",
    value: 3 * index,
    qualifier: "exactly",
    series: "members",
    confidence: "high",
    citations,
  };
}

/**
 * A dataset of any size, the same for the same seed: events of every kind, date form and status, with up to four
 * participants each.
 * @param events how many events
 * @returns the texts of its files, as a server would send them
 */
export function generate(events: number, seed = 1): FileTexts {
  const chance = random(seed);
  const actors = Math.max(5, Math.ceil(events / 20));
  const series = [{ id: "members", label: "Members", subject: "the accord", definition: "All members.", citations }];
  const sources = [{ id: "source-0", type: "report", title: "The tide tables", custom: { kind: "primary" } }];
  const lists = {
    "events.json": { events: Array.from({ length: events }, (_, i) => event(i, actors, chance)) },
    "actors.json": { actors: Array.from({ length: actors }, (_, i) => actor(i, chance)) },
    "membership.json": { series, counts: Array.from({ length: 30 }, (_, i) => count(i)), roster: [] },
    "sources.json": { sources },
    "disagreements.json": { disagreements: [] },
  };
  const texts = Object.fromEntries(Object.entries(lists).map(([file, value]) => [file, JSON.stringify(value)]));
  return { ...SMALL_FILES, ...texts };
}
