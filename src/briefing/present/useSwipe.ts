import { type PointerEvent, useRef } from "react";

/** A finger has to go this far sideways, in px, and further than up or down. */
const FAR = 60;

/** Handlers that tell a swipe from a scroll. Fingers on what moves sideways itself (a chart, a band) are left alone. */
export function useSwipe(onSwipe: (to: "next" | "previous") => void) {
  const from = useRef<{ id: number; x: number; y: number }>(undefined);
  return {
    onPointerDown: (event: PointerEvent) => {
      const own = event.target instanceof Element && event.target.closest("[role=application], [data-band]");
      from.current =
        event.pointerType === "touch" && !own ? { id: event.pointerId, x: event.clientX, y: event.clientY } : undefined;
    },
    onPointerUp: (event: PointerEvent) => {
      const start = from.current;
      from.current = undefined;
      if (!start || start.id !== event.pointerId) return;
      const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
      if (Math.abs(dx) >= FAR && Math.abs(dx) > 1.5 * Math.abs(dy)) onSwipe(dx < 0 ? "next" : "previous");
    },
    onPointerCancel: () => {
      from.current = undefined;
    },
  };
}
