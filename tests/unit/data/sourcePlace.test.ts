import { expect, test } from "vitest";
import { findPlace, segmentsOf } from "../../../src/data/sourcePlace";

const TEXT = `{
  "title": "Ärger — 😀",
  "events": [
    { "id": "a", "date": "2015" },
    { "id": "b", "participants": [{ "actor": "x" }, { "actor": "nobody" }] }
  ]
}
`;
const placeIn = (text: string, place: string, file = "events.json") => {
  const range = findPlace(file, text, new TextEncoder().encode(text), place);
  return range && text.slice(range.start, range.end);
};

test("paths are read", () => {
  expect(segmentsOf("events[12].participants[0].actor")).toEqual(["events", 12, "participants", 0, "actor"]);
  expect(segmentsOf("custom.same-text-as")).toEqual(["custom", "same-text-as"]);
  expect(segmentsOf("")).toEqual([]);
});

test.each([
  ["events[0].date", '"date": "2015"'],
  ["events[1].participants[1].actor", '"actor": "nobody"'],
  ["title", '"title": "Ärger — 😀"'],
])("%s is found, behind letters that take more than a byte", (path, text) => {
  expect(placeIn(TEXT, path)).toBe(text);
  const minified = JSON.stringify(JSON.parse(TEXT));
  expect(placeIn(minified, path)).toBe(text.replace(": ", ":"));
});

test("what is not there is looked for around it", () => {
  expect(placeIn(TEXT, "events[0].summary")).toBe('{ "id": "a", "date": "2015" }');
  expect(placeIn(TEXT, "events[1].participants[7].actor")).toContain('"participants"');
  expect(placeIn(TEXT, "events[9].date")).toBeUndefined();
});

test("text that is no JSON is marked where it stops being that", () => {
  expect(placeIn('{ "events": [1, oops] }', "events[0]")).toBe("oops");
});

test("tables are found by line", () => {
  expect(placeIn("id,date\r\na,2015\r\n", "L2", "events.csv")).toBe("a,2015\r");
  expect(placeIn("id", "L3", "events.csv")).toBeUndefined();
  expect(placeIn("id", "events[0]", "events.csv")).toBeUndefined();
});
