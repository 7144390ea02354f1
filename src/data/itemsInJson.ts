const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENS = new Uint8Array(128);
const CLOSES = new Uint8Array(128);
for (const bracket of "[{") OPENS[bracket.charCodeAt(0)] = 1;
for (const bracket of "]}") CLOSES[bracket.charCodeAt(0)] = 1;
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Position after the text that begins at a quote. */
function afterText(bytes: Uint8Array, quote: number): number {
  for (let at = quote + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  return bytes.length;
}

/**
 * Finds where the objects of one list stand in a JSON file, so that each can be read by itself later: the file is its own store.
 * The file was parsed before: it is JSON.
 * @param bytes `{ …, "<key>": [ {…}, {…} ], … }` in UTF-8
 * @returns for each item of the list its first byte and the byte after its last; a key that stands twice counts where it stands last,
 *   as in JSON.parse
 */
export function itemsInJson(bytes: Uint8Array, key: string): { starts: Uint32Array; ends: Uint32Array } {
  // A key may be written with escapes: "\u0065vents" is "events" to JSON.parse, by which the records were validated.
  const isWanted = (text: string) => text !== "" && JSON.parse(text) === key;
  const decoder = new TextDecoder();
  let starts: number[] = [];
  let ends: number[] = [];
  let depth = 0;
  let inList = false;
  let lastKey = "";
  let begun = -1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      const end = afterText(bytes, at);
      if (depth === 1) lastKey = decoder.decode(bytes.subarray(at, end));
      else if (inList && depth === 2 && begun < 0) begun = at;
      at = end - 1;
    } else if (byte < 128 && OPENS[byte]) {
      if (inList && depth === 2 && begun < 0) begun = at;
      depth++;
      if (depth === 2 && isWanted(lastKey)) {
        inList = true;
        starts = [];
        ends = [];
        begun = -1;
      }
    } else if (byte < 128 && CLOSES[byte]) {
      depth--;
      if (inList && depth === 1) {
        if (begun >= 0) {
          starts.push(begun);
          ends.push(at);
        }
        begun = -1;
        inList = false;
      }
      if (depth === 1) lastKey = "";
    } else if (inList && depth === 2) {
      if (byte === 0x2c) {
        starts.push(begun);
        ends.push(at);
        begun = -1;
      } else if (begun < 0 && !isSpace(byte)) begun = at;
    }
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
