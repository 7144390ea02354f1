import { laneAt, touches } from "./bandLanes";
import { type Mark, marksOfLane } from "./bandMarks";
import { type BandPicture, markIn } from "./bandModel";
import { densityOf, isCrowded } from "./density";
import { type BandColours, barsOf, drawBars, drawMark, type Pen, trace } from "./drawBand";
import { drawCandidates } from "./drawCandidates";

/** The lowest column of events that stand out, in CSS pixels: a single one among thousands is still seen. */
const LEAST_COLUMN = 2;

/** For each crowded lane the events in the frame that are pointed at, as positions in `dataset.events`. */
function touchedInCrowds({ ground, densities }: BandPicture, touched: ReadonlySet<number>): number[][] {
  const { columns, days } = ground;
  const crowds: number[][] = densities.map(() => []);
  for (const place of touched) {
    const lane = laneAt(columns, place);
    if (densities[lane] && touches(columns, place, days)) crowds[lane]?.push(place);
  }
  return crowds;
}

/** Draws a mark that stands out; the open one with a ring around it. */
function drawHighlight(pen: Pen, mark: Mark, open: boolean, colours: BandColours) {
  drawMark(pen, mark, colours, colours.mark, 1.5);
  if (!open) return;
  trace(pen, mark, 4.5);
  pen.strokeStyle = colours.mark;
  pen.lineWidth = 1.5;
  pen.stroke();
}

/** Draws events of a crowded lane: each where they are few, else how many there are in each column, as the lane shows its own. */
function drawInCrowd(pen: Pen, picture: BandPicture, lane: number, places: readonly number[], colours: BandColours) {
  const { ground, mask, frame } = picture;
  const { columns, scale, days } = ground;
  const among = ground.lanes[lane]?.lane;
  if (among && isCrowded(places.length, frame)) {
    const these = new Uint8Array(columns.size);
    for (const place of places) these[place] = 1;
    const density = densityOf(among, days, scale, frame, these);
    return drawBars(pen, density, lane, barsOf(picture), colours.mark, LEAST_COLUMN);
  }
  const inTime = places.toSorted((a, b) => a - b);
  const marks = marksOfLane(columns, inTime, scale, frame, { mask, crowded: true });
  for (const mark of marks) drawHighlight(pen, mark, false, colours);
}

/**
 * Draws over the band what stands out now: what the reader points at, and the open event with a ring around it.
 * @param touched positions in `dataset.events`
 * @param open position of the open event
 */
export function drawHighlights(
  pen: Pen,
  picture: BandPicture,
  touched: ReadonlySet<number>,
  open: number | undefined,
  colours: BandColours,
) {
  const loud = { line: colours.mark, colour: colours.mark };
  const standsOut = ({ index }: Mark) => index === open || touched.has(index);
  for (const one of picture.disputed) {
    if (standsOut(one.mark)) drawCandidates(pen, one, picture.frame, colours.paper, loud);
  }
  for (const mark of picture.marks) if (standsOut(mark)) drawHighlight(pen, mark, mark.index === open, colours);
  touchedInCrowds(picture, touched).forEach((places, lane) => {
    if (places.length > 0) drawInCrowd(pen, picture, lane, places, colours);
  });
  const opened = open === undefined ? undefined : markIn(picture, open);
  if (opened && picture.densities[opened.lane]) drawHighlight(pen, opened, true, colours);
}
