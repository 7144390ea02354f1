/** "12" → 12; undefined for a key that is no place in a list. */
function placeOf(key: string | symbol): number | undefined {
  return typeof key === "string" && /^(0|[1-9]\d*)$/.test(key) ? Number(key) : undefined;
}

/**
 * A read-only array whose items are made when they are asked for, and forgotten when nobody holds them any more. While somebody
 * does, the same place gives the same object. To its users it is an array like any other; going through all of a long one makes
 * every item, so what has to be quick asks columns instead.
 * @param length how many items there are
 * @param make gives the item at a place between 0 and `length - 1`
 */
export function lazyList<T extends object>(length: number, make: (place: number) => T): readonly T[] {
  const made = new Map<number, WeakRef<T>>();
  const at = (place: number): T => {
    const known = made.get(place)?.deref();
    if (known) return known;
    const item = make(place);
    made.set(place, new WeakRef(item));
    return item;
  };
  const within = (place: number | undefined): place is number => place !== undefined && place < length;
  // The proxied array has the length and no items, so that every method of arrays works on what the traps say.
  return new Proxy<T[]>(new Array(length), {
    get: (target, key, receiver) => {
      const place = placeOf(key);
      if (place === undefined) return Reflect.get(target, key, receiver);
      return within(place) ? at(place) : undefined;
    },
    has: (target, key) => within(placeOf(key)) || Reflect.has(target, key),
    ownKeys: () => [...Array.from({ length }, (_, place) => String(place)), "length"],
    getOwnPropertyDescriptor: (target, key) => {
      const place = placeOf(key);
      if (!within(place)) return Reflect.getOwnPropertyDescriptor(target, key);
      return { value: at(place), enumerable: true, configurable: true, writable: true };
    },
    set: () => false,
    deleteProperty: () => false,
  });
}
