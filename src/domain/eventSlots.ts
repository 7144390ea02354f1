/** A hash table with open addressing from the ids of events to their places: one typed array, which crosses between threads. */
import type { Columns } from "./columns";
import { fnv1a } from "./fnv1a";

/** The first slot in which an id may stand, of a power of two of slots. */
const firstSlot = (id: string, slots: number): number => fnv1a(id) & (slots - 1);

/**
 * The slots of some ids, in the order of their events.
 * @param onTwice is told of an event of which the id has stood before, and of the one that has it: the first alone gets a slot
 */
export function slotsOf(ids: readonly string[], onTwice?: (event: number, first: number) => void): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * ids.length + 2)));
  ids.forEach((id, event) => {
    let slot = firstSlot(id, slots.length);
    for (let taken = slots[slot]; taken; taken = slots[slot]) {
      if (ids[taken - 1] === id) {
        onTwice?.(event, taken - 1);
        return;
      }
      slot = (slot + 1) % slots.length;
    }
    slots[slot] = event + 1;
  });
  return slots;
}

/** The slots of the same events at other places. @param places the new place of each */
export const movedSlots = (slots: Uint32Array, places: Uint32Array): Uint32Array =>
  slots.map((taken) => (taken ? (places[taken - 1] as number) + 1 : 0));

/**
 * The place of an event by its id, or undefined.
 * @param idAt reads the id at a place; asked for as often as places share a slot, mostly once
 */
export function findEvent(
  { slots }: Pick<Columns, "slots">,
  id: string,
  idAt: (place: number) => string | undefined,
): number | undefined {
  for (let slot = firstSlot(id, slots.length); slots[slot] !== 0; slot = (slot + 1) % slots.length) {
    const place = (slots[slot] as number) - 1;
    if (idAt(place) === id) return place;
  }
  return undefined;
}
