import { type ReactNode, useDeferredValue, useEffect } from "react";
import { HrefProvider, useHref } from "./links";

/** While the first page of a visit is drawn, what may come later is left out of its first picture. */
let opening = true;

/**
 * A part of a page that may follow a moment after the count of events and what the reader points at: it is drawn in slices, between
 * which input is answered, and given up for a newer one. Until it is there its last picture stands. Its links follow with it.
 */
export function Later({ children }: { children: ReactNode }) {
  useEffect(() => {
    opening = false;
  }, []);
  // A page that is come back to is drawn at once and whole: the browser restores how far it was scrolled.
  const drawn = useDeferredValue(children, opening ? null : children);
  const href = useDeferredValue(useHref());
  return <HrefProvider value={href}>{drawn}</HrefProvider>;
}
