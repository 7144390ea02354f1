import type { History } from "../domain/history";

const INDENT = "  ";

/** Lines of an object's entries or of a list's items, with the commas that they need. */
const joined = (lines: readonly string[]) => lines.join(",\n");

/** The text of a history file: JSON with one record a line, so that a release shows as the records that it concerns. */
export function historyText({ $schema = "/schema/history.json", versions }: History): string {
  const at = (depth: number, text: string) => `${INDENT.repeat(depth)}${text}`;
  const block = (depth: number, open: string, lines: readonly string[], close: string) =>
    lines.length === 0 ? at(depth, open + close) : `${at(depth, open)}\n${joined(lines)}\n${at(depth, close)}`;
  const entries = versions.map(({ version, date, records }) => {
    const lists = Object.entries(records).map(([list, prints]) => {
      const lines = Object.entries(prints).map(([id, print]) =>
        at(5, `${JSON.stringify(id)}: ${JSON.stringify(print)}`),
      );
      return block(4, `${JSON.stringify(list)}: {`, lines, "}");
    });
    const fields = [
      at(3, `"version": ${JSON.stringify(version)}`),
      at(3, `"date": ${JSON.stringify(date)}`),
      block(3, '"records": {', lists, "}"),
    ];
    return block(2, "{", fields, "}");
  });
  const fields = [at(1, `"$schema": ${JSON.stringify($schema)}`), block(1, '"versions": [', entries, "]")];
  return `${block(0, "{", fields, "}")}\n`;
}
