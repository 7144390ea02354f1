import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { pointIn } from "../zoom";
import { type BandFrame, timeScale } from "./bandFrame";
import { panned, type TimeWindow, within, zoomed } from "./timeWindow";
import type { WindowControls } from "./useTimeWindow";

/** A press becomes a drag after so many pixels. */
const SLACK = 4;
/** A run of wheel steps ends after so many milliseconds without one. */
const WHEEL_REST = 220;
/** Wheel runs that follow each other this closely are one step of the history. */
const WHEEL_CHAIN = 2000;
const WHEEL_SPEED = 0.0022;
/** Fingers closer than this say nothing about the scale. */
const CLOSEST_FINGERS = 24;

interface Gesture {
  readonly pointers: Map<number, number>;
  /** Window and positions at the beginning, from which every later position is reckoned. */
  origin: { window: TimeWindow; xs: readonly number[] };
  latest: TimeWindow;
  moved: boolean;
}

/** The window in which the moments that lay under two fingers lie under them still. */
function pinched(from: TimeWindow, frame: BandFrame, before: readonly number[], now: readonly number[]): TimeWindow {
  const scale = timeScale(from, frame);
  const [a = 0, b = 0] = before;
  const [x = 0, y = 0] = now;
  const spread = Math.max(CLOSEST_FINGERS, Math.abs(y - x)) * Math.sign(y - x || 1);
  const daysPerPixel = (scale.moment(b) - scale.moment(a)) / spread;
  const start = scale.moment(a) - (x - scale.x(from.from)) * daysPerPixel;
  const days = (from.to - from.from) * scale.pixelsPerDay * Math.abs(daysPerPixel);
  return { from: start, to: start + days };
}

/**
 * Drag, pinch and Ctrl or ⌘ with the wheel on a surface. What they show is shown at once; the link is written once, at
 * the end. The plain wheel, vertical swipes and upright pinches stay the page's.
 */
export function useBandGestures(surface: RefObject<HTMLElement | null>, frame: BandFrame, controls: WindowControls) {
  const { window: shown, whole, show, settle } = controls;
  const gesture = useRef<Gesture | undefined>(undefined);
  const wheel = useRef<{ latest: TimeWindow; timer: number; settled: number } | undefined>(undefined);
  // Pointers and wheels may say more often where they are than the screen is drawn.
  const frames = useRef(0);
  const showNext = (next: TimeWindow) => {
    cancelAnimationFrame(frames.current);
    frames.current = requestAnimationFrame(() => flushSync(() => show(next)));
  };
  const settleNow: WindowControls["settle"] = (next, step) => {
    cancelAnimationFrame(frames.current);
    settle(next, step);
  };
  const xOf = (pointer: { clientX: number; clientY: number }) =>
    surface.current ? pointIn(surface.current, pointer).x : pointer.clientX;

  const begin = (pointers: Map<number, number>, window: TimeWindow, moved: boolean) => {
    gesture.current = { pointers, origin: { window, xs: [...pointers.values()] }, latest: window, moved };
  };

  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const run = wheel.current?.timer ? wheel.current.latest : shown;
    const step = Math.exp(Math.max(-120, Math.min(120, event.deltaY)) * WHEEL_SPEED);
    const latest = zoomed(run, whole, step, timeScale(run, frame).moment(xOf(event)));
    window.clearTimeout(wheel.current?.timer);
    const settled = wheel.current?.settled ?? Number.NEGATIVE_INFINITY;
    const chained = event.timeStamp - settled < WHEEL_CHAIN;
    const timer = window.setTimeout(() => {
      wheel.current = { latest, timer: 0, settled: event.timeStamp };
      onWheelRest(latest, chained ? "replace" : "push");
    }, WHEEL_REST);
    wheel.current = { latest, timer, settled };
    showNext(latest);
  });
  const onWheelRest = useEffectEvent(settleNow);

  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const wheelListener = (event: WheelEvent) => onWheel(event);
    // Fingers side by side stretch time; one above the other, they zoom the page as anywhere else.
    const touchListener = (event: TouchEvent) => {
      const [a, b] = event.touches;
      if (a && b && Math.abs(a.clientX - b.clientX) > Math.abs(a.clientY - b.clientY)) event.preventDefault();
    };
    element.addEventListener("wheel", wheelListener, { passive: false });
    element.addEventListener("touchstart", touchListener, { passive: false });
    return () => {
      element.removeEventListener("wheel", wheelListener);
      element.removeEventListener("touchstart", touchListener);
      window.clearTimeout(wheel.current?.timer);
      cancelAnimationFrame(frames.current);
    };
  }, [surface]);

  return {
    /** Whether the press that is ending was a drag: then its click is none. */
    dragged: () => gesture.current?.moved === true,
    dragging: () => gesture.current !== undefined && gesture.current.pointers.size > 0 && gesture.current.moved,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      const held = gesture.current?.pointers.size ? gesture.current : undefined;
      const pointers = new Map(held?.pointers).set(event.pointerId, xOf(event));
      if (pointers.size <= 2) begin(pointers, held?.latest ?? shown, held?.moved ?? false);
    },
    onPointerMove: (event: PointerEvent) => {
      const now = gesture.current;
      if (!now?.pointers.has(event.pointerId)) return;
      now.pointers.set(event.pointerId, xOf(event));
      const xs = [...now.pointers.values()];
      const { origin } = now;
      const way = (origin.xs[0] ?? 0) - (xs[0] ?? 0);
      if (xs.length === 1 && !now.moved && Math.abs(way) < SLACK) return;
      if (!now.moved) surface.current?.setPointerCapture(event.pointerId);
      now.moved = true;
      now.latest =
        xs.length === 1
          ? panned(origin.window, whole, way / timeScale(origin.window, frame).pixelsPerDay)
          : within(pinched(origin.window, frame, origin.xs, xs), whole);
      showNext(now.latest);
    },
    onPointerEnd: (event: PointerEvent) => {
      const now = gesture.current;
      if (!now?.pointers.delete(event.pointerId)) return;
      if (now.pointers.size > 0) begin(now.pointers, now.latest, true);
      else if (now.moved) settleNow(now.latest);
    },
  };
}
