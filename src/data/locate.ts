/** Finds places in JSON text. Loaded only when something is wrong with a file. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** No file of a dataset nests deeper than 10. The parser calls itself at each level, and would end the thread far beyond this. */
const DEEPEST = 100;

/** Where brackets are nested deeper than any file needs; undefined where they are not. Brackets in texts do not count. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inText && character === "\\") at++;
    else if (character === '"') inText = !inText;
    else if (!inText && (character === "[" || character === "{")) depth++;
    else if (!inText && (character === "]" || character === "}")) depth--;
    if (depth > DEEPEST) return at;
  }
  return undefined;
}

/** A finder of the line, from 1, on which a character stands. Line ends are looked for once: every record may have a fault. */
function lineCounter(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) ends.push(i);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

const lineAt = (text: string, offset: number) => lineCounter(text)(offset);

/** "events.json is not valid JSON: value expected at line 12, column 5." */
export function describeSyntaxError(file: string, text: string): string {
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    return `${file} is not valid JSON, and nested more than ${DEEPEST} deep at line ${lineAt(text, deep)}.`;
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const first = errors[0];
  if (!first) return `${file} is not valid JSON.`;
  const column = first.offset - text.lastIndexOf("\n", first.offset - 1);
  const what = printParseErrorCode(first.error)
    .replace(/([A-Z])/g, " $1")
    .trim()
    .toLowerCase();
  return `${file} is not valid JSON: ${what} at line ${lineAt(text, first.offset)}, column ${column}.`;
}

/**
 * A finder of lines in one file: from a path such as ["events", 12, "date"] to the line of that value, or of the nearest
 * thing around it that exists (a missing key is found at its record).
 */
export function lineFinder(text: string): (path: readonly PropertyKey[]) => number | undefined {
  const root: Node | undefined = tooDeepAt(text) === undefined ? parseTree(text) : undefined;
  const lineOf = lineCounter(text);
  return (path) => {
    if (!root) return undefined;
    const segments = path.filter((part): part is string | number => typeof part !== "symbol");
    for (let length = segments.length; length >= 0; length--) {
      const node = findNodeAtLocation(root, segments.slice(0, length));
      if (node) return lineOf((node.parent?.type === "property" ? node.parent : node).offset);
    }
    return undefined;
  };
}
