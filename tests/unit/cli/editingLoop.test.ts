import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type HotPayload } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { newDataset } from "../../../src/cli/dataNew";
import { editingLoop } from "../../../src/cli/editingLoopPlugin";

const root = mkdtempSync(join(tmpdir(), "loop-"));
const data = join(root, "public/data");
const events = () => join(data, "our-alliance/events.json");
const sent: HotPayload[] = [];
let server: Awaited<ReturnType<typeof createServer>>;
const connected: (() => void)[] = [];
/** A page opens its end of Vite's connection. */
const connect = () => {
  for (const listener of connected) listener();
};

/** What was sent since the last time, once something of a type is among it. */
async function until(type: HotPayload["type"]): Promise<HotPayload> {
  return vi.waitFor(
    () => {
      const found = sent.find((payload) => payload.type === type);
      if (!found) throw new Error(`no ${type} was sent`);
      return found;
    },
    { timeout: 15_000, interval: 50 },
  );
}

beforeAll(async () => {
  mkdirSync(data, { recursive: true });
  await newDataset(data, "our-alliance", "2026-11-22");
  const catalog = { default: "our-alliance", datasets: [{ id: "our-alliance", title: "A", path: "our-alliance" }] };
  writeFileSync(join(data, "catalog.json"), JSON.stringify(catalog));
  writeFileSync(join(root, "index.html"), "<!doctype html>");
  server = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    server: { port: 0, host: "127.0.0.1" },
    plugins: [
      {
        name: "listen",
        configureServer({ ws }) {
          vi.spyOn(ws, "send").mockImplementation((...payload: unknown[]) => {
            sent.push(payload[0] as HotPayload);
          });
          Object.assign(ws, {
            on: (event: string, listener: () => void) => event === "connection" && connected.push(listener),
          });
        },
      },
      editingLoop(),
    ],
  });
  await server.listen();
}, 30_000);

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

describe("the editing loop", () => {
  test("a file that is saved wrong reloads the page and is told over it; once it is right, nothing is told any more", async () => {
    connect();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(sent).toEqual([]);

    const right = readFileSync(events(), "utf8");
    writeFileSync(events(), right.replace('"date": "2001-06-12"', '"date": "2001-13"'));
    await until("full-reload");
    sent.length = 0;
    connect();
    const error = await until("error");
    if (error.type !== "error") throw new Error("an error was waited for");
    expect(error.err.message).toMatch(/^1 fault in 1 file of the data/);
    const line = right.split("\n").findIndex((one) => one.includes('"date"')) + 1;
    expect(error.err.stack).toMatch(new RegExp(`^${events()}:${line}:1\n`));
    expect(error.err.stack).toContain("events[0].date");
    expect(error.err.stack).toContain("expected a date as YYYY");
    expect(error.err.stack).toContain('found    "2001-13": there is no month 13');
    expect(error.err.stack).toContain("did you mean 2001-12?");

    sent.length = 0;
    writeFileSync(
      events(),
      right.replace("An example: replace it with what happened.", "Longer than before, and right."),
    );
    await until("full-reload");
    connect();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(sent.filter(({ type }) => type === "error")).toEqual([]);
  }, 60_000);

  test("descriptors are served with the sizes that the files have now", async () => {
    const [address = ""] = server.resolvedUrls?.local ?? [];
    const response = await fetch(`${address}data/our-alliance/datapackage.json`);
    const { resources } = await response.json();
    expect(resources[0].bytes).toBe(readFileSync(events()).byteLength);
    const written = JSON.parse(readFileSync(join(data, "our-alliance/datapackage.json"), "utf8"));
    expect(written.resources[0].bytes).not.toBe(resources[0].bytes);
  });

  test("a file that is gone, and half a file, are told too", async () => {
    sent.length = 0;
    const right = readFileSync(events(), "utf8");
    writeFileSync(events(), right.slice(0, 200));
    await until("full-reload");
    connect();
    const half = await until("error");
    expect(half.type === "error" && half.err.stack).toContain("events.json is not valid JSON");
    sent.length = 0;
    renameSync(events(), `${events()}.bak`);
    await until("full-reload");
    connect();
    const gone = await until("error");
    expect(gone.type === "error" && gone.err.stack).toContain('"events.json", which is not there');
  }, 60_000);
});
