const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LIST = 0x5b;
const OPENS = new Uint8Array(256);
const CLOSES = new Uint8Array(256);
for (const bracket of "[{") OPENS[bracket.charCodeAt(0)] = 1;
for (const bracket of "]}") CLOSES[bracket.charCodeAt(0)] = 1;
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const decoder = new TextDecoder();

/**
 * Finds where the items of one list stand in a JSON file, `{ …, "<key>": [ {…}, {…} ], … }` in UTF-8, so that each can be read by
 * itself: the file is its own store. It can be looked through while it comes, piece by piece.
 *
 * It takes the text for JSON. Where it is not, what is found is of no use: who has not parsed the file before parses what was found
 * and what stands around it (`around`), and has to do with JSON where both parse and nothing is `missing`.
 */
export class ItemScan {
  /** For each item of the list its first byte and the byte after its last; also of a list that has not ended. */
  starts: number[] = [];
  ends: number[] = [];
  /** How often a list of that name began. Of one that stands twice the last counts, as in JSON.parse, and what was found before is gone. */
  lists = 0;
  /** Whether an item is missing before or after a comma, which JSON does not allow. */
  missing = false;
  /** The bytes after the bracket that opens the list, and before the one that closes it. */
  #inside: readonly [from: number, to: number] | undefined;
  #at = 0;
  #depth = 0;
  #inList = false;
  #textFrom = -1;
  #lastKey = "";
  #begun = -1;

  constructor(readonly key: string) {}

  /**
   * Goes on to look.
   * @param bytes the file from its beginning
   * @param end how many of them are there
   */
  scan(bytes: Uint8Array, end: number): void {
    let at = this.#at;
    let textFrom = this.#textFrom;
    while (at < end) {
      if (textFrom >= 0) {
        for (let byte = bytes[at]; at < end && byte !== QUOTE; byte = bytes[at]) at += byte === BACKSLASH ? 2 : 1;
        if (at >= end) break;
        at++;
        if (this.#depth === 1) this.#lastKey = decoder.decode(bytes.subarray(textFrom, at));
        textFrom = -1;
        continue;
      }
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        textFrom = at;
        if (this.#begun < 0) this.#begun = at;
      } else if (OPENS[byte]) {
        if (this.#begun < 0) this.#begun = at;
        this.#opens(byte, at);
      } else if (CLOSES[byte]) this.#closes(at);
      else if (this.#inList && this.#depth === 2) {
        if (byte === COMMA) this.#ends(at);
        else if (this.#begun < 0 && !isSpace(byte)) this.#begun = at;
      }
      at++;
    }
    // A backslash may be the last byte that is there.
    this.#at = at;
    this.#textFrom = textFrom;
  }

  #opens(byte: number, at: number): void {
    this.#depth++;
    // A key may be written with escapes: "\u0065vents" is "events" to JSON.parse.
    if (this.#depth !== 2 || byte !== LIST || !this.#isWanted()) return;
    this.lists++;
    this.starts = [];
    this.ends = [];
    this.missing = false;
    this.#inList = true;
    this.#begun = -1;
    this.#inside = [at + 1, at + 1];
  }

  #isWanted(): boolean {
    try {
      return this.#lastKey !== "" && JSON.parse(this.#lastKey) === this.key;
    } catch {
      // A text that is none, with an escape that there is not.
      return false;
    }
  }

  #closes(at: number): void {
    this.#depth--;
    if (this.#depth !== 1) return;
    if (this.#inList) {
      if (this.#begun >= 0) this.#ends(at);
      else if (this.starts.length > 0) this.missing = true;
      this.#inside = [this.#inside?.[0] ?? at, at];
      this.#inList = false;
    }
    this.#lastKey = "";
  }

  #ends(at: number): void {
    if (this.#begun < 0) this.missing = true;
    else {
      this.starts.push(this.#begun);
      this.ends.push(at);
    }
    this.#begun = -1;
  }

  /** The file without the items of its list: `{ …, "<key>": [], … }`. */
  around(bytes: Uint8Array): string {
    const [from, to] = this.#inside ?? [bytes.length, bytes.length];
    return decoder.decode(bytes.subarray(0, from)) + decoder.decode(bytes.subarray(to));
  }
}

/**
 * Finds where the items of one list stand in a file that is JSON.
 * @returns for each item its first byte and the byte after its last
 */
export function itemsInJson(bytes: Uint8Array, key: string): { starts: Uint32Array; ends: Uint32Array } {
  const scan = new ItemScan(key);
  scan.scan(bytes, bytes.length);
  return { starts: Uint32Array.from(scan.starts), ends: Uint32Array.from(scan.ends) };
}
