import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { CONFIDENCES, formatCount, GROUPS } from "../../domain/membership";
import { Citations } from "../Citations";
import { type Column, DataTable } from "../DataTable";
import { DateText } from "../DateText";
import { GroupMark } from "../GroupMark";
import { countInWords } from "./countWords";
import styles from "./Growth.module.css";
import { drawnPoints, type GrowthModel, inRange, type Point } from "./growthModel";

const columnsFor = (dataset: Dataset, filters: Filters): Column<Point>[] => [
  {
    head: "Date",
    rowHead: true,
    cell: ({ count }) => (
      <>
        <DateText date={count.when} />
        {!inRange(count, filters) && <span className={styles.outside}> outside the chosen years</span>}
      </>
    ),
  },
  {
    head: "Group",
    cell: ({ count }) => (
      <span className={styles.group}>
        <GroupMark group={count.group} hollow={count.qualifier === "at-least"} /> {GROUPS[count.group].label}
      </span>
    ),
  },
  { head: "Figure", numeric: true, cell: ({ count }) => formatCount(count) },
  {
    head: "What is counted",
    cell: ({ count, series }) => (
      <>
        {series.label}
        {count.unit !== undefined && <span className={styles.unit}>{count.unit}</span>}
      </>
    ),
  },
  { head: "Confidence", cell: ({ count }) => CONFIDENCES[count.confidence].label.replace(" confidence", "") },
  {
    head: "Sources",
    cell: ({ count }) => (
      <Citations
        dataset={dataset}
        citations={count.citations}
        of={`${countInWords(count)}, ${formatDate(count.when)}`}
      />
    ),
  },
];

/** The counts of the chart as a table: exactly those that are drawn, in order of time. */
export function GrowthTable({ dataset, filters, model }: { dataset: Dataset; filters: Filters; model: GrowthModel }) {
  const points = drawnPoints(model);
  return (
    <DataTable
      caption={`${points.length} published counts, in order of time`}
      columns={columnsFor(dataset, filters)}
      rows={points}
      rowKey={({ count }) => count.id}
      muted={({ count }) => !inRange(count, filters)}
    />
  );
}
