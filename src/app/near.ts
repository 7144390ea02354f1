import { distance } from "fastest-levenshtein";
import { folded } from "../domain/filters";

/** The names nearest to one that was not found: first those that contain it, then by edit distance. */
export function nearest<T>(wanted: string, things: readonly T[], nameOf: (thing: T) => string, limit = 5): T[] {
  const target = folded(wanted);
  const score = (thing: T) => {
    const name = folded(nameOf(thing));
    const contains = target.length > 2 && (name.includes(target) || target.includes(name));
    return contains ? Math.abs(name.length - target.length) / 100 : distance(target, name);
  };
  return things
    .map((thing) => ({ thing, score: score(thing) }))
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ thing }) => thing);
}
