import { expect, test } from "vitest";
import { withClaims } from "../../../../src/domain/claims";
import type { Dataset } from "../../../../src/domain/dataset";
import { toDay } from "../../../../src/domain/dates";
import { type Filters, NO_FILTERS } from "../../../../src/domain/filters";
import { selectionOf } from "../../../../src/domain/selection";
import { disputedOf } from "../../../../src/ui/timeline/bandCandidates";
import { laneTop, timeScale } from "../../../../src/ui/timeline/bandFrame";
import { markAt } from "../../../../src/ui/timeline/bandHit";
import { pictureOf } from "../../../../src/ui/timeline/bandModel";
import { drawBand } from "../../../../src/ui/timeline/drawBand";
import { drawHighlights } from "../../../../src/ui/timeline/drawHighlights";
import { PAPER_COLOURS } from "../../../../src/ui/timeline/paperColours";
import { SvgPen } from "../../../../src/ui/timeline/svgPen";
import { readWindow, wholeWindow } from "../../../../src/ui/timeline/timeWindow";
import { emptyDataset } from "../../../datasets";
import { disputedDataset } from "./disputed";

const frame = { width: 1000, narrow: false, unit: 1 };
const PARTY = "working-party-2001";

function pictureIn(dataset: Dataset, { filters = NO_FILTERS, zoom = "" }: { filters?: Filters; zoom?: string } = {}) {
  const window = readWindow(zoom, wholeWindow(dataset.span));
  const picture = pictureOf(dataset, filters, window, frame);
  return { picture, scale: timeScale(window, frame), disputed: picture.disputed[0] };
}

test("a mark at the middle of each other date, in the lane of the event, under its mark", async () => {
  const dataset = await disputedDataset();
  const { picture, scale, disputed } = pictureIn(dataset);
  expect(picture.disputed).toHaveLength(1);
  expect(disputed?.shown).toBe(true);
  expect(disputed?.mark.index).toBe(dataset.eventById.get(PARTY)?.index);
  const [year, day] = disputed?.candidates ?? [];
  expect(year?.x).toBeCloseTo(scale.x((toDay(2002) + toDay(2003)) / 2));
  expect([year?.x0, year?.x1]).toEqual([scale.x(toDay(2002)), scale.x(toDay(2003))]);
  expect(day?.x).toBeCloseTo(scale.x(toDay(2003, 1, 20) + 0.5));
  const lane = disputed?.mark.lane ?? 0;
  expect(disputed?.foot).toBeGreaterThan(disputed?.mark.y ?? 0);
  expect(disputed?.foot).toBeLessThan(laneTop(frame, lane + 1));
});

test("pointing at one of them means the event", async () => {
  const dataset = await disputedDataset();
  const { picture, disputed } = pictureIn(dataset);
  const [, day] = disputed?.candidates ?? [];
  const at = (dx: number, dy: number) => markAt(picture, (day?.x ?? 0) + dx, (disputed?.foot ?? 0) + dy)?.index;
  expect(at(0, 0)).toBe(dataset.eventById.get(PARTY)?.index);
  expect(at(3, -3)).toBe(dataset.eventById.get(PARTY)?.index);
  expect(at(12, 0)).toBeUndefined();
});

test("a chosen claim is the mark, and the record's own date one of the others", async () => {
  const dataset = withClaims(await disputedDataset(), ["party-date.accord-annual-2005"]);
  const { scale, disputed } = pictureIn(dataset);
  const { x0 = 0, x1 = 0 } = disputed?.mark ?? {};
  expect((x0 + x1) / 2).toBeCloseTo(scale.x(toDay(2003, 1, 20) + 0.5));
  expect(disputed?.candidates[0]?.x).toBeCloseTo(scale.x((toDay(2001, 6) + toDay(2001, 7)) / 2));
});

test("with the mark outside the window the other dates stand, joined to where it would be", async () => {
  const { disputed, picture } = pictureIn(await disputedDataset(), { zoom: "2002-10-01/2003-06-30" });
  expect(picture.marks.some(({ index }) => index === disputed?.mark.index)).toBe(false);
  expect(disputed?.mark.x1).toBeLessThan(0);
  expect(disputed?.candidates.at(-1)?.x).toBeGreaterThan(0);
});

test("they are not shown where the filters leave the event out or its lane is crowded, unless it is open", async () => {
  const dataset = await disputedDataset();
  const index = dataset.eventById.get(PARTY)?.index;
  const left = pictureIn(dataset, { filters: { ...NO_FILTERS, kinds: ["speech"] } });
  expect(left.disputed?.shown).toBe(false);
  const { mask } = selectionOf(dataset, NO_FILTERS);
  const [crowded] = disputedOf(dataset, mask, () => true, left.scale, frame, left.picture.marks);
  expect(crowded?.shown).toBe(false);
  const { x = 0 } = left.disputed?.candidates[1] ?? {};
  const foot = left.disputed?.foot ?? 0;
  expect(markAt(left.picture, x, foot)).toBeUndefined();
  expect(markAt(left.picture, x, foot, index)?.index).toBe(index);
});

test("each is drawn as a hollow diamond at the end of a dotted line, and in the colour of what is pointed at", async () => {
  const dataset = await disputedDataset();
  const { picture } = pictureIn(dataset);
  const pen = new SvgPen();
  drawBand(pen, picture, [], PAPER_COLOURS);
  const soft = `stroke="${PAPER_COLOURS.soft}"`;
  expect(pen.markup().split(soft)).toHaveLength(1 + 2);
  expect(pen.markup()).toContain("stroke-dasharray");
  const over = new SvgPen();
  drawHighlights(over, picture, new Set([dataset.eventById.get(PARTY)?.index ?? -1]), undefined, PAPER_COLOURS);
  expect(over.markup().match(/z" fill="none" stroke="#b33a00"/g)).toHaveLength(2);
});

test("without disagreements there are none", async () => {
  expect(pictureIn(await emptyDataset()).picture.disputed).toEqual([]);
});
