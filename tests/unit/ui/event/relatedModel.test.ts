import { expect, test } from "vitest";
import { generate } from "../../../../mocks/generate";
import { partsOf, relatedEvents } from "../../../../src/ui/event/relatedModel";
import { eventOf, smallDataset, smallDatasetWith } from "../../../datasets";

const event = (id: string, date: string, actors: string[], partOf?: string) => ({
  id,
  date,
  title: id,
  summary: "An invented event.",
  kind: "meeting",
  participants: actors.map((actor) => ({ actor, role: "participant" })),
  citations: [{ source: "accord-text" }],
  ...(partOf && { partOf }),
});

test("the most participants in common come first, then the nearer in time; the whole and the parts are left out", async () => {
  const dataset = await smallDatasetWith("events.json", {
    events: [
      event("whole", "2001", ["ada-marlow", "norway"]),
      event("this", "2001-02", ["ada-marlow", "norway", "jonas-brandt"], "whole"),
      event("its-part", "2001-02", ["ada-marlow"], "this"),
      event("far", "2009", ["ada-marlow"]),
      event("near", "2001-04", ["ada-marlow"]),
      event("two-shared", "2009", ["ada-marlow", "norway"]),
      event("sibling", "2001-02", [], "whole"),
      event("unrelated", "2001-02", ["tidewater-lines"]),
    ],
  });
  const related = relatedEvents(dataset, eventOf(dataset, "this"));
  expect(related.map(({ event, shared, sibling }) => [event.id, shared, sibling])).toEqual([
    ["sibling", 0, true],
    ["two-shared", 2, false],
    ["near", 1, false],
    ["far", 1, false],
  ]);
  expect(relatedEvents(dataset, eventOf(dataset, "this"), 2)).toHaveLength(2);
  expect(partsOf(dataset, eventOf(dataset, "whole")).map(({ id }) => id)).toEqual(["sibling", "this"]);
});

test("an actor with two roles in an event counts once", async () => {
  const dataset = await smallDataset();
  const related = relatedEvents(dataset, eventOf(dataset, "marlow-letter-2001"));
  expect(related.map(({ event, shared }) => [event.id, shared])).toEqual([["first-summit-2002", 1]]);
});

test("is quick with ten thousand events", async () => {
  const dataset = await smallDataset(generate(10_000));
  const [first] = dataset.events.filter(({ participants }) => participants.length > 2);
  expect(first && relatedEvents(dataset, first)).toHaveLength(5);
});
