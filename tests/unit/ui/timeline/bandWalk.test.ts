import { beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../../../src/domain/dataset";
import type { Event } from "../../../../src/domain/event";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { selectionOf } from "../../../../src/domain/selection";
import { laneOf } from "../../../../src/ui/timeline/bandFrame";
import {
  activeEvent as activePlace,
  momentOf,
  WALK_KEYS,
  type WalkKey,
  walkKey,
  walk as walkTo,
} from "../../../../src/ui/timeline/bandWalk";
import { smallDataset } from "../../../datasets";

let dataset: Dataset;
beforeAll(async () => {
  dataset = await smallDataset();
});
const event = (id: string): Event => {
  const found = dataset.eventById.get(id);
  if (!found) throw new Error(id);
  return found;
};

/** The walk over columns, told in events. */
const selected = (events: readonly Event[]) => {
  const places = Uint32Array.from(events, ({ index }) => index);
  const mask = new Uint8Array(dataset.events.length);
  for (const place of places) mask[place] = 1;
  return { places, mask };
};
const eventAt = (place = -1) => dataset.events[place];
const walk = (events: readonly Event[], current: Event, key: WalkKey): Event =>
  eventAt(walkTo(dataset.columns, selected(events), current.index, key)) ?? current;
const activeEvent = (
  events: readonly Event[],
  mask: Uint8Array,
  wanted: readonly (Event | undefined)[],
  window: { from: number; to: number },
) => {
  const { places } = selected(events);
  return eventAt(
    activePlace(
      dataset.columns,
      { places, mask },
      wanted.map((one) => one?.index),
      window,
    ),
  );
};

describe("walking", () => {
  test("left and right go through all events in order of time and stop at the ends", () => {
    const { events } = dataset;
    let at = walk(events, event("second-summit-2006"), "Home");
    const seen = [at];
    for (let i = 0; i < 20; i++) {
      const next = walk(events, at, "ArrowRight");
      if (next !== at) seen.push(next);
      at = next;
    }
    expect(seen).toEqual(events);
    expect(walk(events, at, "ArrowRight")).toBe(at);
    expect(walk(events, at, "ArrowLeft")).toBe(events.at(-2));
    expect(walk(events, at, "End")).toBe(events.at(-1));
  });

  test("up and down go to the nearest in time of the next lane that has any", () => {
    const speech = event("brandt-speech-2002");
    expect(walk(dataset.events, speech, "ArrowUp").id).toBe("first-summit-2002");
    const down = walk(dataset.events, speech, "ArrowDown");
    expect(laneOf(down)).toBeGreaterThan(laneOf(speech));
    expect(walk(dataset.events, event("first-summit-2002"), "ArrowUp").id).toBe("first-summit-2002");
  });

  test("only what the filters let through takes part", () => {
    const { events } = selectionOf(dataset, { ...NO_FILTERS, kinds: ["summit"] });
    const first = walk(events, event("second-summit-2006"), "Home");
    expect(walk(events, first, "ArrowRight").id).toBe("second-summit-2006");
    for (const key of WALK_KEYS) expect(events).toContain(walk(events, first, key));
  });

  test("open dates have a moment", () => {
    expect(Number.isFinite(momentOf(event("inspection-programme")))).toBe(true);
  });

  test("other keys do not walk", () => {
    expect(walkKey("ArrowLeft")).toBe("ArrowLeft");
    expect(walkKey("a")).toBeUndefined();
  });
});

describe("the one Tab stop", () => {
  const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

  test("stands where the reader last was, else on the open event, else on the first in the window", () => {
    const { events, mask } = selectionOf(dataset, NO_FILTERS);
    const walked = event("brandt-speech-2002");
    const open = event("second-summit-2006");
    expect(activeEvent(events, mask, [walked, open], everything)).toBe(walked);
    expect(activeEvent(events, mask, [undefined, open], everything)).toBe(open);
    expect(activeEvent(events, mask, [undefined, undefined], everything)).toBe(events[0]);
    const { earliest } = open.when;
    expect(activeEvent(events, mask, [], { from: earliest, to: earliest + 100 })).toBe(open);
  });

  test("leaves an event that the filters have taken away; none where there is none", () => {
    const { events, mask } = selectionOf(dataset, { ...NO_FILTERS, kinds: ["summit"] });
    expect(activeEvent(events, mask, [event("brandt-speech-2002")], everything)).toBe(events[0]);
    expect(activeEvent([], new Uint8Array(dataset.events.length), [event("brandt-speech-2002")], everything)).toBe(
      undefined,
    );
  });
});
