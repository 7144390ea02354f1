import type { Pen } from "./drawBand";

/** A number for SVG: to a hundredth of a pixel. */
export const px = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * A pen that writes SVG elements instead of colouring pixels: lets one way of drawing serve the screen and the files. Paths
 * that follow each other in the same ink become one element, so that a crowded picture stays small.
 */
export class SvgPen implements Pen {
  strokeStyle: Pen["strokeStyle"] = "#000";
  fillStyle: Pen["fillStyle"] = "#000";
  lineWidth = 1;
  #dash: readonly number[] = [];
  /** The outline begun: a path, or a rectangle with its corners. */
  #path = "";
  #box = "";
  readonly #elements: string[] = [];
  /** The path elements that may still grow, by their ink. */
  #ink = "";
  #strokes = "";

  beginPath() {
    this.#path = "";
    this.#box = "";
  }
  closePath() {
    this.#path += "z";
  }
  moveTo(x: number, y: number) {
    this.#path += `M${px(x)} ${px(y)}`;
  }
  lineTo(x: number, y: number) {
    this.#path += `L${px(x)} ${px(y)}`;
  }
  roundRect(x: number, y: number, width: number, height: number, radius: number) {
    this.#box = `x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${px(radius)}"`;
  }
  fillRect(x: number, y: number, width: number, height: number) {
    this.#add(`fill="${this.fillStyle}"`, `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`);
  }
  setLineDash(segments: readonly number[]) {
    this.#dash = segments;
  }
  fill() {
    this.#put(`fill="${this.fillStyle}"`);
  }
  stroke() {
    const dash = this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.join(" ")}"` : "";
    this.#put(`fill="none" stroke="${this.strokeStyle}" stroke-width="${px(this.lineWidth)}"${dash}`);
  }

  /** All that was drawn. */
  markup(): string {
    this.#flush();
    return this.#elements.join("");
  }

  #put(ink: string) {
    if (this.#path) this.#add(ink, this.#path);
    if (!this.#box) return;
    this.#flush();
    this.#elements.push(`<rect ${this.#box} ${ink}/>`);
  }
  #add(ink: string, path: string) {
    if (ink !== this.#ink) this.#flush();
    this.#ink = ink;
    this.#strokes += path;
  }
  #flush() {
    if (this.#strokes) this.#elements.push(`<path d="${this.#strokes}" ${this.#ink}/>`);
    this.#strokes = "";
    this.#ink = "";
  }
}
