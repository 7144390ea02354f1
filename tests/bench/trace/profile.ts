import type { TraceEvent } from "./longestTasks";

/** A node of the profiler's tree, as a chunk of a trace gives it. */
interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string; readonly lineNumber?: number };
}

/** One profile of a thread: which function ran at each sample. */
export interface Profile {
  readonly nodes: ReadonlyMap<number, ProfileNode>;
  /** In order of time: when, in microseconds, and in which node. */
  readonly samples: readonly { readonly at: number; readonly node: number }[];
}

/** The arguments of a "ProfileChunk", in the part that is read here. */
interface Chunk {
  readonly data?: {
    readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
    readonly timeDeltas?: readonly number[];
  };
}

/** The profiles of a thread: a trace tells of each in one "Profile" and many "ProfileChunk" events of the same id. */
export function profilesOf(events: readonly TraceEvent[], thread: number): Profile[] {
  const begun = events.filter(({ name, tid }) => name === "Profile" && tid === thread);
  return begun.map(({ id, args }) => {
    const nodes = new Map<number, ProfileNode>();
    const samples: { at: number; node: number }[] = [];
    // The shape is the trace format's.
    let at = (args as { data?: { startTime?: number } } | undefined)?.data?.startTime ?? 0;
    const chunks = events.filter((event) => event.name === "ProfileChunk" && event.id === id);
    for (const { args: chunkArgs } of chunks.sort((a, b) => a.ts - b.ts)) {
      const { data } = (chunkArgs ?? {}) as Chunk;
      for (const node of data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
      for (const [i, node] of (data?.cpuProfile?.samples ?? []).entries()) {
        at += data?.timeDeltas?.[i] ?? 0;
        samples.push({ at, node });
      }
    }
    return { nodes, samples };
  });
}

function nameOf(node: ProfileNode | undefined): string {
  if (!node) return "(unknown)";
  const { functionName, url = "", lineNumber } = node.callFrame;
  const file = url.slice(url.lastIndexOf("/") + 1);
  return `${functionName || "(anonymous)"}${file ? ` ${file}:${lineNumber}` : ""}`;
}

/** The time between two samples goes to the first of them. In microseconds. */
function eachSample(profiles: readonly Profile[], from: number, to: number, tell: Tell): void {
  for (const { nodes, samples } of profiles) {
    for (const [i, { at, node }] of samples.entries()) {
      if (at >= from && at <= to) tell(nodes, node, Math.min(to, samples[i + 1]?.at ?? to) - at);
    }
  }
}
type Tell = (nodes: Profile["nodes"], node: number, time: number) => void;

/** A function and the time that it took. In microseconds. */
export interface Taken {
  readonly name: string;
  readonly time: number;
}

const longestFirst = (times: ReadonlyMap<string, number>): Taken[] =>
  [...times].map(([name, time]) => ({ name, time })).sort((a, b) => b.time - a.time);

/** The time that each function took by itself in a stretch of time, longest first. */
export function selfTimes(profiles: readonly Profile[], from: number, to: number): Taken[] {
  const times = new Map<string, number>();
  eachSample(profiles, from, to, (nodes, node, time) => {
    const name = nameOf(nodes.get(node));
    times.set(name, (times.get(name) ?? 0) + time);
  });
  return longestFirst(times);
}

/** The time that each component took with all that it calls, longest first: components are what begins with a capital. */
export function componentTimes(profiles: readonly Profile[], from: number, to: number): Taken[] {
  const times = new Map<string, number>();
  eachSample(profiles, from, to, (nodes, node, time) => {
    const names = new Set<string>();
    for (let up = nodes.get(node); up; up = up.parent === undefined ? undefined : nodes.get(up.parent)) {
      if (/^[A-Z][a-z]\w+$/.test(up.callFrame.functionName)) names.add(up.callFrame.functionName);
    }
    for (const name of names) times.set(name, (times.get(name) ?? 0) + time);
  });
  return longestFirst(times);
}
