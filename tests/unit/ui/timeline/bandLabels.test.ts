import { beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../../../src/domain/dataset";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { LANE_IDS, laneTop } from "../../../../src/ui/timeline/bandFrame";
import { type Label, nameInBand, overlap, placeLabels, shortened } from "../../../../src/ui/timeline/bandLabels";
import { pictureOf } from "../../../../src/ui/timeline/bandModel";
import { byProminence } from "../../../../src/ui/timeline/bandProminence";
import { wholeWindow, zoomed } from "../../../../src/ui/timeline/timeWindow";
import { generatedDataset } from "../../../datasets";
import { shippedDataset } from "../../../shipped";

const measure = (text: string) => text.length * 6.4;
let shipped: Dataset;
let huge: Dataset;
beforeAll(async () => {
  shipped = await shippedDataset("weprotect");
  huge = await generatedDataset(10_000);
});

function labelsOf(dataset: Dataset, width: number, zoom: number, first: number[] = []): Label[] {
  const frame = { width, narrow: width < 640, unit: 1 };
  const whole = wholeWindow(dataset.span);
  const window = zoomed(whole, whole, zoom, (whole.from + whole.to) / 2);
  const picture = pictureOf(dataset, NO_FILTERS, window, frame);
  const names = LANE_IDS.map((_, lane) => ({ x: 0, y: laneTop(frame, lane), width: 110, height: 18 }));
  const taken = frame.narrow ? names : [];
  const labels = placeLabels(dataset, picture, [...first, ...byProminence(dataset)], { frame, measure, taken });
  for (const label of labels) for (const box of taken) expect(overlap(label, box)).toBe(false);
  return labels;
}

describe("labels", () => {
  test("none touches another, another's pole or the frame, at any width and zoom", () => {
    for (const dataset of [shipped, huge]) {
      for (const width of [288, 358, 700, 1090, 1500]) {
        for (const zoom of [1, 0.5, 0.13, 0.03]) {
          const labels = labelsOf(dataset, width, zoom);
          labels.forEach((a, i) => {
            expect(a.x).toBeGreaterThanOrEqual(0);
            expect(a.x + a.width).toBeLessThanOrEqual(width);
            for (const b of labels.slice(i + 1)) {
              expect(overlap(a, b)).toBe(false);
              expect(overlap(a, { x: b.pole, y: b.y, width: 1, height: b.height })).toBe(false);
            }
          });
        }
      }
    }
  });

  test("every summit of the shipped record has its label on a desk, and the lane names stay free on a phone", () => {
    const summits = shipped.events.filter(({ kind }) => kind === "summit").map(({ index }) => index);
    const labelled = new Set(labelsOf(shipped, 1090, 1).map(({ index }) => index));
    for (const index of summits) expect(labelled).toContain(index);
    expect(labelsOf(shipped, 358, 1).length).toBeGreaterThan(3);
  });

  test("the open event comes first", () => {
    const last = byProminence(shipped).at(-1) ?? 0;
    expect(labelsOf(shipped, 1090, 1, [last])[0]?.index).toBe(last);
  });

  test("few are tried where there are many, and an event never has two", () => {
    const labels = labelsOf(huge, 1090, 1, [0]);
    expect(labels.length).toBeLessThan(80);
    expect(new Set(labels.map(({ index }) => index)).size).toBe(labels.length);
  });
});

describe("words", () => {
  test("a summit is named by its town, any other event by its title", () => {
    const town = shipped.events.find(({ kind, place }) => kind === "summit" && place?.name.includes(","));
    expect(town && nameInBand(town)).toBe(town?.place?.name.split(", ").at(-1));
    const speech = shipped.events.find(({ kind }) => kind === "speech");
    expect(speech && nameInBand(speech)).toBe(speech?.title);
  });

  test("a title is cut after a telling word, never inside one", () => {
    expect(shortened("UK and US taskforce announced, with a head", 200, measure)).toBe(
      "UK and US taskforce announced…",
    );
    expect(shortened("Short", 200, measure)).toBe("Short");
    expect(shortened("Incomprehensibilities", 50, measure)).toBe("");
  });
});
