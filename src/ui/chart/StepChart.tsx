import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Dataset } from "../../domain/dataset";
import type { GrowthModel } from "../growth/growthModel";
import { PRINT_WIDTH, usePrinting } from "../usePrinting";
import { pointIn } from "../zoom";
import { ActiveTargetContext, markId } from "./activeTarget";
import { CountTip } from "./CountTip";
import { chartFrame } from "./chartFrame";
import { type ChartMarks, chartMarks, type Target } from "./chartMarks";
import { Plot } from "./Plot";
import styles from "./StepChart.module.css";
import { usePointing } from "./usePointing";
import { useSize } from "./useSize";
import { isWalkKey, nearest, walk } from "./walk";

interface StepChartProps {
  readonly dataset: Dataset;
  readonly model: GrowthModel;
  /** Whether the ranges between the claims of disagreements are drawn. */
  readonly ranges: boolean;
  /** Event whose detail is open, or "". */
  readonly selected: string;
  readonly onSelect: (event: string) => void;
}

/** How far from a mark the pointer may be to mean it: targets are at least 24 px wide. */
const REACH = 18;
/** On paper the chart is as wide as the paper, whatever the screen; `StepChart.module.css` keeps the place for it. */
const ON_PAPER = { width: PRINT_WIDTH, height: 360 };
const NO_MARKS: ChartMarks = { groups: [], pins: [], ranges: [], targets: [] };

/**
 * The growth chart: one Tab stop. From it an arrow goes in: ← → walk through the counts of a group in time, ↑ ↓ change the
 * group, Enter opens the event of a count, Escape closes the tooltip and then goes back out. Fills its parent.
 */
export default function StepChart({ dataset, model, ranges, selected, onSelect }: StepChartProps) {
  const id = useId();
  const [ref, measured] = useSize<HTMLDivElement>();
  const size = usePrinting() ? ON_PAPER : measured;
  const frame = useMemo(
    () => (size && size.width > 0 ? chartFrame(model.ground, size.width, size.height) : undefined),
    [model.ground, size],
  );
  const marks = useMemo(() => (frame ? chartMarks(model, frame, ranges) : NO_MARKS), [model, frame, ranges]);
  const { active, current, point, close } = usePointing(marks.targets);
  const [inside, setInside] = useState(false);
  const armed = useRef<string>(undefined);

  const targetAt = (event: MouseEvent): Target | undefined => {
    if (!ref.current) return undefined;
    const { x, y } = pointIn(ref.current, event);
    return nearest(marks.targets, x, y, REACH);
  };
  const overTip = (event: MouseEvent) =>
    event.target instanceof HTMLElement && event.target.closest("[role=tooltip]") !== null;

  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType === "touch" || overTip(event)) return;
    const target = targetAt(event);
    if (target && target.key !== active?.key) point(target);
    else if (!target && active && !ref.current?.contains(document.activeElement)) close();
  };
  // A finger cannot hover: its first tap shows what a mark says, the second opens the event.
  const onPointerDown = (event: PointerEvent) => {
    armed.current = event.pointerType === "mouse" ? targetAt(event)?.key : active?.key;
  };
  const onClick = (event: MouseEvent) => {
    if (overTip(event)) return;
    const target = targetAt(event);
    if (!target) return close();
    if (target.opens !== undefined && armed.current === target.key) onSelect(target.opens);
    else point(target);
  };
  const goTo = (target: Target | undefined) => target && document.getElementById(markId(id, target.key))?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current) return;
    if (isWalkKey(event.key)) {
      event.preventDefault();
      goTo(inside ? walk(marks.targets, current, event.key) : current);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (!inside) goTo(current);
      else if (current.opens !== undefined) onSelect(current.opens);
    } else if (event.key === "Escape" && !active) {
      ref.current?.focus();
    }
  };
  const onFocus = useRef<(key: string) => void>(() => undefined);
  useLayoutEffect(() => {
    onFocus.current = (key) => {
      const target = marks.targets.find((one) => one.key === key);
      if (target) point(target);
    };
  });
  // Another one draws every mark anew.
  const context = useMemo(
    () => ({ id, active: active?.key, selected, onFocus: (key: string) => onFocus.current(key) }),
    [id, active?.key, selected],
  );

  return (
    <div
      ref={ref}
      className={styles.chart}
      role="application"
      aria-roledescription="chart"
      aria-label="Published counts over time. Left and right arrows walk through the counts of a group, up and down change the group, Enter opens an event."
      tabIndex={inside ? -1 : 0}
      onFocus={(event) => setInside(event.target !== event.currentTarget)}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerLeave={() => !ref.current?.contains(document.activeElement) && close()}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setInside(false);
        close();
      }}
      onClick={onClick}
      onKeyDown={onKeyDown}
      data-pointing={active?.opens !== undefined || undefined}
    >
      <ActiveTargetContext value={context}>
        {frame && <Plot model={model} frame={frame} marks={marks} />}
      </ActiveTargetContext>
      {active && frame && (
        <CountTip id={`${id}-tip`} dataset={dataset} target={active} width={frame.width} height={frame.height} />
      )}
    </div>
  );
}
