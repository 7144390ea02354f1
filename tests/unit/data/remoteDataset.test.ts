/** Datasets from an address: what is asked for, how, and what is said where it fails. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkAddress, fetchDataset } from "../../../src/data/remoteDataset";
import { shippedTexts } from "../../packages";

const AT = "https://data.example/mine-ban/datapackage.json";
const TEXTS = shippedTexts("mine-ban");
type Answer = string | number | "cors" | "redirect" | "gone" | "gone silent";
let answers: Map<string, Answer>;
let asked: { url: string; init: RequestInit }[];

/** A server elsewhere, as a browser lets a page see it. */
async function answer(to: string | URL, init: RequestInit = {}): Promise<Response> {
  const url = String(to);
  asked.push({ url, init });
  await Promise.resolve();
  init.signal?.throwIfAborted();
  const given = answers.get(url) ?? 404;
  if (given === "gone") throw new TypeError("Failed to fetch");
  if (given === "gone silent") {
    if (init.redirect === "error") throw new TypeError("Failed to fetch");
    await new Promise((_, reject) => init.signal?.addEventListener("abort", () => reject(init.signal?.reason)));
  }
  if (given === "cors" || given === "redirect") {
    const isSeen = given === "cors" ? init.mode === "no-cors" : init.redirect === "manual";
    if (!isSeen) throw new TypeError("Failed to fetch");
    return Object.defineProperty(new Response(null), "type", { value: given === "cors" ? "opaque" : "opaqueredirect" });
  }
  if (typeof given === "number") return new Response("", { status: given });
  return new Response(given, { headers: { "content-type": "application/json" } });
}

beforeEach(() => {
  // What is waited for comes when nothing else is left to do.
  vi.useFakeTimers();
  vi.setTimerTickMode("nextTimerAsync");
  asked = [];
  answers = new Map(Object.entries(TEXTS).map(([path, text]) => [new URL(path, AT).href, text]));
  vi.stubGlobal("fetch", answer);
  vi.stubGlobal("location", { origin: "https://atlas.example" });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const load = (signal = new AbortController().signal) => fetchDataset(new URL(AT), signal);

test("all files come, and nothing of the reader goes along", async () => {
  const { files, failures } = await load();
  expect([...files.keys()].sort()).toEqual(Object.keys(TEXTS).sort());
  expect(failures).toEqual([]);
  for (const { init } of asked) {
    expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" });
  }
});

test("a file that does not come is told, and the others are used", async () => {
  answers.delete(new URL("actors.json", AT).href);
  const { files, failures } = await load();
  expect(files.has("events.json")).toBe(true);
  expect(failures).toMatchObject([{ path: "actors.json", cause: "actors.json was not found on the server (404)." }]);
});

test("paths that lead out of the folder, or to another site, are not asked for", async () => {
  const paths = [
    "../secret.json",
    "/etc/x.json",
    "https://other.example/events.json",
    "//other.example/a.json",
    "run.js",
  ];
  answers.set(AT, JSON.stringify({ resources: paths.map((path) => ({ name: "events", path })) }));
  await load();
  expect(asked.map(({ url }) => url)).toEqual([AT]);
});

describe("the descriptor", () => {
  test.each<[Answer, string]>([
    [404, "was not found on the server (404)"],
    ["gone", "data.example could not be reached"],
    ["gone silent", "data.example could not be reached"],
    ["cors", "data.example does not let pages of other sites read datapackage.json"],
    ["redirect", "data.example leads to another address"],
    ["[]", "is not the descriptor of a dataset: it has no list of resources"],
    ["{ oops", "is not the descriptor of a dataset: it is no JSON"],
    [" ".repeat(1_100_000), "is larger than what is read here"],
  ])("%j", async (given, words) => {
    answers.set(AT, given);
    await expect(load()).rejects.toThrow(words);
  });
});

test("more than fits is refused: by what is announced, and while it comes", async () => {
  answers.set(AT, JSON.stringify({ resources: [{ name: "events", path: "events.json", bytes: 300_000_000 }] }));
  await expect(load()).rejects.toThrow("is larger than 200 MB");
  answers.set(AT, JSON.stringify({ resources: [{ name: "events", path: "events.json" }] }));
  const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(20_000_000)) });
  vi.stubGlobal("fetch", async (url: string) => (url === AT ? answer(url) : new Response(endless)));
  await expect(load()).rejects.toThrow("is larger than 200 MB");
});

test("the reader can stop it", async () => {
  const controller = new AbortController();
  const loading = load(controller.signal);
  controller.abort();
  await expect(loading.then(() => "loaded")).rejects.toThrow();
  expect(asked.length).toBeLessThan(3);
});

test("also while it is looked for why nothing came", async () => {
  answers.set(AT, "gone silent");
  const controller = new AbortController();
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    const coming = answer(url, init);
    if (init.redirect === "manual") controller.abort(new Error("stopped by the reader"));
    return coming;
  });
  await expect(load(controller.signal)).rejects.toThrow("stopped by the reader");
});

test("a file that is named twice is asked for once", async () => {
  const paths = ["events.json", "./events.json", "events.json"];
  answers.set(AT, JSON.stringify({ resources: paths.map((path) => ({ name: "events", path })) }));
  const { files } = await load();
  expect([...files.keys()]).toEqual(["datapackage.json", "events.json"]);
  expect(asked.map(({ url }) => url)).toEqual([AT, new URL("events.json", AT).href]);
});

test.each([
  ["http://data.example/datapackage.json", "Only addresses that begin with https://"],
  ["javascript:alert(1)", "Only addresses that begin with https://"],
  ["data:application/json,{}", "Only addresses that begin with https://"],
  ["datapackage.json", "is not an address"],
  ["https://me:secret@data.example/", "user name or password"],
])("%s is not asked for", (address, words) => {
  expect(() => checkAddress(address)).toThrow(words);
});
