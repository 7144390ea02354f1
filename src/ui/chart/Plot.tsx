import { memo } from "react";
import { CartesianGrid, ComposedChart, Line, XAxis, YAxis, ZIndexLayer } from "recharts";
import { fromDay } from "../../domain/dates";
import { GROUPS } from "../../domain/membership";
import type { GrowthModel } from "../growth/growthModel";
import type { ChartFrame } from "./chartFrame";
import type { ChartMarks } from "./chartMarks";
import { TEXT } from "./chartText";
import { Marks, Stretches } from "./Marks";

/** Recharts draws its lines at 400 and its labels at 2000. */
const ABOVE_LINES = 1000;

const WRAPPER = { cursor: "inherit", overflow: "visible" } as const;
const axisText = { fill: "var(--soft)", fontSize: TEXT.axis };

/**
 * Axes, grid and step lines by Recharts, with our marks on top. Its own accessibility layer and tooltip are off: the marks
 * are named and walked through in `StepChart`. Drawn again only when data, filters or size change, not when a mark is pointed at.
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
      <XAxis
        type="number"
        dataKey="day"
        domain={[model.span.from, model.span.to]}
        ticks={[...frame.xTicks]}
        tickFormatter={(day: number) => String(fromDay(day).year)}
        height={frame.height - plot.bottom}
        tickMargin={frame.yearY - plot.bottom - TEXT.axis / 2}
        tickLine={false}
        tickSize={0}
        interval={0}
        tick={axisText}
        axisLine={{ stroke: "var(--edge)" }}
        allowDataOverflow
      />
      <YAxis
        type="number"
        width={plot.left}
        domain={[0, model.yMax]}
        ticks={[...model.yTicks]}
        tickLine={false}
        tickSize={0}
        axisLine={false}
        interval={0}
        tick={axisText}
        tickMargin={6}
        allowDataOverflow
      />
      <Stretches frame={frame} />
      {model.groups.flatMap(({ group, lines }) =>
        lines
          .filter(({ points }) => points.length > 1)
          .map((line) => (
            <Line
              key={line.key}
              data={[...line.points]}
              dataKey="value"
              type="stepAfter"
              stroke={`var(${GROUPS[group].token})`}
              strokeWidth={line.unit === undefined ? 2 : 1.25}
              strokeDasharray={GROUPS[group].dash}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              legendType="none"
            />
          )),
      )}
      <ZIndexLayer zIndex={ABOVE_LINES}>
        <Marks model={model} frame={frame} marks={marks} />
      </ZIndexLayer>
    </ComposedChart>
  );
});
