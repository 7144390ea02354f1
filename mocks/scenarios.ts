import { type FileName, type FileTexts, SMALL_FILES } from "./files";
import cutOff from "./fixtures/actors-syntax.bad.json?raw";
import oneBadRecord from "./fixtures/events-record.bad.json?raw";
import wrongShape from "./fixtures/events-shape.bad.json?raw";
import { generate } from "./generate";

/** What the server does when a file is asked for. */
export type Answer = { readonly text: string } | { readonly status: number } | { readonly unreachable: true };
export type Answers = Readonly<Record<FileName, Answer>>;

/** A bad (or good) day of the server. */
export interface Scenario {
  /** What happens, in a sentence. */
  readonly says: string;
  /** How long each answer takes, in milliseconds. */
  readonly delay?: number;
  readonly answers: () => Answers;
}

const every = (answer: Answer): Answers => mapFiles(() => answer);
const texts = (files: FileTexts): Answers => mapFiles((name) => ({ text: files[name] }));

function mapFiles(answer: (name: FileName) => Answer): Answers {
  return {
    "catalog.json": answer("catalog.json"),
    "datapackage.json": answer("datapackage.json"),
    "events.json": answer("events.json"),
    "actors.json": answer("actors.json"),
    "membership.json": answer("membership.json"),
    "sources.json": answer("sources.json"),
    "disagreements.json": answer("disagreements.json"),
  };
}

const small = texts(SMALL_FILES);
const smallBut = (changes: Partial<Answers>) => () => ({ ...small, ...changes });

/** Every day that the app must be ready for: `npm run dev -- --mode mock` and `?scenario=<name>` show it. */
export const SCENARIOS = {
  ok: { says: "Every file arrives and is right.", answers: () => small },
  slow: { says: "Every file arrives and is right, but each takes three seconds.", delay: 3000, answers: () => small },
  offline: { says: "The server cannot be reached.", answers: () => every({ unreachable: true }) },
  "404": { says: "The file of events is not on the server.", answers: smallBut({ "events.json": { status: 404 } }) },
  "500": {
    says: "The server fails when it is asked for the file of membership.",
    answers: smallBut({ "membership.json": { status: 500 } }),
  },
  malformed: {
    says: "The file of actors is broken off and is not JSON.",
    answers: smallBut({ "actors.json": { text: cutOff } }),
  },
  shape: {
    says: "The file of events holds a list where an object belongs.",
    answers: smallBut({ "events.json": { text: wrongShape } }),
  },
  record: {
    says: "One event has a date that does not exist.",
    answers: smallBut({ "events.json": { text: oneBadRecord } }),
  },
  empty: {
    says: "Every file is right, and none holds a record.",
    answers: smallBut({
      "events.json": { text: '{ "events": [] }' },
      "actors.json": { text: '{ "actors": [] }' },
      "membership.json": { text: '{ "series": [], "counts": [], "roster": [] }' },
      "sources.json": { text: '{ "sources": [] }' },
      "disagreements.json": { text: '{ "disagreements": [] }' },
    }),
  },
  huge: { says: "There are 10,000 events.", answers: () => texts(generate(10_000)) },
} as const satisfies Record<string, Scenario>;
export type ScenarioName = keyof typeof SCENARIOS;

/** Whether a text names a scenario. */
export function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(SCENARIOS, name);
}
