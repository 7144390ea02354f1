import { useCallback, useMemo, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Display } from "../../domain/filters";
import { readWindow, type TimeWindow, wholeWindow, writeWindow } from "./timeWindow";

/** How a view writes what the reader looks at into the link. */
export type OnDisplay = (change: Partial<Display>, step?: "push" | "replace") => void;

/** The window of the band, and the ways to change it. */
export interface WindowControls {
  readonly window: TimeWindow;
  readonly whole: TimeWindow;
  /** Shows a window at once, without the link, as while the reader drags. */
  readonly show: (window: TimeWindow) => void;
  /** Shows a window and writes it into the link. */
  readonly settle: (window: TimeWindow, step?: "push" | "replace") => void;
}

/** The window is the link's; while a gesture lasts, and until the link has followed, it is the gesture's. */
export function useTimeWindow(dataset: Dataset, zoom: string, onDisplay: OnDisplay): WindowControls {
  const whole = useMemo(() => wholeWindow(dataset.span), [dataset]);
  const [live, setLive] = useState<{ window: TimeWindow; zoom: string }>();
  // The link has followed, or Back was pressed: from now on it counts.
  if (live && live.zoom !== zoom) setLive(undefined);
  const linked = useMemo(() => readWindow(zoom, whole), [zoom, whole]);
  const window = live?.zoom === zoom ? live.window : linked;
  const show = useCallback((next: TimeWindow) => setLive({ window: next, zoom }), [zoom]);
  const settle = useCallback(
    (next: TimeWindow, step: "push" | "replace" = "push") => {
      const text = writeWindow(next, whole);
      if (text === zoom) return setLive(undefined);
      setLive({ window: next, zoom });
      onDisplay({ zoom: text }, step);
    },
    [whole, zoom, onDisplay],
  );
  return { window, whole, show, settle };
}
