import { LANES } from "../../domain/event";
import { type BandFrame, LANE_IDS, laneTop, stripHeight } from "./bandFrame";
import type { Box, Measure } from "./bandLabels";

/** Size of the labels and of the lane names inside a narrow band, at a text size of 16 px; as in Band.module.css. */
export const LABEL_SIZE = 13;

const known = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Measures texts in a font, as CSS writes it. Each text once: the same few hundred come again with every frame of a drag. */
export function measuredIn(font: string): Measure {
  pen ??= document.createElement("canvas").getContext("2d");
  return (text) => {
    const key = `${font} ${text}`;
    let width = known.get(key);
    if (width === undefined && pen) {
      pen.font = font;
      width = pen.measureText(text).width;
      known.set(key, width);
    }
    return width ?? text.length * 7;
  };
}

/** Measures texts in the type of the labels on the page. */
export function measureIn(frame: BandFrame): Measure {
  const family = getComputedStyle(document.documentElement).getPropertyValue("--sans") || "sans-serif";
  return measuredIn(`${LABEL_SIZE * frame.unit}px ${family}`);
}

/** The boxes of the lane names where they stand inside the lanes. */
export function laneNameBoxes(frame: BandFrame, measure: Measure): Box[] {
  if (!frame.narrow) return [];
  return LANE_IDS.map((lane, position) => ({
    x: 0,
    y: laneTop(frame, position),
    width: measure(LANES[lane].label) * 1.1 + 4,
    height: stripHeight(frame),
  }));
}
