import { useEffect, useEffectEvent } from "react";
import type { Dataset } from "../../domain/dataset";
import { EVENT_KINDS, type Event, STATUSES } from "../../domain/event";
import { DateText } from "../DateText";
import styles from "./Band.module.css";
import { type BandFrame, LANE_IDS } from "./bandFrame";
import type { Mark } from "./bandMarks";
import { remarksOn } from "./dateDisputes";

/**
 * What a mark stands for: title, date at its real precision and as others give it, place. Stands beside the mark, inside the frame.
 * @param onDismiss called on Escape, wherever the focus is
 */
export function BandTip({
  dataset,
  event,
  mark,
  frame,
  outside,
  onDismiss,
}: {
  dataset: Dataset;
  event: Event;
  mark: Mark;
  frame: BandFrame;
  outside: boolean;
  onDismiss: () => void;
}) {
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape") onDismiss();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onEscape(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
  const x = Math.max(0, Math.min(frame.width, (mark.x0 + mark.x1) / 2));
  const above = mark.lane >= LANE_IDS.length / 2;
  // Moved left by the share of its own width that its mark has moved along the frame, it never leaves the frame.
  const style = {
    left: x,
    top: above ? mark.y - mark.height / 2 - 7 : mark.y + mark.height / 2 + 7,
    translate: `${(-100 * x) / Math.max(1, frame.width)}% ${above ? "-100%" : "0"}`,
  };
  const { disputed, witness } = remarksOn(dataset, event);
  return (
    <div className={styles.tip} style={style} role="tooltip" data-band-tip>
      <strong dir="auto">{event.title}</strong>
      <span>
        <DateText date={event.when} />
        {event.place && `, ${event.place.name}`}
      </span>
      <span className={styles.tipKind}>
        {EVENT_KINDS[event.kind].label}
        {event.status !== "happened" && `, ${STATUSES[event.status].label}`}
        {outside && ", outside the filters"}
      </span>
      {disputed && <span className={styles.tipDisputed}>{disputed}</span>}
      {witness && <span className={styles.tipKind}>{witness}</span>}
    </div>
  );
}
