import { QueryClient } from "@tanstack/react-query";
import { delay, HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { MOCK_DATASET, SMALL_FILES } from "../../../mocks/files";
import { handlers } from "../../../mocks/handlers";
import { server } from "../../../mocks/node";
import { isScenario, SCENARIOS, type ScenarioName } from "../../../mocks/scenarios";
import { catalogQuery, datasetQuery, UnknownDatasetError } from "../../../src/data/datasetQuery";
import { LoadError } from "../../../src/data/loadError";
import { loadJson } from "../../../src/data/loadJson";
import { loadProgress } from "../../../src/data/loadProgress";
import { PATIENCE } from "../../../src/data/patience";
import type { Dataset } from "../../../src/domain/dataset";
import { DATE_FORMS } from "../../../src/domain/dates";

const HOST = "http://localhost";
const RETRY = "Check the connection and try again.";
const UPDATED = "Tell whoever publishes this dataset; trying again may help if it was being updated.";
const CORRECTED = "Tell whoever publishes this dataset: the file has to be corrected.";

const USUAL = { ...PATIENCE };

beforeAll(() => {
  // The server is as bad as it is; only the pauses between tries are not waited for. Not a mock of the module, which another file may
  // have brought before.
  Object.assign(PATIENCE, { pauses: [1, 2], jitter: 0 });
  // The app asks for addresses relative to its page.
  vi.stubGlobal("location", new URL(`${HOST}/`));
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => server.resetHandlers());
afterAll(() => {
  Object.assign(PATIENCE, USUAL);
  server.close();
  vi.unstubAllGlobals();
});

/** Loads as the app does: the catalog, then the dataset that it names first. */
async function load(): Promise<Dataset> {
  const client = new QueryClient();
  const catalog = await client.fetchQuery(catalogQuery);
  return client.fetchQuery(datasetQuery(catalog, catalog.default));
}

/** Loads while the clock runs ahead, so that nobody waits for a slow server. */
async function loadAhead(): Promise<Dataset> {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const loading = load();
    let done = false;
    void loading.finally(() => {
      done = true;
    });
    while (!done) await vi.advanceTimersByTimeAsync(100);
    return await loading;
  } finally {
    vi.useRealTimers();
  }
}

test("how many events there are is told before all files have come, and how many are read only then", async () => {
  const found = new Promise<void>((resolve) => {
    const stop = loadProgress.subscribe(() => {
      if (loadProgress.get().found === 0) return;
      stop();
      resolve();
    });
  });
  server.use(
    http.get("*/sources.json", async () => {
      await found;
      expect(loadProgress.get()).toMatchObject({ found: 8, totalRecords: 0 });
      return HttpResponse.text(SMALL_FILES["sources.json"]);
    }),
    ...handlers("ok"),
  );
  expect((await load()).problems).toEqual([]);
});

/** How many records of each list there are to show. */
const sizes = ({ events, actors, counts, sources, disagreements }: Dataset) => [
  events.length,
  actors.length,
  counts.length,
  sources.length,
  disagreements.length,
];

/** What loading gives in each scenario: sizes, problems and faults, or the error that there is nothing to show. */
const EXPECTED: Record<
  ScenarioName,
  | { sizes: number[]; problems?: object[]; faults?: object[] }
  | { error: { message: string; advice: string; file: string } }
> = {
  ok: { sizes: [8, 6, 10, 9, 2] },
  slow: { sizes: [8, 6, 10, 9, 2] },
  offline: {
    error: {
      file: "catalog.json",
      message: "catalog.json could not be reached: there is no connection to the server.",
      advice: RETRY,
    },
  },
  "404": {
    sizes: [0, 6, 10, 9, 2],
    problems: [
      { name: "events", file: "events.json", cause: "events.json was not found on the server (404).", advice: UPDATED },
    ],
  },
  "500": {
    sizes: [8, 6, 0, 9, 2],
    problems: [
      {
        name: "membership",
        file: "membership.json",
        cause: "The server failed to send membership.json (500).",
        advice: RETRY,
      },
    ],
  },
  malformed: {
    sizes: [8, 0, 10, 9, 2],
    problems: [
      {
        name: "actors",
        file: "actors.json",
        cause: "actors.json is not valid JSON: invalid symbol at line 12, column 7.",
        advice: UPDATED,
      },
    ],
  },
  shape: {
    sizes: [0, 6, 10, 9, 2],
    problems: [
      {
        name: "events",
        file: "events.json",
        cause: "events.json does not hold what it should: expected an object, found a list of 8.",
        advice: CORRECTED,
      },
    ],
  },
  record: {
    sizes: [7, 6, 10, 9, 2],
    faults: [
      {
        file: "events.json",
        line: 58,
        path: "events[2].date",
        record: "First harbour summit",
        expected: DATE_FORMS,
        found: '"2002-09-31": 2002-09 has no day 31',
        suggestion: "2002-09-30",
      },
    ],
  },
  empty: { sizes: [0, 0, 0, 0, 0] },
  huge: { sizes: [10_000, 500, 30, 1, 0] },
};

describe("loading a dataset", () => {
  for (const name of Object.keys(SCENARIOS).filter(isScenario)) {
    test(`${name}: ${SCENARIOS[name].says}`, async () => {
      server.use(...handlers(name));
      const expected = EXPECTED[name];
      const loading = "delay" in SCENARIOS[name] ? loadAhead() : load();
      if ("error" in expected) {
        const error = await loading.catch((caught: unknown) => caught);
        expect(error).toBeInstanceOf(LoadError);
        expect(error).toMatchObject(expected.error);
        return;
      }
      const dataset = await loading;
      expect(sizes(dataset)).toEqual(expected.sizes);
      expect(dataset.problems).toEqual(expected.problems ?? []);
      expect(dataset.faults).toEqual(expected.faults ?? []);
    });
  }

  test("what refers to a file that could not be loaded is kept, with stand-ins", async () => {
    server.use(...handlers("malformed"));
    const { actorById, eventsOfActor } = await load();
    expect(actorById.get("ada-marlow")).toMatchObject({ name: "ada-marlow", standIn: true });
    expect(eventsOfActor.get("ada-marlow")).toHaveLength(2);
  });

  test("all files of a dataset are asked for at once", async () => {
    let open = 0;
    let most = 0;
    server.use(
      // Answers nothing itself: the scenario's own handler does, after this one has counted.
      http.get(`*/data/${MOCK_DATASET}/:file`, async ({ params }) => {
        const resource = params["file"] !== "datapackage.json";
        if (resource) most = Math.max(most, ++open);
        await delay(50);
        if (resource) open--;
      }),
      ...handlers("ok"),
    );
    await load();
    expect(most).toBe(5);
  });

  test("an id that the catalog does not have is an error that knows the catalog", async () => {
    server.use(...handlers("ok"));
    const client = new QueryClient();
    const catalog = await client.fetchQuery(catalogQuery);
    const error = await client.fetchQuery(datasetQuery(catalog, "nothing")).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnknownDatasetError);
    expect(error).toMatchObject({ message: 'There is no dataset "nothing" here.', id: "nothing", catalog });
  });

  test("a descriptor that is not right leaves nothing to show, and says where", async () => {
    server.use(
      http.get("*/datapackage.json", () =>
        HttpResponse.text(SMALL_FILES["datapackage.json"].replace('"0.3.0"', "3"), {
          headers: { "content-type": "application/json" },
        }),
      ),
      ...handlers("ok"),
    );
    await expect(load()).rejects.toMatchObject({
      message: "datapackage.json is not right at version, line 6: expected a text, found 3.",
      advice: CORRECTED,
    });
  });
});

describe("loading one file", () => {
  const FILE = `${HOST}/data/things.json`;
  const answer = (response: () => Response) => server.use(http.get(FILE, response));
  const json = { "content-type": "application/json" };

  const BAD: readonly (readonly [what: string, response: () => Response, message: string, advice: string])[] = [
    [
      "no connection",
      () => HttpResponse.error(),
      "things.json could not be reached: there is no connection to the server.",
      RETRY,
    ],
    ["404", () => new HttpResponse(null, { status: 404 }), "things.json was not found on the server (404).", UPDATED],
    ["503", () => new HttpResponse(null, { status: 503 }), "The server failed to send things.json (503).", RETRY],
    [
      "a page instead of the file",
      () => HttpResponse.html("<!doctype html><p>Home"),
      "things.json was not found: the server answered with a web page instead.",
      UPDATED,
    ],
    ["an empty file", () => HttpResponse.text("  \n", { headers: json }), "things.json is empty.", UPDATED],
    [
      "half a file",
      () => HttpResponse.text('{\n  "a": [1,', { headers: json }),
      "things.json is not valid JSON: value expected at line 2, column 11.",
      UPDATED,
    ],
    [
      "a trailing comma",
      () => HttpResponse.text('{\n  "a": 1,\n}', { headers: json }),
      "things.json is not valid JSON: property name expected at line 3, column 1.",
      UPDATED,
    ],
    [
      "a stream that breaks off",
      () =>
        new HttpResponse(new ReadableStream({ start: (stream) => stream.error(new Error("cut")) }), { headers: json }),
      "things.json broke off while it was being loaded.",
      RETRY,
    ],
  ];
  test.each(BAD)("%s", async (_, response, message, advice) => {
    answer(response);
    const error = await loadJson(FILE).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LoadError);
    expect(error).toMatchObject({ file: "things.json", message, advice });
  });

  test("gives the value, and the text in which lines are found", async () => {
    const text = '{\n  "a": 1\n}\n';
    answer(() => HttpResponse.text(text, { headers: json }));
    expect(await loadJson(FILE)).toEqual({ text, value: { a: 1 } });
  });

  test("an abandoned request is no error of the file", async () => {
    server.use(http.get(FILE, () => delay("infinite")));
    const controller = new AbortController();
    const loading = loadJson(FILE, controller.signal);
    controller.abort();
    const error = await loading.catch((caught: unknown) => caught);
    expect(error).not.toBeInstanceOf(LoadError);
    expect(error).toMatchObject({ name: "AbortError" });
  });
});
