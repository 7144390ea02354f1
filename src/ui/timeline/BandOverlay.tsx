import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import { EVENT_KINDS, type Event } from "../../domain/event";
import type { Display } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import type { Selection } from "../../domain/selection";
import { useEmphasis } from "../emphasis";
import { pointIn } from "../zoom";
import styles from "./Band.module.css";
import { BandTip } from "./BandTip";
import { bandHeight, laneMiddle, laneOf, timeScale } from "./bandFrame";
import { markAt } from "./bandHit";
import { type Mark, stretchOf } from "./bandMarks";
import { type BandPicture, markIn } from "./bandModel";
import { activeEvent, momentOf, positionOf, walk, walkKey } from "./bandWalk";
import { remarksOn } from "./dateDisputes";
import { sameWindow, showing } from "./timeWindow";
import { useBandGestures } from "./useBandGestures";
import type { OnDisplay, WindowControls } from "./useTimeWindow";
import { actOnWindow } from "./windowKeys";

/** The button is never smaller than a target has to be. */
const TARGET = 24;

/** Where the one button stands: over the mark of the active event, at the edge where the mark is outside the window. */
function buttonBox(event: Event, picture: BandPicture, controls: WindowControls) {
  const { frame } = picture;
  const { x0, x1 } = stretchOf(event.when, timeScale(controls.window, frame), frame);
  const mark = markIn(picture, event.index);
  const left = Math.max(0, Math.min(frame.width - TARGET, Math.min(x0 - 4, (x0 + x1 - TARGET) / 2)));
  const right = Math.min(frame.width, Math.max(x1 + 4, left + TARGET));
  const middle = mark?.y ?? laneMiddle(frame, laneOf(event));
  return { left, width: right - left, top: middle - TARGET / 2, height: TARGET };
}

/** The mark of an event: also of one outside the window, of which another date lies inside. */
function markOf(picture: BandPicture, { index }: Event): Mark | undefined {
  return markIn(picture, index) ?? picture.disputed.find(({ mark }) => mark.index === index)?.mark;
}

/** An event in words: its date, title, kind and place among those shown, and what a reader must know besides. */
function nameOf(dataset: Dataset, event: Event, selection: Selection): string {
  const shown = selection.places.length;
  const position = `${formatNumber(positionOf(selection, event.index) + 1)} of ${formatNumber(shown)} shown`;
  const { disputed, witness } = remarksOn(dataset, event);
  const name = `${formatDate(event.when)}: ${event.title}. ${EVENT_KINDS[event.kind].label}, ${position}.`;
  return [name, disputed, witness].filter(Boolean).join(" ");
}

/** What lies over the canvas: pointer and keys, the one Tab stop, the tip. Alone in drawing itself anew while a pointer moves. */
export function BandOverlay({
  dataset,
  selection,
  display,
  onDisplay,
  picture,
  controls,
  hintId,
  children,
}: {
  dataset: Dataset;
  selection: Selection;
  display: Display;
  onDisplay: OnDisplay;
  picture: BandPicture;
  controls: WindowControls;
  hintId: string;
  children: ReactNode;
}) {
  const surface = useRef<HTMLDivElement>(null);
  const focusNext = useRef(false);
  const [hovered, setHovered] = useState<string>();
  const [walkedTo, setWalkedTo] = useState("");
  const [focused, setFocused] = useState(false);
  const [, emphasise] = useEmphasis();
  const { frame } = picture;
  const gestures = useBandGestures(surface, frame, controls);
  const { eventById } = dataset;
  const { columns, events } = dataset;
  const opened = eventById.get(display.select)?.index;
  const place = activeEvent(columns, selection, [eventById.get(walkedTo)?.index, opened], controls.window);
  const active = place === undefined ? undefined : events[place];
  const told = hovered === undefined ? (focused && active) || undefined : eventById.get(hovered);
  const mark = told && markOf(picture, told);

  const markUnder = (event: MouseEvent): Mark | undefined => {
    const { x, y } = pointIn(event.currentTarget, event);
    return markAt(picture, x, y, opened);
  };
  const point = (id: string | undefined) => {
    if (id === hovered) return;
    setHovered(id);
    emphasise(id === undefined ? undefined : { type: "event", id });
  };
  const onPointerMove = (event: PointerEvent) => {
    gestures.onPointerMove(event);
    if (event.pointerType === "touch") return;
    if (gestures.dragging()) return point(undefined);
    if (event.target instanceof Element && event.target.closest("[data-band-tip]")) return;
    const found = markUnder(event);
    point(found && events[found.index]?.id);
  };
  const open = (event: Event | undefined) => {
    if (!event) return;
    setWalkedTo(event.id);
    onDisplay({ select: event.id });
  };
  const onClick = (event: MouseEvent) => {
    if (gestures.dragged()) return;
    if (event.target instanceof Element && event.target.closest("[data-band-tip]")) return;
    const found = markUnder(event);
    open(found && events[found.index]);
  };
  const leave = () => {
    setFocused(false);
    emphasise(undefined);
  };
  const dismiss = () => {
    point(undefined);
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      dismiss();
      if (display.select) onDisplay({ select: "" });
      return;
    }
    if (actOnWindow(event, controls, active && momentOf(active))) return;
    const key = event.shiftKey || event.altKey || event.ctrlKey || event.metaKey ? undefined : walkKey(event.key);
    if (!key || !active) return;
    event.preventDefault();
    const next = events[walk(columns, selection, active.index, key)] ?? active;
    setHovered(undefined);
    setFocused(true);
    setWalkedTo(next.id);
    emphasise({ type: "event", id: next.id });
    focusNext.current = next.id !== active.id;
    const window = showing(controls.window, controls.whole, momentOf(next));
    if (!sameWindow(window, controls.window)) controls.settle(window, "replace");
  };

  return (
    // The keys belong to the button inside; the surface takes pointers for what the canvas shows.
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks' keyboard way is the button inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: the marks' keyboard way is the button inside
    <div
      ref={surface}
      className={styles.surface}
      data-closer={!sameWindow(controls.window, controls.whole) || undefined}
      data-on-mark={hovered !== undefined || undefined}
      style={{ width: frame.width, height: bandHeight(frame) }}
      onPointerDown={gestures.onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={gestures.onPointerEnd}
      onPointerCancel={gestures.onPointerEnd}
      onPointerLeave={() => point(undefined)}
      onClick={onClick}
    >
      {children}
      {active && (
        <button
          key={active.id}
          ref={(element) => {
            if (element && focusNext.current) {
              focusNext.current = false;
              element.focus({ preventScroll: true });
            }
          }}
          type="button"
          className={styles.active}
          style={buttonBox(active, picture, controls)}
          aria-label={nameOf(dataset, active, selection)}
          aria-describedby={hintId}
          aria-current={active.id === display.select || undefined}
          onClick={(event) => {
            event.stopPropagation();
            open(active);
          }}
          onKeyDown={onKeyDown}
          onFocus={() => {
            // From here on the stop stays on this event, whatever comes into the window.
            setWalkedTo(active.id);
            setFocused(true);
            emphasise({ type: "event", id: active.id });
          }}
          onBlur={leave}
        />
      )}
      {told && mark && (
        <BandTip
          dataset={dataset}
          event={told}
          mark={mark}
          frame={frame}
          outside={selection.mask[told.index] !== 1}
          onDismiss={dismiss}
        />
      )}
    </div>
  );
}
