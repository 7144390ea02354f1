import * as fc from "fast-check";
import { expect, test } from "vitest";
import { itemsInJson } from "../../../src/data/itemsInJson";

const encode = (text: string) => new TextEncoder().encode(text);

function readItems(text: string, key: string): unknown[] {
  const bytes = encode(text);
  const { starts, ends } = itemsInJson(bytes, key);
  return Array.from(starts, (start, i) => JSON.parse(new TextDecoder().decode(bytes.subarray(start, ends[i]))));
}

test("each item of the list is found where it stands, whatever stands around it and however it is set", () => {
  const list = fc.array(fc.jsonValue(), { maxLength: 6 });
  const file = fc.record({ before: fc.jsonValue(), events: list, after: fc.jsonValue() });
  fc.assert(
    fc.property(file, fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
      expect(readItems(JSON.stringify(value, undefined, indent), "events")).toEqual(
        JSON.parse(JSON.stringify(value.events)),
      );
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['{ "events": [] }', []],
  ["{}", []],
  ['{ "events": [ 1, "a]", { "events": [2] }, [3, 4], null ] }', [1, "a]", { events: [2] }, [3, 4], null]],
  ['{ "other": { "events": [1] }, "events": [2] }', [2]],
  ['{ "other": "events", "list": [1] }', []],
  ['{ "events": [1], "events": [2, 3] }', [2, 3]],
  // By JSON.parse, whose records were validated, the second list is the one of that name.
  ['{ "events": [1], "\\u0065vents": [2, 3] }', [2, 3]],
  ['{ "a": "\\"events\\": [", "events": ["\\\\", "\\""] }', ["\\", '"']],
  ['\ufeff{ "events": ["ø", "日本"] }', ["ø", "日本"]],
])("%s", (text, items) => {
  expect(readItems(text, "events")).toEqual(items);
});
