import { createContext, useContext, useMemo } from "react";

/** A number that a slide puts on a mark of a chart or band, or beside an actor: the number of the annotation about it. */
export interface Pinned {
  readonly about: { readonly type: "event" | "count" | "actor"; readonly id: string };
}

const NONE: readonly Pinned[] = [];
const PinsContext = createContext(NONE);

/** Gives what is inside the annotations whose numbers it draws, in order. */
export const PinsProvider = PinsContext;

/** The numbers on the records of one sort, by id. */
export function usePins(type: Pinned["about"]["type"]): ReadonlyMap<string, number> {
  const pins = useContext(PinsContext);
  return useMemo(
    () => new Map(pins.flatMap(({ about }, index) => (about.type === type ? [[about.id, index + 1] as const] : []))),
    [pins, type],
  );
}
