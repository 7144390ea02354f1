import { type Box, collides } from "./chartText";

/** A label that wants to stand at a height and may be pushed up or down. */
export interface Wish {
  readonly key: string;
  /** Wanted middle, px. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Middles for labels of one height, so that none covers another and all stay inside `top`–`bottom`: labels whose widths
 * do not meet are left alone; those that do are pushed apart as little as possible, in the order of their heights.
 * Where there is not enough room for all, the lowest ones overlap at the bottom.
 */
export function spread(wishes: readonly Wish[], height: number, top: number, bottom: number): Map<string, number> {
  const inOrder = [...wishes].sort((a, b) => a.y - b.y);
  const meets = (a: Wish, b: Wish) => a.left < b.right && b.left < a.right;
  const y = new Map(inOrder.map((wish) => [wish.key, Math.max(wish.y, top + height / 2)]));
  const at = (wish: Wish) => y.get(wish.key) ?? wish.y;
  inOrder.forEach((wish, index) => {
    for (const above of inOrder.slice(0, index)) {
      if (meets(wish, above)) y.set(wish.key, Math.max(at(wish), at(above) + height));
    }
  });
  const upwards = inOrder.toReversed();
  upwards.forEach((wish, index) => {
    let limit = bottom - height / 2;
    for (const below of upwards.slice(0, index)) if (meets(wish, below)) limit = Math.min(limit, at(below) - height);
    y.set(wish.key, Math.min(at(wish), limit));
  });
  return y;
}

/**
 * Rows for labels that each begin at a line going down: row 0 is the lowest. A label that runs over the line of a later
 * one stands higher than that line reaches, so that no line crosses a label.
 * @param starts in ascending order of `left`
 */
export function staircase(starts: readonly { readonly left: number; readonly right: number }[]): number[] {
  const rows = new Array<number>(starts.length).fill(0);
  for (let i = starts.length - 1; i >= 0; i--) {
    const label = starts[i];
    if (!label) continue;
    starts.slice(i + 1).forEach((later, offset) => {
      if (later.left < label.right) rows[i] = Math.max(rows[i] ?? 0, (rows[i + 1 + offset] ?? 0) + 1);
    });
  }
  return rows;
}

/** The first of the boxes that covers none of those already taken; undefined where all do. */
export function firstFree<T extends Box>(boxes: readonly T[], taken: readonly Box[]): T | undefined {
  return boxes.find((box) => !taken.some((other) => collides(box, other)));
}
