import type { Plan } from "./plan";

/** How far the files of a plan are stored. */
export interface Progress {
  readonly stored: number;
  readonly of: number;
}

/** One version of one deployment: where it lies, and what belongs to it. */
export interface Edition {
  /** Absolute address of the app, with a slash at its end. */
  readonly scope: string;
  readonly plan: Plan;
}

/** Few enough to leave the line to the reader. */
const AT_ONCE = 4;
/** Servers vary their answers by encoding and origin, which says nothing here: an address with a hash has one content. */
const WHATEVER = { ignoreVary: true };

const family = (scope: string) => `alliance-atlas ${scope} `;
const cacheName = ({ scope, plan }: Edition) => `${family(scope)}${plan.version}`;
/** The address under which a file is stored: with its hash, so that versions can hand each other what is the same. */
const keyOf = ({ scope, plan }: Edition, path: string) => `${scope}${path}?${plan.files[path]}`;

/**
 * Gets a file from the server. Whatever else arrives, such as a page of error or a file of another version, fails by its hash.
 * @throws TypeError
 */
async function download(address: string, integrity: string | undefined): Promise<Response> {
  const response = await fetch(address, { integrity, cache: "no-cache", priority: "low" });
  // A browser refuses to open a page from an answer that remembers a redirection.
  return response.redirected ? new Response(response.body, response) : response;
}

/**
 * Stores every file that is not stored yet: on installation all, later what the browser has thrown away. What an earlier
 * version or attempt has stored is taken from there.
 * @throws TypeError where a file cannot be had, DOMException where it cannot be stored; what was stored stays for the next attempt
 */
export async function fill(caches: CacheStorage, edition: Edition, onProgress: (progress: Progress) => void) {
  const cache = await caches.open(cacheName(edition));
  const waiting = Object.keys(edition.plan.files);
  const of = waiting.length;
  let stored = 0;
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const key = keyOf(edition, path);
      if (!(await cache.match(key, WHATEVER))) {
        const known = await caches.match(key, WHATEVER);
        await cache.put(key, known ?? (await download(`${edition.scope}${path}`, edition.plan.files[path])));
      }
      stored += 1;
      onProgress({ stored, of });
    }
  };
  // After a failure each ends with the file that it is at: once this function has ended, nothing goes on.
  const giveUp = (error: unknown) => {
    waiting.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch(giveUp)));
  const failure = ends.find((end) => end.status === "rejected");
  if (failure) throw failure.reason;
}

/** Answers from this version's own store, so that app and data belong together; from the server what the browser has thrown away. */
export async function answer(
  caches: CacheStorage,
  edition: Edition,
  path: string,
  request: Request,
): Promise<Response> {
  const kept = await caches
    .match(keyOf(edition, path), { ...WHATEVER, cacheName: cacheName(edition) })
    .catch(() => undefined);
  return kept ?? fetch(request);
}

/** Removes the stores of all other versions of this deployment. */
export async function dropOthers(caches: CacheStorage, edition: Edition) {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(family(edition.scope)) && name !== cacheName(edition),
  );
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Gives back the space of a version that could not be stored. */
export const drop = (caches: CacheStorage, edition: Edition) => caches.delete(cacheName(edition));
