import { useRef } from "react";
import type { HistoryStep } from "../../url/useLinkState";

/**
 * Makes everything that is done in one visit to a control one step of the history: the first change of a visit is pushed, the
 * others take its place. After Back, or a change from elsewhere, the value is no longer the visit's own, and a step is pushed.
 * @param current the value in force, as a text that tells values apart
 */
export function useVisit(current: string) {
  const own = useRef<string>(undefined);
  return {
    /** How the change to `next` enters the history. */
    step: (next: string): HistoryStep => {
      const goesOn = own.current === current;
      own.current = next;
      return goesOn ? "replace" : "push";
    },
    /** Tells that `next` is shown as a draft, so that it is not taken for a change from elsewhere. */
    draft: (next: string) => {
      if (own.current === current) own.current = next;
    },
    /** To be called when the focus leaves the control. */
    end: () => {
      own.current = undefined;
    },
  };
}
