import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answer, dropOthers, type Edition, fill, type Progress } from "../../../src/serviceWorker/store";

const SCOPE = "https://atlas.example/";
const integrityOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** An edition whose files hold these texts. */
const edition = (version: string, texts: Readonly<Record<string, string>>): Edition => ({
  scope: SCOPE,
  plan: {
    version,
    data: {},
    files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, integrityOf(text)])),
  },
});

/** The browser's stores, as far as they are used: by name, by address. */
class Stores implements CacheStorage {
  readonly byName = new Map<string, Map<string, Response>>();
  async open(name: string) {
    const held = this.byName.get(name) ?? new Map<string, Response>();
    this.byName.set(name, held);
    const cache: Pick<Cache, "match" | "put"> = {
      match: async (key) => held.get(String(key))?.clone(),
      put: async (key, response) => void held.set(String(key), response),
    };
    // Only these two of its methods are called.
    return cache as Cache;
  }
  async match(key: RequestInfo | URL, options?: MultiCacheQueryOptions) {
    const stores = [...this.byName].filter(([name]) => !options?.cacheName || name === options.cacheName);
    return stores.flatMap(([, held]) => held.get(String(key)) ?? [])[0]?.clone();
  }
  readonly has = async (name: string) => this.byName.has(name);
  readonly delete = async (name: string) => this.byName.delete(name);
  readonly keys = async () => [...this.byName.keys()];
}

/** What the server sends, and what it was asked for. */
const server = new Map<string, string>();
const asked: string[] = [];
beforeEach(() => {
  server.clear();
  asked.length = 0;
  vi.stubGlobal("fetch", async (request: string | Request, options: RequestInit = {}) => {
    const path = (typeof request === "string" ? request : request.url).slice(SCOPE.length);
    asked.push(path);
    const text = server.get(path) ?? "a page of error";
    // As a browser does with `integrity`.
    if (options.integrity && options.integrity !== integrityOf(text)) throw new TypeError("Failed to fetch");
    return new Response(text);
  });
});
afterEach(() => vi.unstubAllGlobals());

const ONE = { "": "page one", "a.js": "code", "data.json": "data one" };
const TWO = { "": "page two", "a.js": "code", "data.json": "data two" };
const publish = (texts: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(texts)) server.set(path, text);
};
const ignore = () => undefined;
const read = async (stores: Stores, of: Edition, path: string) =>
  (await answer(stores, of, path, new Request(`${SCOPE}${path}`))).text();

describe("the store of a version", () => {
  test("gets every file and counts them", async () => {
    publish(ONE);
    const progress: Progress[] = [];
    await fill(new Stores(), edition("1", ONE), (step) => progress.push(step));
    expect(asked.sort()).toEqual(["", "a.js", "data.json"]);
    expect(progress).toEqual([1, 2, 3].map((stored) => ({ stored, of: 3 })));
  });

  test("answers without the server", async () => {
    publish(ONE);
    const stores = new Stores();
    await fill(stores, edition("1", ONE), ignore);
    publish(TWO);
    asked.length = 0;
    expect(await read(stores, edition("1", ONE), "data.json")).toBe("data one");
    expect(asked).toEqual([]);
  });

  test("takes from an earlier version what has not changed, and keeps the two apart", async () => {
    const stores = new Stores();
    publish(ONE);
    await fill(stores, edition("1", ONE), ignore);
    publish(TWO);
    asked.length = 0;
    await fill(stores, edition("2", TWO), ignore);
    expect(asked.sort()).toEqual(["", "data.json"]);
    expect(await read(stores, edition("1", ONE), "data.json")).toBe("data one");
    expect(await read(stores, edition("2", TWO), "data.json")).toBe("data two");
    expect(await read(stores, edition("2", TWO), "a.js")).toBe("code");
  });

  test("refuses a file of another version and goes on from what it has at the next attempt", async () => {
    const stores = new Stores();
    publish({ ...TWO, "data.json": "data one" });
    await expect(fill(stores, edition("2", TWO), ignore)).rejects.toThrow(TypeError);
    publish(TWO);
    asked.length = 0;
    await fill(stores, edition("2", TWO), ignore);
    expect(asked).toContain("data.json");
    expect(asked).not.toContain("");
    expect(await read(stores, edition("2", TWO), "data.json")).toBe("data two");
  });

  test("a failed attempt ends when nothing of it goes on, so that no later news covers the failure", async () => {
    publish({ ...ONE, "data.json": "another" });
    const send = globalThis.fetch;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    vi.stubGlobal("fetch", async (address: string, options: RequestInit) => {
      if (address.endsWith("a.js")) await held;
      return send(address, options);
    });
    const news: string[] = [];
    const attempt = fill(new Stores(), edition("1", ONE), ({ stored }) => news.push(`${stored} stored`)).catch(() =>
      news.push("failed"),
    );
    await new Promise((resolve) => setImmediate(resolve));
    release();
    await attempt;
    expect(news).toEqual(["1 stored", "2 stored", "failed"]);
  });

  test("asks the server for what the browser has thrown away, or does not let be read", async () => {
    publish(ONE);
    const blocked = new Stores();
    blocked.match = () => Promise.reject(new DOMException("blocked", "SecurityError"));
    expect(await read(blocked, edition("1", ONE), "data.json")).toBe("data one");
    expect(await read(new Stores(), edition("1", ONE), "data.json")).toBe("data one");
  });

  test("stores an answer that was redirected as one that was not: a browser opens no page from it else", async () => {
    const stores = new Stores();
    const redirected = new Response("page one");
    Object.defineProperty(redirected, "redirected", { value: true });
    vi.stubGlobal("fetch", async () => redirected);
    await fill(stores, edition("1", { "": "page one" }), ignore);
    const kept = await answer(stores, edition("1", { "": "page one" }), "", new Request(SCOPE));
    expect(kept.redirected).toBe(false);
    expect(await kept.text()).toBe("page one");
  });

  test("drops the other versions of this deployment and nothing else", async () => {
    const stores = new Stores();
    publish({ ...ONE, ...TWO });
    for (const name of ["alliance-atlas https://atlas.example/other/ 1", "mine"]) await stores.open(name);
    await fill(stores, edition("2", TWO), ignore);
    await stores.open(`alliance-atlas ${SCOPE} 1`);
    await dropOthers(stores, edition("2", TWO));
    expect(await stores.keys()).toEqual([
      "alliance-atlas https://atlas.example/other/ 1",
      "mine",
      `alliance-atlas ${SCOPE} 2`,
    ]);
  });
});
