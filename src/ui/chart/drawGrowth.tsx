import { createRoot } from "react-dom/client";
import type { Dataset } from "../../domain/dataset";
import { EmphasisProvider } from "../emphasis";
import type { Drawing } from "../exhibit/exhibit";
import { INKS } from "../exhibit/inks";
import type { GrowthModel } from "../growth/growthModel";
import { ActiveTargetContext } from "./activeTarget";
import { type ChartFrame, chartFrame } from "./chartFrame";
import { type ChartMarks, chartMarks } from "./chartMarks";
import { AXIS_FIGURE } from "./chartText";
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

/** Longer than the slowest machine needs; only a chart that fails to be drawn takes so long. */
const PATIENCE = 10_000;

const PREFIX = "drawing";
const UNSEEN = { id: PREFIX, selected: "", onFocus: () => {} };

/** Whether everything stands in the SVG: Recharts mounts axes, lines and our marks one after the other. */
function isWhole(svg: SVGSVGElement, model: GrowthModel, frame: ChartFrame, marks: ChartMarks): boolean {
  const lines = model.groups.flatMap((group) => group.lines.filter(({ points }) => points.length > 1));
  const expected: [string, number][] = [
    [`.${AXIS_FIGURE}`, frame.xTicks.length + model.ground.yTicks.length],
    [".recharts-line-curve", lines.length],
    [`[id^="${PREFIX}-"][role]`, marks.targets.length],
  ];
  return expected.every(([selector, count]) => svg.querySelectorAll(selector).length >= count);
}

/** The SVG once it is whole. */
function whenWhole(host: HTMLElement, test: (svg: SVGSVGElement) => boolean): Promise<SVGSVGElement> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const svg = host.querySelector("svg");
      if (!svg || !test(svg)) return;
      observer.disconnect();
      clearTimeout(timer);
      resolve(svg);
    };
    const observer = new MutationObserver(look);
    observer.observe(host, { childList: true, subtree: true });
    const timer = setTimeout(() => {
      observer.disconnect();
      reject(new Error("The chart could not be drawn."));
    }, PATIENCE);
    look();
  });
}

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
    root.render(
      <EmphasisProvider dataset={dataset}>
        <ActiveTargetContext value={UNSEEN}>
          <Plot model={model} frame={frame} marks={marks} />
        </ActiveTargetContext>
      </EmphasisProvider>,
    );
    const svg = await whenWhole(host, (found) => isWhole(found, model, frame, marks));
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
