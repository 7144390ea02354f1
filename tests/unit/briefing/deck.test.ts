import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBriefing } from "../../../src/data/briefingFile";
import type { Slide } from "../../../src/domain/briefing";
import { linkOf, stateOf } from "../../../src/domain/briefing";
import {
  changeSlide,
  type Deck,
  deckText,
  duplicateSlide,
  insertSlide,
  moveSlide,
  record,
  redo,
  removeSlide,
  startHistory,
  undo,
} from "../../../src/domain/deck";

const slide = (id: string): Slide => ({ id, view: "timeline", headline: `Slide ${id}` });
const deck = (...ids: string[]): Deck =>
  ids.reduce((all, id) => insertSlide(all, slide(id)), {
    head: { format: 1, id: "harbour", title: "Harbour", dataset: "harbour-accord" },
    slides: [],
  } as Deck);
const ids = ({ slides }: Deck) => slides.map(({ id }) => id).join(" ");

describe("a deck", () => {
  test("keeps ids apart when slides are added and copied", () => {
    expect(ids(insertSlide(deck("a", "b"), slide("a"), 1))).toBe("a a-2 b");
    expect(ids(duplicateSlide(deck("a", "b"), "a"))).toBe("a a-2 b");
  });

  test("moves a slide to any place, and never loses one", () => {
    fc.assert(
      fc.property(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: -3, max: 9 }), (id, to) => {
        const moved = moveSlide(deck("a", "b", "c", "d"), id, to);
        expect(moved.slides.map((one) => one.id).sort()).toEqual(["a", "b", "c", "d"]);
        expect(moved.slides.findIndex((one) => one.id === id)).toBe(Math.max(0, Math.min(3, to)));
      }),
    );
  });

  test("changes and clears parts of one slide", () => {
    const changed = changeSlide(deck("a", "b"), "a", { headline: "New", notes: "Say it" });
    expect(changed.slides[0]).toMatchObject({ slide: { headline: "New", notes: "Say it" } });
    const cleared = changeSlide(changed, "a", { notes: undefined });
    expect(cleared.slides[0]?.ok && "notes" in cleared.slides[0].slide).toBe(false);
  });
});

describe("undo and redo", () => {
  test("go back and forth over every step; typing in one field is one step", () => {
    let history = startHistory(deck("a"));
    history = record(history, changeSlide(history.present, "a", { headline: "N" }), "headline a");
    history = record(history, changeSlide(history.present, "a", { headline: "Ne" }), "headline a");
    history = record(history, removeSlide(history.present, "a"));
    expect(ids(history.present)).toBe("");
    history = undo(history);
    expect(history.present.slides[0]).toMatchObject({ slide: { headline: "Ne" } });
    history = undo(history);
    expect(history.present.slides[0]).toMatchObject({ slide: { headline: "Slide a" } });
    expect(undo(history).present).toBe(history.present);
    expect(ids(redo(redo(history)).present)).toBe("");
  });

  test("a new change after an undo forgets what was undone", () => {
    let history = record(startHistory(deck("a")), deck("a", "b"));
    history = record(undo(history), deck("a", "c"));
    expect(ids(redo(history).present)).toBe("a c");
  });
});

describe("a briefing file", () => {
  test("is read as it was written", async () => {
    const one = changeSlide(deck("a", "b"), "b", { notes: "**Say** it", state: { from: "2014", ranges: true } });
    const { deck: read, faults } = await readBriefing("harbour.json", deckText(one));
    expect(faults).toEqual([]);
    expect(read).toEqual(one);
  });

  test("keeps a broken slide as it is, with its place and reason, and uses the others", async () => {
    const broken = { id: "b", view: "timeline", headline: "Bad years", state: { from: "2013-02-30" }, colour: "red" };
    const text = JSON.stringify({
      ...deck("a").head,
      slides: [slide("a"), broken, { view: "actor", headline: "Who" }, 7],
    });
    const { deck: read, faults } = await readBriefing("harbour.json", text);
    expect(read.slides.map(({ id, ok }) => [id, ok])).toEqual([
      ["a", true],
      ["b", false],
      ["slide-3", false],
      ["slide-4", false],
    ]);
    expect(faults.map(({ path, record: name }) => `${name}: ${path}`)).toEqual([
      "Slide 2, “Bad years”: slides[1].state.from",
      "Slide 2, “Bad years”: slides[1].colour",
      "Slide 3, “Who”: slides[2].id",
      "Slide 4: slides[3]",
    ]);
    expect(JSON.parse(deckText(read)).slides[1]).toEqual(broken);
  });

  test.each([
    ["", "harbour.json is empty."],
    ['{"format": 1, "id": "h"', "harbour.json"],
    ["[1]", "harbour.json holds no briefing: expected an object, found a list of 1."],
    ['{"format": 2, "slides": []}', "made by a newer version of Alliance Atlas (format 2; this one reads 1)"],
    ['{"format": 1, "id": "h", "title": "H", "dataset": "d"}', "has no list of slides: found nothing."],
    ['{"format": 1, "id": "h", "dataset": "d", "slides": []}', "At title: expected a text, found nothing"],
  ])("that is none says why: %s", async (text, cause) => {
    await expect(readBriefing("harbour.json", text)).rejects.toThrow(cause);
  });
});

test("a slide's state and a link's filters and display are inverses", () => {
  const state = { from: "2013", kinds: ["summit" as const], as: "table" as const, ranges: true as const };
  const { filters, display } = linkOf(state);
  expect(stateOf(filters, display)).toEqual(state);
  expect(stateOf(linkOf().filters, linkOf().display)).toEqual({});
});
