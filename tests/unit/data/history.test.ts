import { QueryClient } from "@tanstack/react-query";
import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { MOCK_DATASET, SMALL_FILES } from "../../../mocks/files";
import { handlers } from "../../../mocks/handlers";
import { server } from "../../../mocks/node";
import { catalogQuery, datasetQuery } from "../../../src/data/datasetQuery";

const HISTORY = `*/data/${MOCK_DATASET}/history.json`;
const GOOD = {
  versions: [
    {
      version: "0.3.0",
      date: "2026-11-01",
      records: { events: { "accord-signed": { title: "Accord signed", fields: { date: "0123abcd" } } } },
    },
  ],
};
const RESOURCE = {
  ...{ name: "history", path: "history.json", title: "History", mediatype: "application/json", bytes: 0 },
  hash: `sha256:${"0".repeat(64)}`,
};

let asked = 0;
/** Serves the small dataset with a history, and counts how often that is asked for. */
function serve(answer: () => Response): void {
  const descriptor = JSON.parse(SMALL_FILES["datapackage.json"]);
  server.use(
    http.get(HISTORY, () => {
      asked++;
      return answer();
    }),
    http.get("*/datapackage.json", () =>
      HttpResponse.json({ ...descriptor, resources: [...descriptor.resources, RESOURCE] }),
    ),
    ...handlers("ok"),
  );
}

async function load() {
  const client = new QueryClient();
  const catalog = await client.fetchQuery(catalogQuery);
  return client.fetchQuery(datasetQuery(catalog, catalog.default));
}

beforeAll(() => {
  vi.stubGlobal("location", new URL("http://localhost/"));
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  server.resetHandlers();
  asked = 0;
});
afterAll(() => {
  server.close();
  vi.unstubAllGlobals();
});

describe("the history of a dataset", () => {
  test("is not asked for at the start, and once when it is wanted", async () => {
    serve(() => HttpResponse.json(GOOD));
    const dataset = await load();
    expect(dataset.problems).toEqual([]);
    expect(asked).toBe(0);
    expect(await dataset.history?.()).toEqual({ history: GOOD });
    await dataset.history?.();
    expect(asked).toBe(1);
  });

  test("is not there where the descriptor names none", async () => {
    server.use(...handlers("ok"));
    expect((await load()).history).toBeUndefined();
  });

  const BAD: readonly (readonly [what: string, answer: () => Response, cause: string])[] = [
    ["missing", () => new HttpResponse(null, { status: 404 }), "history.json was not found on the server (404)."],
    [
      "broken off",
      () => HttpResponse.text('{\n  "versions": [', { headers: { "content-type": "application/json" } }),
      "history.json is not valid JSON: close bracket expected at line 2, column 16.",
    ],
    [
      "of another shape",
      () => HttpResponse.json({ versions: [] }),
      "history.json is not right at versions, line 1: expected at least one version, found an empty list.",
    ],
    [
      "with a list that no dataset has",
      () => HttpResponse.json({ versions: [{ ...GOOD.versions[0], records: { parties: {} } }] }),
      "history.json is not right at versions[0].records",
    ],
  ];
  test.each(BAD)("says so where it is %s, and is asked for again", async (_, answer, cause) => {
    serve(answer);
    const dataset = await load();
    expect(dataset.events).toHaveLength(8);
    const reading = await dataset.history?.();
    expect(reading).toMatchObject({ problem: { file: "history.json", cause: expect.stringContaining(cause) } });
    await dataset.history?.();
    expect(asked).toBe(2);
  });
});
