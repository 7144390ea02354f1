/** Sizes of the chart's texts in px; nothing is smaller than 12. */
export const TEXT = { axis: 13, label: 14, value: 12.5, stretch: 13 } as const;

/** Mean width of a character of Source Sans 3 in em, rounded up so that a guess is never too narrow. */
const CHARACTER = 0.51;

/** About how wide a text is, in px. Pure, so that labels can be placed and tested without a browser. */
export function textWidth(text: string, size: number): number {
  return text.length * CHARACTER * size;
}

/** A rectangle that something occupies, in px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether two rectangles cover each other somewhere. */
export function collides(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box of a text of one line whose middle is at `y`. */
export function textBox(text: string, size: number, x: number, y: number, anchor: "start" | "middle" | "end"): Box {
  const width = textWidth(text, size);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - size * 0.6, bottom: y + size * 0.6 };
}
