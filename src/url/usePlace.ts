import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { Display, Filters } from "../domain/filters";
import { readParams, writeParams } from "./filterParams";

/** Where a presentation is, as its address says. */
export interface PlaceControls {
  /** From 0; beyond the last slide it is the caller's to say so. */
  readonly slide: number;
  /** The filters and display that the presenter uses instead of the slide's own. Keeps its identity while it says the same. */
  readonly live: { readonly filters: Filters; readonly display: Display } | undefined;
  /**
   * Goes to a slide: to its own state, or to another that the presenter uses instead. A step of the history, but for a further
   * change on the slide whose own state was left already.
   */
  readonly go: (slide: number, live?: { readonly filters: Filters; readonly display: Display }) => void;
}

/**
 * Reads and writes `slide` (from 1) and, with `live=1`, the filters and display of a presentation's address. Reload keeps the
 * place.
 */
export function usePlace(): PlaceControls {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const place = useMemo(() => {
    const now = new URLSearchParams(query);
    const number = Number(now.get("slide") ?? 1);
    const { filters, display } = readParams(now);
    return {
      slide: Number.isInteger(number) && number > 0 ? number - 1 : 0,
      live: now.get("live") === "1" ? { filters, display } : undefined,
    };
  }, [query]);
  const go = useCallback<PlaceControls["go"]>(
    (slide, live) => {
      const next = live ? writeParams(live.filters, live.display) : new URLSearchParams();
      next.set("slide", String(slide + 1));
      if (live) next.set("live", "1");
      const further = live !== undefined && place.live !== undefined && place.slide === slide;
      setParams(next, { replace: further, preventScrollReset: true });
    },
    [setParams, place],
  );
  return { ...place, go };
}
