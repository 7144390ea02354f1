import { once } from "./once";

const collator = once(() => new Intl.Collator("en-GB", { numeric: true }));

/** Order of texts as a dictionary has them, numbers in them by their size. @returns as `Array.sort` asks for */
export function alphabetical(a: string, b: string): number {
  return collator().compare(a, b);
}
