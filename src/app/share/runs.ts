/** A stretch of formatted text. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/** One entry of a bibliography. */
export interface Entry {
  readonly id: string;
  readonly runs: readonly Run[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });

/** Whether what stands inside a tag is italic, given what stands around it: a style sets italics inside italics upright. */
function italicInside(tag: string, around: boolean): boolean {
  if (/^<i\b/.test(tag)) return true;
  return /font-style:\s*normal/.test(tag) ? false : around;
}

/** Reads the markup that citeproc makes of one entry as stretches of plain and italic text, without giving it to a document. */
export function readRuns(html: string): Run[] {
  const runs: Run[] = [];
  const around: boolean[] = [];
  let italic = false;
  for (const piece of html.trim().split(/(<[^>]*>)/)) {
    if (piece.startsWith("</")) italic = around.pop() ?? false;
    else if (piece.startsWith("<")) {
      around.push(italic);
      italic = italicInside(piece, italic);
    } else if (piece !== "") runs.push({ text: decoded(piece), italic });
  }
  return runs;
}

/** Without its italics. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

/** As markup with italics, for what pastes formatted text. */
export function italicHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, italic }) => {
      const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      return italic ? `<i>${safe}</i>` : safe;
    })
    .join("");
}
