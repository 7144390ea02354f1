/** One reference of a RIS file: the values of each tag, in order. */
export type RisRecord = ReadonlyMap<string, readonly string[]>;

/**
 * Reads RIS by the letter of its specification, which is stricter than most programs: every line is a tag of two signs, two
 * spaces, a hyphen and a space; a record begins with TY and ends with ER. Written for the tests, since no reader of RIS besides
 * the writer's own library is at hand.
 * @throws on any line that is not so
 */
export function readRis(text: string): RisRecord[] {
  const records: RisRecord[] = [];
  let open: Map<string, string[]> | undefined;
  for (const [index, line] of text.split("\r\n").entries()) {
    if (line === "" && !open) continue;
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line) ?? [];
    if (tag === undefined || value === undefined) throw new Error(`line ${index + 1} is no RIS: ${line}`);
    if ((tag === "TY") === (open !== undefined)) throw new Error(`line ${index + 1}: ${tag} at the wrong place`);
    open ??= new Map();
    if (tag === "ER") {
      records.push(open);
      open = undefined;
    } else open.set(tag, [...(open.get(tag) ?? []), value]);
  }
  if (open) throw new Error("the last record does not end");
  return records;
}
