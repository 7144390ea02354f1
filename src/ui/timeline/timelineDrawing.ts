import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import { LANES } from "../../domain/event";
import type { Filters } from "../../domain/filters";
import type { Drawing } from "../exhibit/exhibit";
import { xml } from "../exhibit/svgText";
import { bandHeight, frameOf, LANE_IDS, laneMiddle, lanesHeight, laneTop, stripHeight } from "./bandFrame";
import { type Label, type Measure, placeLabels } from "./bandLabels";
import { type BandPicture, type Bracket, pictureOf } from "./bandModel";
import { byProminence } from "./bandProminence";
import { drawBand } from "./drawBand";
import { diamondPath, LEGEND_HEIGHT, type LegendMark, legendOf } from "./legend";
import { LABEL_SIZE, laneNameBoxes, measuredIn } from "./measureLabels";
import { PAPER_COLOURS } from "./paperColours";
import { px, SvgPen } from "./svgPen";
import { readWindow, wholeWindow } from "./timeWindow";

/** The type of the page where the picture is opened with it, else what is like it. */
const FAMILY = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif";
/** The font of all words in the picture, as CSS writes it: to be loaded before they are measured. */
export const PICTURE_FONT = `${LABEL_SIZE}px ${FAMILY}`;
/** Between a text's middle and its base line, as a share of its size. */
const TO_BASE = 0.35;
/** Where the picture is opened without its type, another takes its place that may be wider by so much. */
const WIDER_TYPE = 1.1;
const LEGEND_LINE = 22;
const LEGEND_GAP = 18;
const SYMBOL_GAP = 7;
/** From the axis to the base line of its words. */
const TICK_BASE = 22;

type Anchor = "start" | "middle" | "end";

function word(text: string, x: number, base: number, colour: string, anchor: Anchor = "start", weight = 400): string {
  const where = `x="${px(x)}" y="${px(base)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}`;
  return `<text ${where} fill="${colour}"${weight === 400 ? "" : ` font-weight="${weight}"`}>${xml(text)}</text>`;
}

const moved = (x: number, y: number, markup: string) => `<g transform="translate(${px(x)} ${px(y)})">${markup}</g>`;

function symbol(mark: LegendMark): string {
  const { width, form, solid, dash } = mark;
  if (form === "diamond") {
    const dots = `<path d="M0 ${LEGEND_HEIGHT / 2}h${width - 7}" stroke="${PAPER_COLOURS.ink}" stroke-dasharray="${dash}"/>`;
    return `${dots}<path d="${diamondPath(mark)}" fill="none" stroke="${PAPER_COLOURS.ink}" stroke-width="1.25"/>`;
  }
  const ink = solid ? `fill="${PAPER_COLOURS.ink}"` : `fill="none" stroke="${PAPER_COLOURS.ink}" stroke-width="1.5"`;
  const dashed = dash ? ` stroke-dasharray="${dash}"` : "";
  const radius = form === "round" ? width / 2 : 1.5;
  return `<rect width="${width}" height="${LEGEND_HEIGHT}" rx="${radius}" ${ink}${dashed}/>`;
}

/** The legend in as many lines as the width asks for. */
function legend(dataset: Dataset, width: number, measure: Measure): { markup: string; height: number } {
  let x = 0;
  let line = 0;
  const items = legendOf(dataset).map((mark) => {
    const text = mark.width + SYMBOL_GAP;
    const long = text + measure(mark.label);
    if (x > 0 && x + long > width) {
      x = 0;
      line++;
    }
    const base = LEGEND_HEIGHT / 2 + TO_BASE * LABEL_SIZE;
    const item = moved(x + 1, 1 + line * LEGEND_LINE, symbol(mark) + word(mark.label, text, base, PAPER_COLOURS.soft));
    x += long + LEGEND_GAP;
    return item;
  });
  return { markup: items.join(""), height: (line + 1) * LEGEND_LINE + 8 };
}

function laneNames({ frame }: BandPicture): string {
  return LANE_IDS.map((lane, position) => {
    const middle = frame.narrow ? laneTop(frame, position) + stripHeight(frame) / 2 : laneMiddle(frame, position);
    const base = middle + TO_BASE * LABEL_SIZE;
    const { label } = LANES[lane];
    return frame.narrow
      ? word(label, 0, base, PAPER_COLOURS.soft, "start", 600)
      : word(label, 0, base, PAPER_COLOURS.ink);
  }).join("");
}

function label({ text, x, y, width, height, side, strong }: Label): string {
  const ground = `<rect x="${px(x)}" y="${px(y + 1)}" width="${px(width)}" height="${px(height - 1)}" fill="${PAPER_COLOURS.paper}"/>`;
  const base = y + height / 2 + TO_BASE * LABEL_SIZE;
  const colour = strong ? PAPER_COLOURS.ink : PAPER_COLOURS.soft;
  return ground + (side === "right" ? word(text, x, base, colour) : word(text, x + width, base, colour, "end"));
}

function bracketPath({ x0, x1, startsHere, endsHere }: Bracket): string {
  const d = `M${px(x0)} ${startsHere ? "10V4" : "4"}H${px(Math.max(x0 + 2, x1))}${endsHere ? "V10" : ""}`;
  return `<path d="${d}" fill="none" stroke="${PAPER_COLOURS.edge}" stroke-width="2"/>`;
}

function axis({ ticks, bracket }: BandPicture): string {
  const words = ticks.map(
    ({ labelX, label, major }) =>
      label && word(label, labelX, TICK_BASE, major ? PAPER_COLOURS.ink : PAPER_COLOURS.soft, "middle"),
  );
  return (bracket ? bracketPath(bracket) : "") + words.join("");
}

/**
 * The band as SVG: legend, names of the lanes, marks, labels and axis, of the window in view. Drawn by what draws it on the
 * screen, in the colours of the light theme.
 * @param width of the whole, in px
 * @param measure width of a text in the type of the picture; in the browser's by default
 */
export function drawTimeline(
  { dataset, filters, zoom }: { dataset: Dataset; filters: Filters; zoom: string },
  width: number,
  measure: Measure = measuredIn(PICTURE_FONT),
): Drawing {
  const generous: Measure = (text) => measure(text) * WIDER_TYPE;
  const frame = frameOf(width, 1);
  const window = readWindow(zoom, wholeWindow(dataset.span));
  const picture = pictureOf(dataset, filters, window, frame);
  const room = { frame, measure: generous, taken: laneNameBoxes(frame, generous) };
  const labels = placeLabels(dataset, picture, byProminence(dataset), room);
  const pen = new SvgPen();
  drawBand(pen, picture, labels, PAPER_COLOURS);
  const height = bandHeight(frame);
  const clip = `<clipPath id="band"><rect width="${frame.width}" height="${height}"/></clipPath>`;
  const surface =
    `<defs>${clip}</defs><g clip-path="url(#band)">${pen.markup()}</g>` +
    labels.map(label).join("") +
    moved(0, lanesHeight(frame), axis(picture));
  const empty = dataset.events.length === 0;
  const top = empty
    ? { markup: word(whyNone(dataset, "events"), 0, 15, PAPER_COLOURS.ink), height: LEGEND_LINE + 8 }
    : legend(dataset, width, generous);
  const band = moved(width - frame.width, 0, surface) + laneNames(picture);
  return {
    width,
    height: top.height + height,
    markup: `<g font-family="${FAMILY}" font-size="${LABEL_SIZE}">${top.markup}${moved(0, top.height, band)}</g>`,
  };
}
