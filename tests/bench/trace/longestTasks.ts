import { componentTimes, type Profile, profilesOf, selfTimes, type Taken } from "./profile";

/** An event of a Chrome trace, in the part that is read here. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly id?: string;
  readonly args?: Readonly<Record<string, unknown>>;
}

const MILLISECOND = 1000;
/** What browsers call a long task. */
const LONG = 50 * MILLISECOND;
const TASKS = 15;
const FUNCTIONS = 8;

/** The main thread of the page: the one in which the marks of the bench were set. */
function marksOf(events: readonly TraceEvent[]): TraceEvent[] {
  return events.filter(({ name }) => name.startsWith("bench:")).sort((a, b) => a.ts - b.ts);
}

/** The part of the visit in which something happened. */
function partAt(marks: readonly TraceEvent[], time: number): string {
  return marks.findLast(({ ts }) => ts <= time)?.name.slice("bench:".length) ?? "loading";
}

/** What the browser does inside a task, by the names of its trace. */
const BROWSER_WORK: Readonly<Record<string, string>> = {
  UpdateLayoutTree: "style",
  Layout: "layout",
  PrePaint: "pre-paint",
  Paint: "paint",
  Commit: "commit",
  EvaluateScript: "evaluate scripts",
  "v8.compileModule": "compile scripts",
};

const inMilliseconds = (time: number) => `${(time / MILLISECOND).toFixed(1)} ms`;
const listed = (taken: readonly Taken[]) => taken.map(({ name, time }) => `${name} ${inMilliseconds(time)}`).join(", ");

/** How long the browser was busy with each sort of its own work. */
function browserWork(events: readonly TraceEvent[], from: number, to: number): Taken[] {
  const times = new Map<string, number>();
  for (const { name, ph, ts, dur = 0 } of events) {
    const work = BROWSER_WORK[name];
    if (work && ph === "X" && ts >= from && ts + dur <= to) times.set(work, (times.get(work) ?? 0) + dur);
  }
  return [...times].map(([name, time]) => ({ name, time })).filter(({ time }) => time >= MILLISECOND);
}

function taskInWords(
  task: TraceEvent,
  part: string,
  profiles: readonly Profile[],
  events: readonly TraceEvent[],
): string {
  const from = task.ts;
  const to = task.ts + (task.dur ?? 0);
  const functions = selfTimes(profiles, from, to)
    .slice(0, FUNCTIONS)
    .map(({ name, time }) => `  ${inMilliseconds(time).padStart(11)}  ${name}`);
  return [
    `${((task.dur ?? 0) / MILLISECOND).toFixed(0)} ms, ${part}:`,
    `  the browser: ${listed(browserWork(events, from, to)) || "nothing long"}`,
    `  components with what they call: ${listed(componentTimes(profiles, from, to).slice(0, FUNCTIONS)) || "none"}`,
    ...functions,
  ].join("\n");
}

/** The longest tasks of the page's main thread, each with the functions in which most of its time went. */
export function longestTasks(events: readonly TraceEvent[]): string {
  const marks = marksOf(events);
  const [mark] = marks;
  if (!mark) return "The trace holds no mark of the bench: the page did not load.";
  const ofPage = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const tasks = ofPage
    .filter(({ name, ph, dur = 0 }) => ph === "X" && name === "RunTask" && dur >= LONG)
    .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0));
  const profiles = profilesOf(
    events.filter(({ pid }) => pid === mark.pid),
    mark.tid,
  );
  const parts = new Map<string, number>();
  for (const { ts } of tasks) parts.set(partAt(marks, ts), (parts.get(partAt(marks, ts)) ?? 0) + 1);
  const counted = [...parts].map(([part, count]) => `${part} ${count}`).join(", ");
  return [
    `Tasks of 50 ms and more: ${tasks.length}${counted && ` (${counted})`}. The longest, with the functions that took their time:`,
    ...tasks.slice(0, TASKS).map((task) => taskInWords(task, partAt(marks, task.ts), profiles, ofPage)),
  ].join("\n\n");
}
