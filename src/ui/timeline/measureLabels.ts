import { LANES } from "../../domain/event";
import { type BandFrame, LANE_IDS, laneTop, stripHeight } from "./bandFrame";
import type { Box, Measure } from "./bandLabels";

/** Size of the labels and of the lane names inside a narrow band, at a text size of 16 px; as in Band.module.css. */
export const LABEL_SIZE = 13;

/** So many widths are kept for each font. */
const MOST_KEPT = 20_000;

const known = new Map<string, Map<string, number>>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Measures texts in a font, as CSS writes it. Each text once: the same few hundred come again with every frame of a drag. */
export function measuredIn(font: string): Measure {
  pen ??= document.createElement("canvas").getContext("2d");
  const widths = known.get(font) ?? new Map<string, number>();
  known.set(font, widths);
  return (text) => {
    let width = widths.get(text);
    if (width === undefined && pen) {
      pen.font = font;
      width = pen.measureText(text).width;
      if (widths.size >= MOST_KEPT) widths.clear();
      widths.set(text, width);
    }
    return width ?? text.length * 7;
  };
}

let family: string | undefined;

/** Measures texts in the type of the labels on the page. */
export function measureIn(frame: BandFrame): Measure {
  // Read once: it is the same in every theme, and asking makes the browser work out all styles that are not settled.
  family ??= getComputedStyle(document.documentElement).getPropertyValue("--sans") || "sans-serif";
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
