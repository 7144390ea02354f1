/** Finds the place of a fault in the text of its file. Loaded when such a text is shown. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from "jsonc-parser";
import { itemsInJson } from "./itemsInJson";

/** A stretch of a text, as offsets in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

type Segment = string | number;

/** "events[12].date" → ["events", 12, "date"] */
export const segmentsOf = (path: string): Segment[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? "") : Number(index),
  );

/** The value at a path, with its key; of what is around it where it is not there itself. */
function rangeIn(root: Node | undefined, segments: readonly Segment[]): TextRange | undefined {
  if (!root) return undefined;
  for (let length = segments.length; length > 0; length--) {
    const node = findNodeAtLocation(root, segments.slice(0, length));
    if (!node) continue;
    const { offset, length: size } = node.parent?.type === "property" ? node.parent : node;
    return { start: offset, end: offset + size };
  }
  return { start: root.offset, end: root.offset + root.length };
}

/** The range of a line, from 1, without its end. */
function lineRange(text: string, line: number): TextRange | undefined {
  let start = 0;
  for (let number = 1; number < line; number++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Where a text stops being JSON. */
function firstError(text: string): TextRange | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  return first && { start: first.offset, end: first.offset + Math.max(1, first.length) };
}

/**
 * Finds a place in the text of a file.
 * @param bytes the same as `text`, in UTF-8
 * @param place a line as "L12", or a JSON path such as "events[12].date"
 * @returns undefined where there is no such place; where the text is no JSON, the place at which it stops being that
 */
export function findPlace(file: string, text: string, bytes: Uint8Array, place: string): TextRange | undefined {
  const line = /^L(\d+)$/.exec(place)?.[1];
  if (line !== undefined) return lineRange(text, Number(line));
  if (!/\.json$/i.test(file)) return undefined;
  if (!isJson(text)) return firstError(text);
  const [list, index, ...rest] = segmentsOf(place);
  if (typeof list !== "string") return undefined;
  if (typeof index !== "number") return rangeIn(parseTree(text), segmentsOf(place));
  // One record is parsed by itself: its file may be large.
  const { starts, ends } = itemsInJson(bytes, list);
  const [from, to] = [starts[index], ends[index]];
  if (from === undefined || to === undefined) return undefined;
  const decoder = new TextDecoder();
  const start = decoder.decode(bytes.subarray(0, from)).length;
  const item = decoder.decode(bytes.subarray(from, to));
  const whole = { start, end: start + item.trimEnd().length };
  const inside = rest.length > 0 ? rangeIn(parseTree(item), rest) : undefined;
  return inside ? { start: start + inside.start, end: start + inside.end } : whole;
}
