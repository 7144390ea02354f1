import { expect, test } from "vitest";
import { filesAhead, MOST_AHEAD } from "../../../src/cli/preloadDataPlugin";

const resource = (name: string, bytes = 1000) => ({ name, path: `${name}.json`, bytes });

test("what every page of a dataset reads is asked for ahead, and no file that would come in the place of the code", () => {
  const small = ["events", "actors", "history", "briefing-one", "historians"].map((name) => resource(name));
  expect(filesAhead(small)).toEqual(["events.json", "actors.json", "historians.json"]);
  const large = [resource("events", MOST_AHEAD + 1), resource("actors", MOST_AHEAD)];
  expect(filesAhead(large)).toEqual(["actors.json"]);
});
