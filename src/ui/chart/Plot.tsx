import { createContext, memo, useContext, useMemo } from "react";
import {
  CartesianGrid,
  ComposedChart,
  XAxis,
  type XAxisTickContentProps,
  YAxis,
  type YAxisTickContentProps,
  ZIndexLayer,
} from "recharts";
import { fromDay } from "../../domain/dates";
import { GROUPS } from "../../domain/membership";
import type { GrowthGround, GrowthModel, StepLine } from "../growth/growthModel";
import type { ChartFrame } from "./chartFrame";
import type { ChartMarks } from "./chartMarks";
import { AXIS_FIGURE, TEXT } from "./chartText";
import { Marks, Stretches } from "./Marks";

/** Recharts draws its own lines at 400, its axes at 500 and its labels at 2000. */
const LINES = 400;
const ABOVE_AXES = 1000;

const WRAPPER = { cursor: "inherit", overflow: "visible" } as const;

/**
 * The figure at a tick. Recharts' own measures every text in the page before it sets it, which these do not need; nor the class of its
 * own, by which it looks for a text to ask how large it is written, and then draws the axis again.
 */
function tickAt(anchor: "middle" | "end", drop: string, text: (value: number) => string) {
  return ({ x, y, payload }: XAxisTickContentProps | YAxisTickContentProps) => (
    <text
      x={x}
      y={y}
      dy={drop}
      textAnchor={anchor}
      fontSize={TEXT.axis}
      className={AXIS_FIGURE}
      style={{ fill: "var(--soft)" }}
    >
      {text(Number(payload.value))}
    </text>
  );
}
/** Below its tick, and beside it: as far as its letters are high. */
const yearTick = tickAt("middle", "0.71em", (day) => String(fromDay(day).year));
const valueTick = tickAt("end", "0.355em", (value) => String(value));

/** What the filters change: it reaches the marks past the axes, which Recharts would draw again with them. */
interface Plotted {
  readonly model: GrowthModel;
  readonly marks: ChartMarks;
}
const PlottedContext = createContext<Plotted | undefined>(undefined);

function usePlotted(): Plotted {
  const plotted = useContext(PlottedContext);
  if (!plotted) throw new Error("Marks stand outside of a plot");
  return plotted;
}

/** To a thousandth of a pixel: more digits only make the files larger in which the chart is saved. */
const short = (value: number) => Math.round(value * 1000) / 1000;

/** A line that keeps each value until the next one: across, and then up or down. */
function stepsOf(line: StepLine, frame: ChartFrame): string {
  const points = line.points.map(({ day, value }) => ({ x: short(frame.x(day)), y: short(frame.y(value)) }));
  return points
    .map(({ x, y }, index) => (index === 0 ? `M${x},${y}` : `L${x},${points[index - 1]?.y}L${x},${y}`))
    .join("");
}

function Lines({ frame }: { frame: ChartFrame }) {
  const { groups } = usePlotted().model;
  return groups.flatMap(({ group, lines }) =>
    lines
      .filter(({ points }) => points.length > 1)
      .map((line) => (
        // Not Recharts' `Line`: it would read its own length from the page at every change, to animate what stands still.
        <path
          key={line.key}
          className="recharts-line-curve"
          d={stepsOf(line, frame)}
          fill="none"
          stroke={`var(${GROUPS[group].token})`}
          strokeWidth={line.unit === undefined ? 2 : 1.25}
          strokeDasharray={GROUPS[group].dash}
        />
      )),
  );
}

function AllMarks({ frame }: { frame: ChartFrame }) {
  return <Marks {...usePlotted()} frame={frame} />;
}

/** Axes and grid, with what stands on them, from the back to the front: drawn once for each dataset and size. */
const Axes = memo(function Axes({ ground, frame }: { ground: GrowthGround; frame: ChartFrame }) {
  const { plot } = frame;
  return (
    <ComposedChart
      width={frame.width}
      height={frame.height}
      margin={{ top: plot.top, right: frame.width - plot.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      style={WRAPPER}
    >
      <CartesianGrid vertical={false} stroke="var(--faint)" />
      <Stretches frame={frame} />
      <ZIndexLayer zIndex={LINES}>
        <Lines frame={frame} />
      </ZIndexLayer>
      <XAxis
        type="number"
        dataKey="day"
        domain={[ground.span.from, ground.span.to]}
        ticks={[...frame.xTicks]}
        niceTicks="none"
        height={frame.height - plot.bottom}
        tickMargin={frame.yearY - plot.bottom - TEXT.axis / 2}
        tickLine={false}
        tickSize={0}
        interval={0}
        tick={yearTick}
        axisLine={{ stroke: "var(--edge)" }}
        allowDataOverflow
      />
      <YAxis
        type="number"
        width={plot.left}
        domain={[0, ground.yMax]}
        ticks={[...ground.yTicks]}
        niceTicks="none"
        tickLine={false}
        tickSize={0}
        axisLine={false}
        interval={0}
        tick={valueTick}
        tickMargin={6}
        allowDataOverflow
      />
      <ZIndexLayer zIndex={ABOVE_AXES}>
        <AllMarks frame={frame} />
      </ZIndexLayer>
    </ComposedChart>
  );
});

/**
 * Axes, grid and step lines by Recharts, with our marks on top. Its own accessibility layer and tooltip are off: the marks
 * are named and walked through in `StepChart`. A filter draws the marks again, another size the axes too, pointing neither.
 */
export const Plot = memo(function Plot({
  model,
  frame,
  marks,
}: {
  model: GrowthModel;
  frame: ChartFrame;
  marks: ChartMarks;
}) {
  const plotted = useMemo(() => ({ model, marks }), [model, marks]);
  return (
    <PlottedContext value={plotted}>
      <Axes ground={model.ground} frame={frame} />
    </PlottedContext>
  );
});
