/**
 * Items by a key, keys in order of first appearance. What `Map.groupBy` does, which Node 20 (where the unit tests may run)
 * does not have yet.
 */
export function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
