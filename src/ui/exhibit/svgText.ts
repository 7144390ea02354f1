import { once } from "../../domain/once";
import { escapeXml } from "./escapeXml";

/** A way of setting text: its colour is named by a property of `tokens.css`. */
export interface Type {
  readonly family: "serif" | "sans";
  /** In px. */
  readonly size: number;
  readonly weight: 400 | 600;
  readonly ink: string;
  /** Height of a line in sizes of the type. */
  readonly lead: number;
}

/** Width of a text in px. Given from outside: only a browser can measure. */
export type Measure = (text: string, type: Type) => number;

/** A text as it may stand in an element or attribute of XML, whatever it holds; what XML cannot hold becomes "�". */
export function xml(text: string): string {
  return escapeXml(text, "\u{fffd}");
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const BIDI_MARKS = /[\u202A-\u202E\u2066-\u2069]/;

/** A text from elsewhere inside a line of ours: what runs from right to left in it leaves the rest of the line in its order. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) || BIDI_MARKS.test(text) ? `\u2068${text}\u2069` : text;
}

const graphemes = once(() => new Intl.Segmenter("en-GB", { granularity: "grapheme" }));

/** A word cut into pieces that fit; the last one may have room left. */
function cut(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of graphemes().segment(word)) {
    if (piece !== "" && !fits(piece + segment)) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** A text in lines no wider than `width` px, broken at spaces, but not at those that join; a word that is wider than a line is cut. No letter is lost. */
export function wrapped(text: string, width: number, type: Type, measure: Measure): string[] {
  const fits = (line: string) => measure(line, type) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .toWellFormed()
    .split(/[^\S\u00a0]+/)
    .filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = fits(word) ? [word] : cut(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}
