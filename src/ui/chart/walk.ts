import type { Target } from "./chartMarks";

/** Keys that move inside the chart. */
export type WalkKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";
const WALK_KEYS: ReadonlySet<string> = new Set([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
] satisfies WalkKey[]);

export function isWalkKey(key: string): key is WalkKey {
  return WALK_KEYS.has(key);
}

const byX = (a: Target, b: Target) => a.x - b.x || a.y - b.y;

/**
 * Where a key leads from a target: ← and → to the neighbour in time within its row, ↑ and ↓ to the one nearest in time in
 * the next row that has any, Home and End to the row's ends. At an edge it stays.
 */
export function walk(targets: readonly Target[], from: Target, key: WalkKey): Target {
  const row = targets.filter((target) => target.row === from.row).sort(byX);
  const here = row.findIndex((target) => target.key === from.key);
  switch (key) {
    case "ArrowLeft":
      return row[here - 1] ?? from;
    case "ArrowRight":
      return row[here + 1] ?? from;
    case "Home":
      return row[0] ?? from;
    case "End":
      return row.at(-1) ?? from;
    default: {
      const rows = [...new Set(targets.map((target) => target.row))].sort((a, b) => a - b);
      const next = rows[rows.indexOf(from.row) + (key === "ArrowDown" ? 1 : -1)];
      const near = targets.filter((target) => target.row === next);
      return near.sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0] ?? from;
    }
  }
}

/** The target nearest to a point, at most `reach` px away. */
export function nearest<T extends Target>(targets: readonly T[], x: number, y: number, reach: number): T | undefined {
  let best: T | undefined;
  let least = reach;
  for (const target of targets) {
    const distance = Math.hypot(target.x - x, target.y - y);
    if (distance <= least) {
      best = target;
      least = distance;
    }
  }
  return best;
}
