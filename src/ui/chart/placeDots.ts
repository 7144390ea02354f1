/** A dot before it is placed: where the data put it, and how far it reaches. */
export interface LooseDot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** On a line: such a dot is never moved. */
  readonly fixed: boolean;
}

const TRIES = 5;
/** Dots may touch by this many px: a dot far from its date would say something else than its source. */
const OVERLAP = 2;

/**
 * Sideways shifts in px that keep dots from covering each other. Dots on a line stay where the data put them; the others
 * step aside to the right as far as needed, never to the left, where another definition may end, and never up or down, so
 * that every figure is read off its height.
 */
export function dodge(dots: readonly LooseDot[]): number[] {
  const shifts = new Array<number>(dots.length).fill(0);
  const placed: LooseDot[] = dots.filter(({ fixed }) => fixed);
  dots.forEach((dot, index) => {
    if (dot.fixed) return;
    const free = (x: number) =>
      placed.every((other) => Math.hypot(other.x - x, other.y - dot.y) >= other.r + dot.r - OVERLAP);
    const step = dot.r * 2;
    const offsets = Array.from({ length: TRIES }, (_, n) => n * step);
    const shift = offsets.find((offset) => free(dot.x + offset)) ?? 0;
    shifts[index] = shift;
    placed.push({ ...dot, x: dot.x + shift });
  });
  return shifts;
}
