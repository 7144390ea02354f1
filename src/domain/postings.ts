/**
 * Lists of small numbers, one a row, in two typed arrays (compressed sparse rows): the numbers of row `i` are
 * `items[starts[i]] … items[starts[i + 1] - 1]`. They cross from the worker without being copied.
 */
export interface Postings {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** For ids in order: the number of each. */
export const numbersOf = (ids: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...ids].map((id, number) => [id, number]));

/** Where each of some stretches of these lengths begins, one after the other, and the end of the last. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] as number) + length;
  });
  return starts;
}

/** The numbers of one row, as a view of the whole. A row that is not there is empty. */
export function rowOf({ starts, items }: Postings, row: number): Uint32Array {
  return items.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);
}

/**
 * The same turned round: for each number below `size`, the rows that hold it, ascending.
 * @param size how many numbers there are
 */
export function inverted({ starts, items }: Postings, size: number): Postings {
  const ends = new Uint32Array(size + 1);
  for (let at = 0; at < items.length; at++) {
    const after = (items[at] as number) + 1;
    ends[after] = (ends[after] as number) + 1;
  }
  for (let i = 0; i < size; i++) ends[i + 1] = (ends[i + 1] as number) + (ends[i] as number);
  const next = ends.slice();
  const rows = new Uint32Array(items.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const item = items[at] as number;
      rows[next[item] as number] = row;
      next[item] = (next[item] as number) + 1;
    }
  }
  return { starts: ends, items: rows };
}

/** For rows in another order the place that each has there. */
export function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place] as number] = place;
  return places;
}

/** The rows in another order: row `i` of the result is row `order[i]`. */
export function reordered(postings: Postings, order: Uint32Array): Postings {
  const rows = Array.from(order, (row) => rowOf(postings, row));
  const starts = startsOf(rows.map(({ length }) => length));
  const items = new Uint32Array(postings.items.length);
  rows.forEach((row, i) => {
    items.set(row, starts[i]);
  });
  return { starts, items };
}
