import { createContext, memo, useContext, useMemo } from "react";
import { CartesianAxis, CartesianGrid, Surface } from "recharts";
import { fromDay } from "../../domain/dates";
import { GROUPS } from "../../domain/membership";
import type { GrowthGround, GrowthModel, StepLine } from "../growth/growthModel";
import type { ChartFrame } from "./chartFrame";
import type { ChartMarks } from "./chartMarks";
import { TEXT } from "./chartText";
import { Marks, Stretches } from "./Marks";

const BLOCK = { display: "block" } as const;

/** What Recharts gives what it draws at a tick, in the part that is read here. */
interface Tick {
  readonly x: number;
  readonly y: number;
  readonly payload: { readonly value: number };
}

/**
 * The figure at a tick. Recharts' own measures every text in the page before it sets it, which these do not need; nor the class that it
 * gives, by which it looks for a text to ask how large it is written, and then draws the axis again.
 */
function tickAt(anchor: "middle" | "end", drop: string, text: (value: number) => string) {
  return (given: unknown) => {
    // Recharts leaves the type open.
    const { x, y, payload } = given as Tick;
    return (
      <text x={x} y={y} dy={drop} textAnchor={anchor} fontSize={TEXT.axis} style={{ fill: "var(--soft)" }}>
        {text(payload.value)}
      </text>
    );
  };
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

const ticksAt = (values: readonly number[], at: (value: number) => number) =>
  values.map((value, index) => ({ value, coordinate: at(value), index }));

/**
 * Axes and grid, with what stands on them, from the back to the front: the veil over the years left out, which is one of the marks, lies over
 * the line of the years and below the figures. Drawn once for each dataset and size. They are the parts of which Recharts makes its charts,
 * told where they stand, and not such a chart: its parts tell its store of themselves when they are in the page, and are drawn again, four
 * times over, by what it makes of it.
 */
const Axes = memo(function Axes({ ground, frame }: { ground: GrowthGround; frame: ChartFrame }) {
  const { plot } = frame;
  const [width, height] = [plot.right - plot.left, plot.bottom - plot.top];
  const yTicks = ticksAt(ground.yTicks, frame.y);
  return (
    <Surface width={frame.width} height={frame.height} style={BLOCK}>
      <CartesianGrid
        x={plot.left}
        y={plot.top}
        width={width}
        height={height}
        horizontalPoints={yTicks.map(({ coordinate }) => coordinate)}
        vertical={false}
        stroke="var(--faint)"
      />
      <Stretches frame={frame} />
      <Lines frame={frame} />
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} stroke="var(--edge)" />
      <AllMarks frame={frame} />
      <CartesianAxis
        axisType="xAxis"
        x={plot.left}
        y={plot.bottom}
        width={width}
        height={frame.height - plot.bottom}
        ticks={ticksAt(frame.xTicks, frame.x)}
        tick={yearTick}
        tickMargin={frame.yearY - plot.bottom - TEXT.axis / 2}
        tickLine={false}
        tickSize={0}
        interval={0}
        axisLine={false}
      />
      <CartesianAxis
        axisType="yAxis"
        orientation="left"
        y={plot.top}
        width={plot.left}
        height={height}
        ticks={yTicks}
        tick={valueTick}
        tickMargin={6}
        tickLine={false}
        tickSize={0}
        interval={0}
        axisLine={false}
      />
    </Surface>
  );
});

/**
 * Axes and grid by Recharts, with our lines and marks between and on top of them, which are named and walked through in `StepChart`. A
 * filter draws the marks again, another size the axes too, pointing neither.
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
