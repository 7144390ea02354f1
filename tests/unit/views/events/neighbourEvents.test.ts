import { expect, test } from "vitest";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { selectionOf } from "../../../../src/domain/selection";
import { neighbourEvents } from "../../../../src/views/events/neighbourEvents";
import { eventOf, smallDataset } from "../../../datasets";

const ids = ({ previous, next }: ReturnType<typeof neighbourEvents>) => [previous?.id, next?.id];

test("an event that is shown has the neighbours among those shown", async () => {
  const dataset = await smallDataset();
  const selection = selectionOf(dataset, { ...NO_FILTERS, actors: ["norway"] });
  const neighbours = neighbourEvents(dataset, selection, eventOf(dataset, "accord-signed-2003"));
  expect(neighbours.shown).toBe(true);
  expect(ids(neighbours)).toEqual(["first-summit-2002", "clean-ballast-fund-2004"]);
});

test("one that is not shown has those of the whole record", async () => {
  const dataset = await smallDataset();
  const selection = selectionOf(dataset, { ...NO_FILTERS, actors: ["norway"] });
  const neighbours = neighbourEvents(dataset, selection, eventOf(dataset, "brandt-speech-2002"));
  expect(neighbours.shown).toBe(false);
  expect(ids(neighbours)).toEqual(["first-summit-2002", "accord-signed-2003"]);
});

test("the first and the last end the way", async () => {
  const dataset = await smallDataset();
  const selection = selectionOf(dataset, NO_FILTERS);
  expect(neighbourEvents(dataset, selection, eventOf(dataset, "marlow-letter-2001")).previous).toBeUndefined();
  expect(neighbourEvents(dataset, selection, eventOf(dataset, "second-summit-2006")).next).toBeUndefined();
});
