import { type ReactNode, useDeferredValue } from "react";

/**
 * A part of a page that may follow a moment after the count of events and what the reader points at: it is drawn in slices, between
 * which input is answered, and given up for a newer one. Until it is there its last picture stands.
 *
 * Not for what waits for a promise that it makes itself (`ExhibitFrame`): a drawing that waits is begun anew, with a new promise.
 */
export function Later({ children }: { children: ReactNode }) {
  // Its first picture comes with the page: left for later it moved what stands below it.
  return useDeferredValue(children);
}
