/** The code that finds lines is loaded only when something is wrong: it may be out of reach just then. */
import { expect, test, vi } from "vitest";
import { parseJson } from "../../../src/data/loadJson";
import { smallDataset } from "../../datasets";

vi.mock("../../../src/data/locate", () => {
  throw new Error("Failed to fetch dynamically imported module");
});

test("text that is not JSON is still told, without the place", async () => {
  await expect(parseJson("things.json", "{")).rejects.toMatchObject({ message: "things.json is not valid JSON." });
});

test("faults are still told, without their lines, and the good records stay", async () => {
  const { events, faults } = await smallDataset({ "events.json": '{ "events": [{ "id": "x" }] }' });
  expect(events).toEqual([]);
  expect(faults.map(({ path, line }) => [path, line])).toContainEqual(["events[0].date", undefined]);
});
