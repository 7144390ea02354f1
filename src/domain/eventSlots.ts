/** A hash table with open addressing from the ids of events to their places: one typed array, which crosses between threads. */
import type { Columns } from "./columns";
import { fnv1a } from "./fnv1a";

/** The first slot in which an id may stand, of a power of two of slots. */
const firstSlot = (id: string, slots: number): number => fnv1a(id) & (slots - 1);

/** The slots of some ids, in the order of their events. */
export function slotsOf(ids: readonly string[]): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * ids.length + 2)));
  ids.forEach((id, event) => {
    let slot = firstSlot(id, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = event + 1;
  });
  return slots;
}

/**
 * The place of an event by its id, or undefined.
 * @param idAt reads the id at a place; asked for as often as places share a slot, mostly once
 */
export function findEvent({ slots }: Columns, id: string, idAt: (place: number) => string): number | undefined {
  for (let slot = firstSlot(id, slots.length); slots[slot] !== 0; slot = (slot + 1) % slots.length) {
    const place = (slots[slot] as number) - 1;
    if (idAt(place) === id) return place;
  }
  return undefined;
}
