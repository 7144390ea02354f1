import { afterEach, expect, test, vi } from "vitest";
import { fetchFile } from "../../../src/data/fetchFile";
import { LoadError } from "../../../src/data/loadError";
import { type Patience, pauseAfter, retryAfter } from "../../../src/data/patience";

const HASTY: Patience = { quiet: 40, pauses: [1, 3], jitter: 0, longest: 30 };
const URL_ = "http://localhost/data/things.json";
const JSON_ = { "content-type": "application/json" };

type Answer = (signal: AbortSignal) => Response | Promise<Response>;

/** A server that gives one answer after the other, the last one again and again. */
function serve(...answers: Answer[]) {
  const fetch = vi.fn((_: string, { signal }: { signal: AbortSignal }) => {
    const answer = answers[Math.min(fetch.mock.calls.length, answers.length) - 1];
    return Promise.resolve(answer?.(signal) ?? Response.error());
  });
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

const text = (body: string) => () => new Response(body, { headers: JSON_ });
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(null, { status: code, headers });
const unreachable: Answer = () => Promise.reject(new TypeError("Failed to fetch"));
const abortedBy = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
const silent: Answer = abortedBy;

/** A body whose pieces come at an interval; it never ends where it is to stall. */
const dripping =
  (pieces: readonly string[], ms: number, stalls = false): Answer =>
  (signal) => {
    let next = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(stream) {
        const piece = pieces[next++];
        if (piece === undefined && !stalls) return stream.close();
        if (piece === undefined) return abortedBy(signal).catch((error: unknown) => stream.error(error));
        await new Promise((resolve) => setTimeout(resolve, ms));
        return stream.enqueue(new TextEncoder().encode(piece));
      },
    });
    return new Response(body, { headers: JSON_ });
  };

const get = (signal?: AbortSignal, onBytes?: (more: number) => void) =>
  fetchFile(URL_, signal, onBytes, { patience: HASTY });
const got = async () => new TextDecoder().decode((await get()).bytes);
const failure = async (loading: Promise<unknown>) => {
  const error = await loading.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(LoadError);
  return error instanceof LoadError ? error.message : "";
};

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["no connection", unreachable],
  ["silence", silent],
  ["a file that stalls half-way", dripping(["ab"], 1, true)],
  ["408", status(408)],
  ["429", status(429)],
  ["500", status(500)],
  ["503", status(503)],
])("%s is tried again, and no more than that", async (_, answer) => {
  const fetch = serve(answer, answer, text("there"));
  expect(await got()).toBe("there");
  expect(fetch).toHaveBeenCalledTimes(3);
});

test.each([
  ["no connection", unreachable, "things.json could not be reached: there is no connection to the server.", 3],
  ["silence", silent, "things.json did not come: nothing was heard from the server for 0.04 seconds.", 3],
  ["500", status(500), "The server failed to send things.json (500).", 3],
  ["404", status(404), "things.json was not found on the server (404).", 1],
  ["403", status(403), "The server failed to send things.json (403).", 1],
  [
    "a page",
    () => new Response("<p>Home", { headers: { "content-type": "text/html" } }),
    "things.json was not found: the server answered with a web page instead.",
    1,
  ],
])("%s for good: asked as often as it helps, then said", async (_, answer, message, times) => {
  const fetch = serve(answer);
  expect(await failure(get())).toBe(message);
  expect(fetch).toHaveBeenCalledTimes(times);
});

test("a slow file is no silent one: each piece puts the end off", async () => {
  const fetch = serve(dripping(["a", "b", "c", "d", "e", "f"], 15));
  expect(await got()).toBe("abcdef");
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("bytes of a try that was given up are taken back", async () => {
  serve(dripping(["abc", "de"], 1, true), text("whole"));
  let bytes = 0;
  await get(undefined, (more) => {
    bytes += more;
  });
  expect(bytes).toBe("whole".length);
});

test("who gives up is not tried for again: while asking, and while pausing", async () => {
  const fetch = serve(silent);
  const asking = new AbortController();
  const first = get(asking.signal);
  asking.abort();
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  expect(fetch).toHaveBeenCalledTimes(1);

  const pausing = new AbortController();
  serve(status(503, { "retry-after": "0" }));
  const second = fetchFile(URL_, pausing.signal, undefined, { patience: { ...HASTY, pauses: [10_000] } });
  await new Promise((resolve) => setTimeout(resolve, 5));
  pausing.abort();
  await expect(second).rejects.toMatchObject({ name: "AbortError" });
});

test("what the server asks for is waited for, unless it is too long", async () => {
  const asked = serve(status(503, { "retry-after": "3600" }));
  expect(await failure(get())).toBe("The server failed to send things.json (503).");
  expect(asked).toHaveBeenCalledTimes(1);
});

test("pauses grow, vary upwards only, and follow Retry-After", () => {
  const patience: Patience = { quiet: 1, pauses: [500, 1500], jitter: 0.3, longest: 5000 };
  expect(pauseAfter(1, undefined, patience, 0)).toBe(500);
  expect(pauseAfter(2, undefined, patience, 1)).toBe(1950);
  expect(pauseAfter(3, undefined, patience, 0)).toBeUndefined();
  expect(pauseAfter(1, 4000, patience, 0)).toBe(4000);
  expect(pauseAfter(2, 5001, patience, 0)).toBeUndefined();
  expect(retryAfter("2", 0)).toBe(2000);
  expect(retryAfter("Thu, 01 Jan 1970 00:00:07 GMT", 4000)).toBe(3000);
  expect(retryAfter("soon", 0)).toBeUndefined();
  expect(retryAfter(null, 0)).toBeUndefined();
});
