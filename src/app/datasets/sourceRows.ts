/** A text as rows that are drawn: its lines, and of very long ones the parts. */

/** A line that is longer is cut into rows of so many characters: files without line breaks can be looked at too. */
const LONGEST = 400;

/** The rows of a text: where each begins and, last, where the text ends; and the number of the line in which each stands. */
export interface SourceRows {
  readonly starts: Uint32Array;
  readonly lines: Uint32Array;
}

export function rowsOf(text: string): SourceRows {
  const starts: number[] = [];
  const lines: number[] = [];
  let line = 1;
  for (let at = 0; at <= text.length; line++) {
    const end = text.indexOf("\n", at);
    const stop = end < 0 ? text.length : end;
    for (let from = at; from === at || from < stop; from += LONGEST) {
      starts.push(from);
      lines.push(line);
    }
    at = stop + 1;
  }
  return { starts: Uint32Array.from([...starts, text.length + 1]), lines: Uint32Array.from(lines) };
}

/** The row in which a character stands. */
export function rowAt({ starts }: SourceRows, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
