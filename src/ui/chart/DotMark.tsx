import { GROUPS } from "../../domain/membership";
import { useEmphasised } from "../emphasis";
import { markPath } from "../GroupMark";
import { useTarget } from "./activeTarget";
import type { Dot, PinMark } from "./chartMarks";
import { bracketPath, type RangeMark } from "./chartRanges";
import styles from "./StepChart.module.css";

const RING = 5.5;

/**
 * One published count: its group's shape, hollow for a lower bound, faint where the record is not sure of it. What is named, focused
 * and marked is the ring around it, as large as a target has to be; the shape follows it.
 */
export function DotMark({ dot }: { dot: Dot }) {
  const { count } = dot.point;
  const { "data-emphasised": emphasised } = useEmphasised("count", count.id);
  const target = useTarget(dot);
  return (
    <>
      <circle
        {...target}
        cx={dot.x}
        cy={dot.y}
        r={dot.r + RING}
        className={styles.dot}
        data-emphasised={emphasised}
        data-hollow={count.qualifier === "at-least" || undefined}
        data-faint={count.confidence === "low" || undefined}
        data-beside={!dot.point.onLine || undefined}
      />
      <path
        d={markPath(GROUPS[count.group].mark, dot.r)}
        transform={`translate(${dot.x},${dot.y})`}
        style={{ color: `var(${GROUPS[count.group].token})` }}
      />
    </>
  );
}

/** The days that an imprecise date may mean, level with its dot. */
export function Whisker({ dot }: { dot: Dot }) {
  const { id, "data-active": active } = useTarget(dot);
  const { count } = dot.point;
  if (!dot.whisker) return undefined;
  const { from, to, fade } = dot.whisker;
  const [solid, open] = fade === "start" ? [to, from] : [from, to];
  return (
    <g
      style={{ color: `var(${GROUPS[count.group].token})` }}
      className={styles.whisker}
      data-active={active}
      data-faint={count.confidence === "low" || undefined}
    >
      {fade && (
        <linearGradient id={`${id}-fade`} gradientUnits="userSpaceOnUse" x1={solid} x2={open} y1={0} y2={0}>
          <stop offset={0} stopColor="currentColor" />
          <stop offset={1} stopColor="currentColor" stopOpacity={0} />
        </linearGradient>
      )}
      <line x1={from} x2={to} y1={dot.y} y2={dot.y} stroke={fade ? `url(#${id}-fade)` : "currentColor"} />
    </g>
  );
}

const PIN = 5;

/** A summit on the time axis. */
export function Pin({ mark }: { mark: PinMark }) {
  const { "data-emphasised": emphasised } = useEmphasised("event", mark.pin.event.id);
  const target = useTarget(mark);
  return (
    <>
      <circle
        {...target}
        cx={mark.x}
        cy={mark.y}
        r={PIN + RING}
        className={styles.pin}
        data-emphasised={emphasised}
        data-left-out={!mark.pin.shown || undefined}
      />
      <path d={markPath("triangle", PIN)} transform={`translate(${mark.x},${mark.y})`} />
    </>
  );
}

/** How far the claims of a disagreement lie apart: a bracket at the figure displayed, shaded over the dates of the others. */
export function Bracket({ mark }: { mark: RangeMark }) {
  const target = useTarget(mark);
  const { band, top, bottom } = mark;
  return (
    <g {...target} className={styles.range} style={{ color: `var(${GROUPS[mark.group].token})` }}>
      {band && <rect x={band.left} width={band.right - band.left} y={top} height={bottom - top} />}
      <path d={bracketPath(mark)} />
    </g>
  );
}
