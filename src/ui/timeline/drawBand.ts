import { type BandFrame, LANE_IDS, laneHeight, laneMiddle, lanesHeight, laneTop, trackHeight } from "./bandFrame";
import type { Label } from "./bandLabels";
import type { Mark } from "./bandMarks";
import type { BandPicture } from "./bandModel";
import { COLUMN } from "./density";
import { drawCandidates } from "./drawCandidates";

/** The colours of the band, as the style sheet has them in the theme in force. */
export const BAND_COLOURS = ["ink", "soft", "rule", "faint", "edge", "mark", "paper"] as const;
export type BandColours = Readonly<Record<(typeof BAND_COLOURS)[number], string>>;

/** What drawing the band asks of a pen: a canvas has it, and `SvgPen`. */
export interface Pen {
  strokeStyle: CanvasRenderingContext2D["strokeStyle"];
  fillStyle: CanvasRenderingContext2D["fillStyle"];
  lineWidth: number;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  setLineDash(segments: number[]): void;
  fill(): void;
  stroke(): void;
}

const known = new WeakMap<Element, { readonly theme: string; readonly colours: BandColours }>();

/**
 * The colours in the custom properties `--band-…` of an element. Read once for each theme: reading them lays a changed page out.
 * @param theme a text that changes whenever they do
 */
export function coloursOf(element: Element, theme: string): BandColours {
  const last = known.get(element);
  if (last?.theme === theme) return last.colours;
  const colours = readColours(element);
  known.set(element, { theme, colours });
  return colours;
}

function readColours(element: Element): BandColours {
  const style = getComputedStyle(element);
  const [ink, soft, rule, faint, edge, mark, paper] = BAND_COLOURS.map((name) =>
    style.getPropertyValue(`--band-${name}`).trim(),
  );
  return {
    ink: ink ?? "",
    soft: soft ?? "",
    rule: rule ?? "",
    faint: faint ?? "",
    edge: edge ?? "",
    mark: mark ?? "",
    paper: paper ?? "",
  };
}

function line(pen: Pen, x0: number, y0: number, x1: number, y1: number, colour: string) {
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(Math.round(x0) + 0.5, Math.round(y0) + 0.5);
  pen.lineTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  pen.stroke();
}

/** The outline of a mark: round where its date is exact, with corners where it is not; `grow` widens it on all sides. */
export function trace(pen: Pen, { x0, x1, y, height, exact }: Mark, grow: number) {
  const width = x1 - x0 + 2 * grow;
  const tall = height + 2 * grow;
  pen.beginPath();
  pen.roundRect(x0 - grow, y - tall / 2, width, tall, exact ? Math.min(width, tall) / 2 : 1.5);
}

/** Outlines thinner than this would run together into black. */
const THIN = 5;

function lineWidth(grow: number, thin: boolean): number {
  if (grow > 0) return 2.25;
  return thin ? 0.75 : 1.5;
}

/** A mark: filled where the date is exact and the event happened, else an outline, dashed where it was only announced or planned. */
export function drawMark(pen: Pen, mark: Mark, colours: BandColours, colour: string, grow = 0) {
  const solid = mark.exact && mark.happened;
  trace(pen, mark, grow + (solid ? 0.75 : 0));
  pen.fillStyle = colours.paper;
  pen.fill();
  if (solid) {
    trace(pen, mark, grow);
    pen.fillStyle = colour;
    pen.fill();
    return;
  }
  const thin = mark.height < THIN && colour === colours.ink;
  trace(pen, mark, grow - 0.75);
  pen.strokeStyle = thin ? colours.edge : colour;
  pen.lineWidth = lineWidth(grow, thin);
  pen.setLineDash(mark.happened ? [] : [2, 1.75]);
  pen.stroke();
  pen.setLineDash([]);
}

/** What the columns of crowded lanes are drawn against: most events in one of them, and from where to where they reach. */
export interface Bars {
  readonly frame: BandFrame;
  readonly most: number;
}

/** What the columns of a picture are drawn against. */
export function barsOf({ frame, densities }: BandPicture): Bars {
  let most = 1;
  for (const density of densities) for (const events of density?.all ?? []) most = Math.max(most, events);
  return { frame, most };
}

/** Draws one column for each entry, on the floor of a lane. `least` is the height of the lowest, in CSS pixels. */
export function drawBars(
  pen: Pen,
  columns: Float32Array,
  lane: number,
  { frame, most }: Bars,
  colour: string,
  least = 1,
) {
  const floor = laneMiddle(frame, lane) + trackHeight(frame) / 2 - 1;
  const full = trackHeight(frame) - 2;
  pen.fillStyle = colour;
  columns.forEach((events, column) => {
    if (events <= 0) return;
    const tall = Math.max(least, (events / most) * full);
    pen.fillRect(column * COLUMN, floor - tall, COLUMN - 1, tall);
  });
}

function drawGrid(pen: Pen, { frame, ticks }: BandPicture, colours: BandColours) {
  const foot = lanesHeight(frame);
  for (const { x, major } of ticks) line(pen, x, 0, x, foot + (major ? 6 : 4), major ? colours.rule : colours.faint);
  LANE_IDS.forEach((_, lane) => {
    const y = laneTop(frame, lane) + laneHeight(frame);
    line(pen, 0, y, frame.width, y, lane === LANE_IDS.length - 1 ? colours.edge : colours.faint);
  });
}

/** Draws all that stays while the pointer moves: grid, marks, other dates claimed and the poles of the labels. */
export function drawBand(pen: Pen, picture: BandPicture, labels: readonly Label[], colours: BandColours) {
  const { frame, marks, densities, disputed } = picture;
  drawGrid(pen, picture, colours);
  const bars = barsOf(picture);
  densities.forEach((density, lane) => {
    if (!density) return;
    if (density.selected !== density.all) drawBars(pen, density.all, lane, bars, colours.rule);
    drawBars(pen, density.selected, lane, bars, colours.ink);
  });
  const quiet = { line: colours.edge, colour: colours.soft };
  // Under the marks: a mark is never hidden by what others say about another.
  for (const one of disputed) if (one.shown) drawCandidates(pen, one, frame, colours.paper, quiet);
  for (const mark of marks) if (!mark.selected) drawMark(pen, mark, colours, colours.rule);
  const markOf = new Map(marks.map((mark) => [mark.index, mark]));
  for (const label of labels) {
    const mark = markOf.get(label.index);
    const foot = mark ? mark.y - mark.height / 2 : label.y + label.height + trackHeight(frame) / 2;
    line(pen, label.pole, label.y + 3, label.pole, foot, colours.soft);
  }
  for (const mark of marks) if (mark.selected) drawMark(pen, mark, colours, colours.ink);
}
