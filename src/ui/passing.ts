import { createContext, useContext, useDeferredValue } from "react";

const PassingContext = createContext(false);

/** Says whether the filters are passing by: a hand is dragging them, and will let go elsewhere. */
export const PassingProvider = PassingContext;

/**
 * The filters for a part of a page that cannot be drawn within a frame: while they are passing by, those of the last moment in which
 * there was time for it, so that the count and the band keep up with the hand; at all other times the filters as they are.
 */
export function useUnhurried<Filters extends object>(filters: Filters): Filters {
  const passing = useContext(PassingContext);
  const behind = useDeferredValue(passing ? filters : undefined);
  return (passing && behind) || filters;
}
