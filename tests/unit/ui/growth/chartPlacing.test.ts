import { describe, expect, test } from "vitest";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { chartFrame } from "../../../../src/ui/chart/chartFrame";
import { chartMarks, type Target } from "../../../../src/ui/chart/chartMarks";
import { collides, TEXT, textBox, textWidth } from "../../../../src/ui/chart/chartText";
import { dodge } from "../../../../src/ui/chart/placeDots";
import { spread, staircase } from "../../../../src/ui/chart/placeLabels";
import { rangeLabels } from "../../../../src/ui/chart/rangeLabels";
import { nearest, walk } from "../../../../src/ui/chart/walk";
import { growthModel } from "../../../../src/ui/growth/growthModel";
import { smallDataset } from "../../../datasets";
import { shippedDataset } from "../../../shipped";

describe("spread", () => {
  const wish = (key: string, y: number, left = 0) => ({ key, y, left, right: left + 50 });
  test("labels far apart stay where they want to be", () => {
    expect([...spread([wish("a", 20), wish("b", 80)], 18, 0, 100)]).toEqual([
      ["a", 20],
      ["b", 80],
    ]);
  });
  test("labels that would cover each other are pushed apart", () => {
    const y = spread([wish("a", 50), wish("b", 52), wish("c", 51)], 18, 0, 200);
    expect([y.get("a"), y.get("c"), y.get("b")]).toEqual([50, 68, 86]);
  });
  test("at the bottom they are pushed up", () => {
    const y = spread([wish("a", 95), wish("b", 98)], 18, 0, 100);
    expect([y.get("a"), y.get("b")]).toEqual([73, 91]);
  });
  test("labels beside each other do not mind", () => {
    const y = spread([wish("a", 50), wish("b", 50, 60)], 18, 0, 100);
    expect([y.get("a"), y.get("b")]).toEqual([50, 50]);
  });
});

test("staircase: a label that runs over a later line stands above that line", () => {
  expect(
    staircase([
      { left: 0, right: 40 },
      { left: 50, right: 90 },
    ]),
  ).toEqual([0, 0]);
  expect(
    staircase([
      { left: 0, right: 60 },
      { left: 50, right: 90 },
    ]),
  ).toEqual([1, 0]);
  expect(
    staircase([
      { left: 0, right: 90 },
      { left: 30, right: 90 },
      { left: 50, right: 90 },
    ]),
  ).toEqual([2, 1, 0]);
  expect(staircase([])).toEqual([]);
});

test("dodge: dots on a line stay, others step aside to the right, and never up or down", () => {
  const at = (x: number, fixed: boolean) => ({ x, y: 10, r: 4, fixed });
  expect(dodge([at(10, true), at(10, true), at(40, false)])).toEqual([0, 0, 0]);
  const [first, second] = dodge([at(10, false), at(10, false)]);
  expect(first).toBe(0);
  expect(second).toBeGreaterThanOrEqual(6);
});

describe.each([320, 358, 780, 1250])("the shipped data at %i px", async (width) => {
  const real = await shippedDataset("weprotect");
  const whole = growthModel(real, NO_FILTERS);
  const frame = chartFrame(whole.ground, width, 480);
  const marks = chartMarks(whole, frame);

  test("names and figures cover neither each other nor the edge", () => {
    const boxes = marks.groups.flatMap(({ name, values }) => [
      ...(name ? [textBox(name.text, TEXT.label, name.x, name.y, name.anchor)] : []),
      ...values.map((value) => textBox(value.text, TEXT.value, value.x, value.y, value.anchor)),
    ]);
    boxes.forEach((box, index) => {
      expect(box.right).toBeLessThanOrEqual(width + 1);
      for (const other of boxes.slice(index + 1)) expect(collides(box, other)).toBe(false);
    });
  });

  test("every group shown is named", () => {
    for (const { name } of marks.groups) expect(name?.text).toBeTruthy();
  });

  test("definitions stay inside, and no break crosses a name", () => {
    for (const { x, y, stretch } of frame.stretches) {
      const right = x + textWidth(stretch.series.label, TEXT.stretch);
      expect(right).toBeLessThanOrEqual(width);
      for (const other of frame.stretches) {
        const reaches = other.breakX !== undefined && other.y - 8 < y && other.stretch !== stretch;
        if (reaches) expect((other.breakX ?? 0) < x || (other.breakX ?? 0) > right).toBe(true);
      }
    }
  });

  test("hiding groups moves neither frame nor dots", () => {
    const narrowed = growthModel(real, { ...NO_FILTERS, groups: ["companies"], to: "2016" });
    const again = chartFrame(narrowed.ground, width, 480);
    expect(again.plot).toEqual(frame.plot);
    const position = (targets: readonly Target[], id: string) => {
      const target = targets.find(({ key }) => key === id);
      return [target?.x, target?.y];
    };
    const onLine = "count wg-2017-20co";
    expect(position(chartMarks(narrowed, again).targets, onLine)).toEqual(position(marks.targets, onLine));
  });
});

describe("the names of the chosen years", async () => {
  const real = await shippedDataset("weprotect");
  const labels = (from: string, to: string, width: number) => {
    const model = growthModel(real, { ...NO_FILTERS, from, to });
    return rangeLabels(model, chartFrame(model.ground, width, 480)).map(({ text, anchor }) => [text, anchor]);
  };
  test("stand inside them", () => {
    expect(labels("2013", "2020", 1200)).toEqual([
      ["from 2013", "start"],
      ["to 2020", "end"],
    ]);
    expect(labels("", "2020", 1200)).toEqual([["to 2020", "end"]]);
    expect(labels("", "", 1200)).toEqual([]);
  });
  test("become one where there is no room for two", () => {
    expect(labels("2013", "2014", 358)).toEqual([["from 2013 to 2014", "start"]]);
    expect(labels("2024", "2024", 358)).toEqual([["from 2024 to 2024", "end"]]);
  });
  test("step out where the years begin the span", () =>
    expect(labels("", "2012", 358)).toEqual([["to 2012", "start"]]));
});

describe("walking", async () => {
  const model = growthModel(await smallDataset(), NO_FILTERS);
  const { targets } = chartMarks(model, chartFrame(model.ground, 800, 480));
  const of = (id: string): Target => {
    const target = targets.find(({ key }) => key === `count ${id}` || key === `event ${id}`);
    if (!target) throw new Error(id);
    return target;
  };
  test("← and → follow time within a group and stop at its ends", () => {
    expect(walk(targets, of("sig-2002-companies"), "ArrowRight").key).toBe("count mem-2005-companies");
    expect(walk(targets, of("mem-2005-companies"), "ArrowRight").key).toBe("count mem-2005-companies");
    expect(walk(targets, of("mem-2005-companies"), "Home").key).toBe("count sig-2002-companies");
  });
  test("↑ and ↓ change the group, the totals and the summits, to what is nearest in time", () => {
    expect(walk(targets, of("mem-2005-companies"), "ArrowDown").key).toBe("count mem-2005-ngos");
    expect(walk(targets, of("mem-2005-companies"), "ArrowUp").key).toMatch(/^count mem-/);
    expect(walk(targets, of("mem-2006-all"), "ArrowDown").key).toBe("event second-summit-2006");
    expect(walk(targets, of("second-summit-2006"), "ArrowDown").key).toBe("event second-summit-2006");
  });
  test("the nearest target within reach is meant", () => {
    const { x, y } = of("mem-2005-companies");
    expect(nearest(targets, x + 2, y - 3, 18)?.key).toBe("count mem-2005-companies");
    expect(nearest(targets, x + 5, y - 60, 18)?.key).not.toBe("count mem-2005-companies");
    expect(nearest([], x, y, 18)).toBeUndefined();
  });
});
