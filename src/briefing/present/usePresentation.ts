import { useCallback, useEffect, useRef, useState } from "react";
import { usePlace } from "../../url/usePlace";
import type { Live } from "../slide/slideModel";
import { openLine, type Place, type Pointer, type SyncLine } from "../sync";

/** Where a presentation is, in this window and all others that show it. */
export interface Presentation {
  readonly slide: number;
  readonly live: Live | undefined;
  readonly screen: Place["screen"];
  readonly pointer: Pointer | undefined;
  /** Goes to a slide, and to its own state. Places beyond the ends are the ends. */
  readonly go: (slide: number) => void;
  readonly setLive: (live: Live) => void;
  readonly setScreen: (screen: Place["screen"]) => void;
  readonly point: (pointer: Pointer | undefined) => void;
}

/**
 * The state of a presentation, kept in the address (so that a reload keeps the place) and told to the other windows of it, both
 * ways.
 * @param total how many slides there are
 */
export function usePresentation(briefing: string, total: number): Presentation {
  const { slide, live, go } = usePlace();
  const [screen, setScreenHere] = useState<Place["screen"]>();
  const [pointer, setPointer] = useState<Pointer>();
  const line = useRef<SyncLine>(undefined);
  const place: Place = { slide, ...(live && { live }), ...(screen && { screen }) };
  const latest = useRef(place);
  latest.current = place;

  const show = useCallback(
    (next: Place) => {
      const { slide: now, live: was } = latest.current;
      if (next.slide !== now || next.live !== was) go(next.slide, next.live);
      setScreenHere(next.screen);
    },
    [go],
  );
  const shown = useRef(show);
  shown.current = show;

  useEffect(() => {
    const opened = openLine(briefing, {
      place: (next) => shown.current(next),
      pointer: setPointer,
      current: () => latest.current,
    });
    line.current = opened;
    return () => opened.close();
  }, [briefing]);

  const tell = (next: Place) => {
    show(next);
    line.current?.tellPlace(next);
  };
  const last = Math.max(0, total - 1);
  return {
    slide: Math.min(slide, last),
    live,
    screen,
    pointer,
    go: (to) => tell({ slide: Math.max(0, Math.min(last, to)) }),
    setLive: (next) => tell({ slide, live: next, ...(screen && { screen }) }),
    setScreen: (next) => tell({ slide, ...(live && { live }), ...(next && { screen: next }) }),
    point: (next) => line.current?.tellPointer(next),
  };
}
