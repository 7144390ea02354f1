import { createStore, del, entries, get, set, update } from "idb-keyval";
import { LoadError } from "./loadError";

/** A briefing as it is kept: its file, and a number that grows with each change, by which windows notice each other. */
export interface KeptBriefing {
  readonly text: string;
  readonly revision: number;
}

/** Thrown when another window has changed a briefing since this one read it. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
  constructor(readonly kept: KeptBriefing) {
    super("This briefing was changed in another window.");
  }
}

let opened: ReturnType<typeof createStore> | undefined;
const store = () => {
  opened ??= createStore("alliance-atlas-briefings", "files");
  return opened;
};

const FILE = "the store of this browser";

/** After so many milliseconds without an answer the store is taken for blocked: some browsers never say so. */
const SILENT = 10_000;

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException("The store does not answer.", "TimeoutError")), SILENT);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Says why the store could not be used: blocked, full, of another make, silent, or failing. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await inTime(work());
  } catch (error) {
    if (error instanceof ConflictError) throw error;
    const full = error instanceof DOMException && error.name === "QuotaExceededError";
    throw new LoadError(
      FILE,
      full ? "This browser has no room left for briefings." : "This browser does not let the page keep briefings.",
      "Save the briefing as a file: it holds everything and can be opened again here.",
    );
  }
}

/** All kept briefings by id. @throws LoadError where the store is blocked */
export function keptBriefings(): Promise<ReadonlyMap<string, KeptBriefing>> {
  return guarded(async () => new Map(await entries<string, KeptBriefing>(store())));
}

/** One kept briefing, or undefined. @throws LoadError where the store is blocked */
export function keptBriefing(id: string): Promise<KeptBriefing | undefined> {
  return guarded(() => get<KeptBriefing>(id, store()));
}

/** Windows tell each other which briefing they kept. */
const CHANNEL = "alliance-atlas briefings";

/** A browser may refuse a page that has no origin: its windows are on their own. */
function channelTo(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}

function tellOthers(id: string) {
  const channel = channelTo();
  channel?.postMessage(id);
  channel?.close();
}

/**
 * Calls `on` with the id of every briefing that another part of the app, or another window, keeps.
 * @returns ends it
 */
export function onKept(on: (id: string) => void): () => void {
  const channel = channelTo();
  channel?.addEventListener("message", ({ data }: MessageEvent<string>) => on(data));
  return () => channel?.close();
}

/**
 * Keeps a briefing.
 * @param base revision that the change was made to; 0 for a new one
 * @returns the new revision
 * @throws ConflictError where another window kept a later one; LoadError where the store is blocked or full
 */
export function keepBriefing(id: string, text: string, base: number): Promise<number> {
  return guarded(async () => {
    let conflict: KeptBriefing | undefined;
    await update<KeptBriefing>(
      id,
      (kept) => {
        conflict = kept && kept.revision !== base ? kept : undefined;
        return conflict ?? { text, revision: base + 1 };
      },
      store(),
    );
    if (conflict) throw new ConflictError(conflict);
    tellOthers(id);
    return base + 1;
  });
}

/** Forgets a briefing. @throws LoadError where the store is blocked */
export function forgetBriefing(id: string): Promise<void> {
  return guarded(() => del(id, store()));
}

/** Puts back a briefing that was forgotten. @throws LoadError where the store is blocked or full */
export function restoreBriefing(id: string, kept: KeptBriefing): Promise<void> {
  return guarded(() => set(id, kept, store()));
}
