import { Fragment } from "react";
import type { Day } from "../../domain/dates";
import { GROUPS } from "../../domain/membership";
import type { GrowthModel, RangeEnd } from "../growth/growthModel";
import { usePins } from "../pins";
import type { ChartFrame } from "./chartFrame";
import type { Label } from "./chartLabels";
import type { ChartMarks } from "./chartMarks";
import { Bracket, DotMark, Pin, Whisker } from "./DotMark";
import { rangeLabels } from "./rangeLabels";
import styles from "./StepChart.module.css";

type PlacedText = Pick<Label, "text" | "x" | "y" | "anchor">;

/** @param group in whose colour it is written */
function LabelText({
  label,
  className,
  group,
}: {
  label: PlacedText;
  className: string | undefined;
  group?: keyof typeof GROUPS;
}) {
  return (
    <text
      x={label.x}
      y={label.y}
      textAnchor={label.anchor}
      dominantBaseline="central"
      className={className}
      style={group && { color: `var(${GROUPS[group].token})` }}
    >
      {label.text}
    </text>
  );
}

/** The names of the definitions above their stretches, and a dotted break where the next one begins. */
export function Stretches({ frame }: { frame: ChartFrame }) {
  return frame.stretches.map(({ stretch, x, y, breakX }) => (
    <Fragment key={stretch.series.id}>
      {breakX !== undefined && (
        <line x1={breakX} x2={breakX} y1={y - 8} y2={frame.plot.bottom} className={styles.break} />
      )}
      <text x={x} y={y} dominantBaseline="central" className={styles.stretch}>
        {stretch.series.label}
      </text>
    </Fragment>
  ));
}

/** A veil over the years left out, and a line where the chosen ones begin or end. */
function RangeMark({ end, frame, side }: { end: RangeEnd; frame: ChartFrame; side: "from" | "to" }) {
  const { plot } = frame;
  const x = Math.min(plot.right, frame.x(end.day));
  const [left, right] = side === "from" ? [plot.left, x] : [x, frame.width];
  const top = plot.top - 10;
  return (
    <>
      <rect x={left} width={Math.max(0, right - left)} y={top} height={frame.height - top} className={styles.veil} />
      <line x1={x} x2={x} y1={top} y2={plot.bottom} className={styles.bound} />
    </>
  );
}

/** The dots, figures and pins of the chosen years (`chosen`), or those of the others. */
function MarksOfYears({ model, marks, chosen }: { model: GrowthModel; marks: ChartMarks; chosen: boolean }) {
  const { from, to } = model.range;
  const drawn = (day: Day) => ((!from || day >= from.day) && (!to || day < to.day)) === chosen;
  const { totals } = marks;
  const rows = [
    ...marks.groups.map(({ marks: { group }, dots, values }) => ({ group, dots, values })),
    ...(totals ? [{ group: "all" as const, dots: totals.dots, values: totals.values }] : []),
  ];
  return (
    <>
      {rows.map(({ group, dots, values }) => (
        <Fragment key={group}>
          {dots
            .filter(({ point }) => drawn(point.day))
            .map((dot) => (
              <DotMark key={dot.key} dot={dot} />
            ))}
          {values
            .filter(({ day }) => drawn(day))
            .map((label) => (
              <LabelText key={label.key} label={label} className={styles.value} group={group} />
            ))}
        </Fragment>
      ))}
      {marks.pins
        .filter(({ pin }) => drawn(pin.day))
        .map((mark) => (
          <Pin key={mark.key} mark={mark} />
        ))}
    </>
  );
}

/** The days of imprecise dates, and the line on which the totals stand: below all marks. */
function Whiskers({ frame, marks: { groups, totals } }: { frame: ChartFrame; marks: ChartMarks }) {
  const lane = totals?.dots.map(({ x }) => x) ?? [];
  const y = frame.totalsY;
  return (
    <>
      {totals && <line x1={Math.min(...lane)} x2={Math.max(...lane)} y1={y} y2={y} className={styles.lane} />}
      {[...groups.flatMap(({ dots }) => dots), ...(totals?.dots ?? [])].map((dot) => (
        <Whisker key={dot.key} dot={dot} />
      ))}
    </>
  );
}

const PIN_RADIUS = 10;

/** The numbers of the annotations of a slide, beside the marks that they are about. */
function PinNumbers({ marks }: { marks: ChartMarks }) {
  const counts = usePins("count");
  const events = usePins("event");
  return marks.targets.map(({ key, x, y }) => {
    const [type, id = ""] = key.split(" ");
    const number = (type === "count" ? counts : events).get(id);
    if (number === undefined) return null;
    return (
      <g key={key} className={styles.pinned} transform={`translate(${x} ${y - PIN_RADIUS - 7})`}>
        <circle r={PIN_RADIUS} />
        <text textAnchor="middle" dominantBaseline="central">
          {number}
        </text>
      </g>
    );
  });
}

/** Everything that stands on the axes. A veil lies over the years left out, below the marks of the others and all names. */
export function Marks({ model, frame, marks }: { model: GrowthModel; frame: ChartFrame; marks: ChartMarks }) {
  return (
    <>
      {marks.ranges.map((mark) => (
        <Bracket key={mark.key} mark={mark} />
      ))}
      <Whiskers frame={frame} marks={marks} />
      <MarksOfYears model={model} marks={marks} chosen={false} />
      {model.range.from && <RangeMark end={model.range.from} frame={frame} side="from" />}
      {model.range.to && <RangeMark end={model.range.to} frame={frame} side="to" />}
      {rangeLabels(model, frame).map((label) => (
        <LabelText key={label.text} label={{ ...label, y: frame.plot.top - 3 }} className={styles.boundLabel} />
      ))}
      <MarksOfYears model={model} marks={marks} chosen={true} />
      {marks.groups.map(
        ({ marks: { group }, name }) =>
          name && <LabelText key={group} label={name} className={styles.name} group={group} />,
      )}
      {marks.totals?.heading && <LabelText label={marks.totals.heading} className={styles.name} />}
      <PinNumbers marks={marks} />
    </>
  );
}
