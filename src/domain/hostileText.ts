/** What a text of a dataset may not hold, because it would show something else than it says, or bring a page to a halt. */

/** Longer than the longest note of a record, or of a slide, that anybody reads. In UTF-16 units. */
export const LONGEST_TEXT = 20_000;
/** What a reader writes is the reader's own: this only keeps a file from bringing the page to a halt. */
export const LONGEST_WRITING = 200_000;
/** As long as addresses of archives get. */
export const LONGEST_ADDRESS = 4000;
export const LONGEST_ID = 200;

/**
 * Control characters but tab and line ends; what turns the direction of writing around or isolates a part of it
 * (https://www.unicode.org/reports/tr9/: U+202A–202E, U+2066–2069), with which a text can be made to read as another. Marks of
 * direction (U+200E, U+200F, U+061C) are harmless, and some names need them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HOSTILE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/;
const ALL_HOSTILE = new RegExp(`${HOSTILE.source}|\\p{Surrogate}`, "gu");

const named = (character: string) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;

/** Why a text is refused; undefined for nearly all. It is asked for every text of a dataset. */
export function hostileIn(text: string, longest = LONGEST_TEXT): string | undefined {
  if (text.length > longest) return `it has ${text.length} characters, more than ${longest}`;
  const found = HOSTILE.exec(text);
  if (found) return `it holds the control character ${named(found[0])}`;
  return text.isWellFormed() ? undefined : "it holds half of a character (a lone surrogate)";
}

/** A text from a file as it can stand in a message: short, and with a name in place of each character that would disturb it. */
export function visible(text: string, longest = 80): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return cut.replaceAll(ALL_HOSTILE, named);
}
