/** Something with a stretch of the horizontal, in the order of its left end. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

/** The row of a stretch among those that it overlaps with, and how many rows they need together. */
export interface Place {
  readonly row: number;
  readonly rows: number;
}

/**
 * Puts stretches that overlap, directly or through others, into different rows: each into the first row that is free.
 * @param stretches in order of `x0`
 * @param most rows at most; what finds none free begins again from the first row
 */
export function stack(stretches: readonly Stretch[], most: number): Place[] {
  const rowOf = new Array<number>(stretches.length).fill(0);
  const rowsOf = new Array<number>(stretches.length).fill(1);
  let ends: number[] = [];
  let first = 0;
  let end = Number.NEGATIVE_INFINITY;
  const close = (next: number) => {
    rowsOf.fill(Math.max(1, ends.length), first, next);
    ends = [];
    first = next;
  };
  stretches.forEach(({ x0, x1 }, index) => {
    if (x0 >= end) close(index);
    let row = ends.findIndex((taken) => taken <= x0);
    if (row < 0) row = ends.length < most ? ends.length : index % most;
    ends[row] = Math.max(ends[row] ?? x1, x1);
    rowOf[index] = row;
    end = Math.max(end, x1);
  });
  close(stretches.length);
  return rowOf.map((row, index) => ({ row, rows: rowsOf[index] ?? 1 }));
}
