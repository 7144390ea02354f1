import { type Disputed, HALF } from "./bandCandidates";
import type { BandFrame } from "./bandFrame";
import type { Pen } from "./drawBand";

/** How wide a stretch must be against its mark to be drawn as well. */
const WIDER = 3;

function diamond(pen: Pen, x: number, y: number, half: number) {
  pen.beginPath();
  pen.moveTo(x, y - half);
  pen.lineTo(x + half, y);
  pen.lineTo(x, y + half);
  pen.lineTo(x - half, y);
  pen.closePath();
}

/**
 * Draws the other dates that sources give for an event: hollow diamonds at the foot of its lane, joined to its mark by a dotted
 * line; a date that is known less exactly with a line over all the days that it may mean.
 */
export function drawCandidates(
  pen: Pen,
  { mark, foot, candidates }: Disputed,
  { unit }: BandFrame,
  paper: string,
  { line, colour }: { line: string; colour: string },
) {
  const middle = (mark.x0 + mark.x1) / 2;
  const xs = candidates.map(({ x }) => x);
  const y = Math.round(foot) + 0.5;
  pen.strokeStyle = line;
  pen.lineWidth = 1;
  pen.setLineDash([1.5, 2]);
  pen.beginPath();
  pen.moveTo(Math.round(middle) + 0.5, mark.y + mark.height / 2);
  pen.lineTo(Math.round(middle) + 0.5, y);
  pen.moveTo(Math.min(middle, ...xs), y);
  pen.lineTo(Math.max(middle, ...xs), y);
  pen.stroke();
  pen.setLineDash([]);
  for (const { x0, x1 } of candidates) {
    if (x1 - x0 < WIDER * 2 * HALF * unit) continue;
    pen.beginPath();
    pen.moveTo(x0, y);
    pen.lineTo(x1, y);
    pen.stroke();
  }
  pen.strokeStyle = colour;
  pen.lineWidth = 1.25;
  for (const x of xs) {
    diamond(pen, x, y, HALF * unit);
    pen.fillStyle = paper;
    pen.fill();
    pen.stroke();
  }
}
