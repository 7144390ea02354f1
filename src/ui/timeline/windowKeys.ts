import type { KeyboardEvent } from "react";
import type { Day } from "../../domain/dates";
import { panned, zoomed } from "./timeWindow";
import type { WindowControls } from "./useTimeWindow";

/** One step of the buttons and keys: how much longer or shorter the window becomes. */
export const ZOOM_STEP = 1.6;
/** How far a key moves the window, as a share of its length. */
const PAN_STEP = 0.2;

type Act = (controls: WindowControls, anchor: Day) => void;

const zoom =
  (factor: number): Act =>
  ({ window, whole, settle }, anchor) =>
    settle(zoomed(window, whole, factor, anchor));
const pan =
  (share: number): Act =>
  ({ window, whole, settle }) =>
    settle(panned(window, whole, share * (window.to - window.from)), "replace");

const KEYS: Record<string, Act> = {
  "+": zoom(1 / ZOOM_STEP),
  "=": zoom(1 / ZOOM_STEP),
  "-": zoom(ZOOM_STEP),
  "0": ({ whole, settle }) => settle(whole),
  "Shift ArrowLeft": pan(-PAN_STEP),
  "Shift ArrowRight": pan(PAN_STEP),
};

/**
 * Does what a key does to the window: plus, minus and 0 zoom, Shift with an arrow moves.
 * @param moment what stays where it is while zooming; the middle where it is not in the window
 * @returns whether the key was one of these
 */
export function actOnWindow(event: KeyboardEvent, controls: WindowControls, moment?: Day): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const act = KEYS[event.shiftKey && event.key.startsWith("Arrow") ? `Shift ${event.key}` : event.key];
  if (!act) return false;
  event.preventDefault();
  event.stopPropagation();
  const { from, to } = controls.window;
  const visible = moment !== undefined && moment >= from && moment < to;
  act(controls, visible ? moment : (from + to) / 2);
  return true;
}
