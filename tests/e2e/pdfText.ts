import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text on a sheet: its place in points, from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet of a PDF, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** Reads a PDF back, sheet by sheet. */
export async function readPdf(data: Buffer): Promise<Sheet[]> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0, useSystemFonts: true });
  const document = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, height: item.height }]
        : [],
    );
    sheets.push({ width, height, pieces });
  }
  await task.destroy();
  return sheets;
}

/** The lower margin, in points: what stands there is no part of the text. */
const MARGIN = 45;

/** What stands in the lower margin of a sheet. */
export const footOf = ({ pieces }: Sheet): string =>
  squeezed(
    pieces
      .filter(({ y }) => y < MARGIN)
      .map(({ text }) => text)
      .join(""),
  );

/** All words of a PDF, without the space between them: a line that is broken anywhere reads like one that is not. */
export function wordsOf(sheets: readonly Sheet[]): string {
  const words = sheets.flatMap(({ pieces }) => pieces.flatMap(({ text, y }) => (y < MARGIN ? [] : [text])));
  return squeezed(words.join(""));
}

/** A text without any space. */
export const squeezed = (text: string): string => text.replace(/\s+/g, "");
