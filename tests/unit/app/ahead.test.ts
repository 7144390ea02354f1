import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { MOCK_DATASET } from "../../../mocks/files";
import { handlers } from "../../../mocks/handlers";
import { server } from "../../../mocks/node";
import { readAhead } from "../../../src/app/ahead";
import { catalogQuery, datasetQuery } from "../../../src/data/datasetQuery";
import { queries } from "../../../src/data/queries";

const HOST = "http://localhost";
let asked: string[] = [];
const note = ({ request }: { request: Request }) => void asked.push(new URL(request.url).pathname);

beforeAll(() => {
  vi.stubGlobal("location", new URL(`${HOST}/`));
  server.listen({ onUnhandledRequest: "error" });
  server.events.on("request:start", note);
});
afterEach(() => {
  asked = [];
  queries.clear();
  server.resetHandlers();
});
afterAll(() => {
  server.events.removeListener("request:start", note);
  server.close();
  vi.unstubAllGlobals();
});

test.each(["/", `/${MOCK_DATASET}`, `/${MOCK_DATASET}/actors/somebody`])(
  "%s: its dataset is read, and asked for no more",
  async (path) => {
    server.use(...handlers("ok"));
    await readAhead(path, "");
    const before = [...asked];
    expect(before[0]).toBe("/data/catalog.json");
    expect(before).toContain(`/data/${MOCK_DATASET}/events.json`);
    const catalog = await queries.ensureQueryData(catalogQuery);
    const { events } = await queries.ensureQueryData(datasetQuery(catalog, MOCK_DATASET));
    expect(events.length).toBeGreaterThan(0);
    expect(asked).toEqual(before);
  },
);

test.each([
  ["/my-own/timeline", ""],
  ["/opened", ""],
  ["/datasets", ""],
  ["/", "?data=https://elsewhere.example/datapackage.json"],
  [`/${MOCK_DATASET}`, "?data=no-address"],
])("%s%s shows no dataset of this deployment: nothing is asked for", async (path, search) => {
  await readAhead(path, search);
  expect(asked).toEqual([]);
});

test("of a dataset that the catalog does not have, nothing is asked for", async () => {
  server.use(...handlers("ok"));
  await readAhead("/nothing-of-that-name", "");
  expect(asked).toEqual(["/data/catalog.json"]);
});

test("a catalog that cannot be had is no error of what asked ahead", async () => {
  server.use(http.get("*/data/catalog.json", () => new HttpResponse(null, { status: 404 })));
  await readAhead("/", "");
  expect(queries.getQueryState(catalogQuery.queryKey)?.status).toBe("error");
});
