/**
 * Lists inside one cell of a CSV file: "ada-marlow:chair; norway:host". Items stand between semicolons or line breaks; the parts of
 * an item between marks of their own. A part that holds such a mark stands in quotes, with its own quotes doubled, as in CSV.
 */

/** One part of an item: its key in the record, and the mark before it where it is not the first. */
export interface Part {
  readonly key: string;
  /** As it is written, such as ": "; blanks around it do not count when it is read. */
  readonly before?: string;
  /** A list of such items inside the part. */
  readonly items?: readonly Part[];
}

type Item = Readonly<Record<string, unknown>>;

const SPACE = /\s/;
const ENDS_ITEM = new Set([";", "\n", "\r"]);
const markOf = ({ before = "" }: Part) => before.trim();

/** A piece of text and where it stops. */
interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly end: number;
}

/** Reads a quoted piece that begins at `at`; undefined where the quotes are never closed, so that they mean themselves. */
function quotedPiece(cell: string, at: number): Piece | undefined {
  let text = "";
  for (let i = at + 1; i < cell.length; i++) {
    if (cell[i] !== '"') text += cell[i];
    else if (cell[i + 1] === '"') {
      text += '"';
      i++;
    } else return { text, quoted: true, end: i + 1 };
  }
  return undefined;
}

/** Reads the piece that begins at `from` and ends before the next mark of `marks`, or with its item. */
function pieceAt(cell: string, from: number, marks: ReadonlySet<string>): Piece {
  const stops = (i: number) => i >= cell.length || ENDS_ITEM.has(cell[i] ?? "") || marks.has(cell[i] ?? "");
  let start = from;
  while (!stops(start) && SPACE.test(cell[start] ?? "")) start++;
  const quoted = cell[start] === '"' ? quotedPiece(cell, start) : undefined;
  if (quoted) {
    let { end } = quoted;
    while (!stops(end) && SPACE.test(cell[end] ?? "")) end++;
    // Something after the closing quote: the quotes belong to the words.
    if (stops(end)) return { ...quoted, end };
  }
  let end = start;
  while (!stops(end)) end++;
  return { text: cell.slice(start, end).trimEnd(), quoted: false, end };
}

/**
 * Reads the items of a cell.
 * @returns an object an item, without the parts that are empty; a part may be wrong, which is for the schema to say
 */
export function readItems(cell: string, parts: readonly Part[]): Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < cell.length) {
    const entries: [string, unknown][] = [];
    let place = 0;
    for (;;) {
      const part = parts[place];
      const later = parts.slice(place + 1);
      const piece = pieceAt(cell, at, new Set(later.map(markOf)));
      at = piece.end;
      if (part && (piece.text !== "" || piece.quoted)) {
        entries.push([part.key, part.items ? readItems(piece.text, part.items) : piece.text]);
      }
      const mark = cell[at];
      const next = later.findIndex((one) => markOf(one) === mark);
      if (next < 0) break;
      place += next + 1;
      at++;
    }
    at++;
    if (entries.length > 0) items.push(Object.fromEntries(entries));
  }
  return items;
}

/** A part as it is written, in quotes where it would be read as something else without them. */
function quotedWhereNeeded(text: string, later: readonly Part[]): string {
  const isPlain =
    text !== "" &&
    text.trim() === text &&
    !text.startsWith('"') &&
    ![...ENDS_ITEM, ...later.map(markOf)].some((mark) => text.includes(mark));
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** Writes items into a cell: the inverse of `readItems`. */
export function writeItems(items: readonly Item[], parts: readonly Part[]): string {
  const writeItem = (item: Item) => {
    let text = "";
    let skipped: string[] = [];
    parts.forEach(({ key, before = "", items: inner }, place) => {
      const value = item[key];
      const written = inner && Array.isArray(value) ? writeItems(value, inner) : value;
      if (written === undefined) {
        skipped.push(before);
        return;
      }
      // An empty part is written only where its mark is the same as this one's, by which alone their order is told.
      text += skipped.filter((mark) => mark !== "" && mark === before).join("") + before;
      text += quotedWhereNeeded(String(written), parts.slice(place + 1));
      skipped = [];
    });
    return text;
  };
  return items.map(writeItem).join("; ");
}
