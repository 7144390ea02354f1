import { once } from "./once";

const list = once(() => new Intl.ListFormat("en-GB"));

/** "a, b and c". */
export function listed(parts: Iterable<string>): string {
  return list().format(parts);
}
