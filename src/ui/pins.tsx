import { createContext, useContext } from "react";

/** A number that a slide puts on a mark of a chart or band, or beside an actor: the number of the annotation about it. */
export interface Pinned {
  readonly about: { readonly type: "event" | "count" | "actor"; readonly id: string };
}

const PinsContext = createContext<readonly Pinned[]>([]);

/** Gives what is inside the annotations whose numbers it draws, in order. */
export const PinsProvider = PinsContext;

/** The numbers on the records of one sort, by id. */
export function usePins(type: Pinned["about"]["type"]): ReadonlyMap<string, number> {
  const pins = useContext(PinsContext);
  return new Map(pins.flatMap(({ about }, index) => (about.type === type ? [[about.id, index + 1] as const] : [])));
}
