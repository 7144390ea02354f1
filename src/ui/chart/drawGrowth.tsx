import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Dataset } from "../../domain/dataset";
import { EmphasisProvider } from "../emphasis";
import type { Drawing } from "../exhibit/exhibit";
import { INKS } from "../exhibit/inks";
import type { GrowthModel } from "../growth/growthModel";
import { ActiveTargetContext } from "./activeTarget";
import { chartFrame } from "./chartFrame";
import { chartMarks } from "./chartMarks";
import { Plot } from "./Plot";
import { plainSvg } from "./plainSvg";
import styles from "./StepChart.module.css";

/** The chart is laid out at most this wide; a larger drawing is the same one scaled, so that its words grow with it. */
const LAYOUT_WIDTH = 960;
/** Height of the layout up to a width, px: on a narrow one the names of the definitions stand above each other. */
const HEIGHTS = [
  [420, 420],
  [700, 450],
  [LAYOUT_WIDTH, 500],
] as const;
const heightFor = (width: number) => (HEIGHTS.find(([upTo]) => width <= upTo) ?? HEIGHTS[2])[1];

const PREFIX = "drawing";
const UNSEEN = { id: PREFIX, selected: "", onFocus: () => {} };

/** A place off the screen, light whatever the theme of the page, that no reader meets. */
function makeHost(width: number, height: number): HTMLElement {
  const host = document.createElement("div");
  host.className = styles["chart"] ?? "";
  host.dataset["paper"] = "";
  host.inert = true;
  host.setAttribute("aria-hidden", "true");
  for (const [name, value] of INKS) host.style.setProperty(name, value);
  Object.assign(host.style, {
    position: "fixed",
    left: "-9999px",
    top: "0",
    width: `${width}px`,
    height: `${height}px`,
    color: "var(--ink)",
    colorScheme: "light",
    forcedColorAdjust: "none",
  });
  return host;
}

/**
 * Draws the growth chart as SVG, laid out for the width, in the light theme; it is rendered off the screen by the same code that
 * draws it in the page.
 * @param width of the drawing in px; its height follows from it
 * @param withRanges whether the ranges between claims are drawn
 */
export async function drawGrowth(
  dataset: Dataset,
  model: GrowthModel,
  width: number,
  withRanges: boolean,
): Promise<Drawing> {
  const layout = Math.min(width, LAYOUT_WIDTH);
  const scale = width / layout;
  const frame = chartFrame(model.ground, layout, heightFor(layout));
  const marks = chartMarks(model, frame, withRanges);
  const host = makeHost(layout, frame.height);
  document.body.append(host);
  const root = createRoot(host);
  try {
    await document.fonts.ready;
    const chart = (
      <EmphasisProvider dataset={dataset}>
        <ActiveTargetContext value={UNSEEN}>
          <Plot model={model} frame={frame} marks={marks} />
        </ActiveTargetContext>
      </EmphasisProvider>
    );
    flushSync(() => root.render(chart));
    const svg = host.querySelector("svg");
    if (!svg) throw new Error("The chart could not be drawn.");
    const markup = plainSvg(svg);
    return {
      width,
      height: Math.round(frame.height * scale),
      markup: scale === 1 ? markup : `<g transform="scale(${Math.round(scale * 1000) / 1000})">${markup}</g>`,
    };
  } finally {
    root.unmount();
    host.remove();
  }
}
