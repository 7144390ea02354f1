/** What every slide of a PowerPoint file is written with. */
import type PptxGenJS from "pptxgenjs";
import type { Dataset } from "../../domain/dataset";
import { plain } from "../../ui/exhibit/escapeXml";
import { ink } from "../../ui/exhibit/inks";
import type { PlacedChart } from "./pptxRepair";

/** Inches, as PowerPoint counts: 13.33 × 7.5. */
export const WIDE = 13.333;
export const MARGIN = 0.7;
export const BODY = { x: MARGIN, y: 1.85, w: WIDE - 2 * MARGIN, h: 4.7 } as const;

/** A place on a slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Fonts that every office program has or replaces by ones of the same widths. */
export const SERIF = "Georgia";
export const SANS = "Calibri";

/** A colour of the light theme without "#", as the library wants it. */
export const colour = (token: string) => ink(token).replace("#", "");

/** Where to write: the slide, and the list in which each chart is entered when it is added. */
export interface Pen {
  readonly pptx: PptxGenJS;
  readonly page: PptxGenJS.Slide;
  readonly dataset: Dataset;
  readonly charts: PlacedChart[];
}

/** Writes a text into a box; one that is too long is set smaller by the program that opens the file. */
export function text({ page }: Pen, words: string, box: Box, style: PptxGenJS.TextPropsOptions = {}) {
  page.addText(plain(words), {
    ...box,
    margin: 0,
    fontFace: SANS,
    fontSize: 16,
    color: colour("--ink"),
    valign: "top",
    fit: "shrink",
    ...style,
  });
}

/** Lines of `size` points that a text takes in a width, in inches: 2.1 letters are about as wide as the size is high. */
const linesOf = (words: string, width: number, size: number) =>
  Math.max(1, Math.ceil(words.length / ((width * 72 * 2.1) / size)));

const SIZE = 13;
const LINE = (SIZE * 1.25) / 72;
const PADDING = 0.12;

/**
 * Writes a table: as many rows as its box has room for.
 * @param widths the columns' shares of its width
 * @returns how many rows were left out
 */
export function table(
  { page }: Pen,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  box: Box,
  widths: readonly number[],
): number {
  const height = (row: readonly string[]) =>
    PADDING + LINE * Math.max(...row.map((value, index) => linesOf(value, (widths[index] ?? 1) * box.w - 0.15, SIZE)));
  let used = height(head);
  const shown = rows.filter((row) => {
    used += height(row);
    return used <= box.h;
  });
  const cell = (value: string, bold: boolean) => ({ text: plain(value), options: { bold } });
  const rule = { type: "solid" as const, pt: 0.75, color: colour("--rule") };
  const none = { type: "none" as const };
  page.addTable(
    [
      head.map((value) => cell(value, true)),
      ...shown.map((row) => row.map((value, index) => cell(value, index === 0))),
    ],
    {
      x: box.x,
      y: box.y,
      w: box.w,
      colW: widths.map((share) => share * box.w),
      fontFace: SANS,
      fontSize: SIZE,
      color: colour("--ink"),
      border: [none, none, rule, none],
      margin: [0.04, 0.1, 0.04, 0],
      valign: "top",
    },
  );
  return rows.length - shown.length;
}
