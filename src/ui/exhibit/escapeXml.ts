// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be found.
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/**
 * A text of what XML can hold.
 * @param instead stands for each control character and non-character; a half of a surrogate pair always becomes U+FFFD
 */
export function plain(text: string, instead = ""): string {
  return text.toWellFormed().replace(NOT_XML, instead);
}

/** The same as it may stand in an element or attribute. */
export function escapeXml(text: string, instead = ""): string {
  return plain(text, instead).replace(/[&<>"']/g, (found) => ENTITIES[found] ?? "");
}
