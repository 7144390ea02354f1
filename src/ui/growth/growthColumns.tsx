import { restsOnOne } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { CONFIDENCES, formatCount, GROUP_IDS, GROUPS, QUALIFIERS } from "../../domain/membership";
import { Citations } from "../Citations";
import type { Column } from "../DataTable";
import { DateText } from "../DateText";
import { counted } from "../event/counted";
import { GroupMark } from "../GroupMark";
import { ViewLink } from "../links";
import { ALONE } from "../witnessWords";
import { countInWords, STANDINGS } from "./countWords";
import { disputeInWords } from "./disputes";
import styles from "./growthColumns.module.css";
import { inRange, type Point } from "./growthModel";

const OUTSIDE = "outside the chosen years";

const confidence = ({ count }: Point) => CONFIDENCES[count.confidence].label.replace(" confidence", "");
const disputes = ({ disputes }: Point) => disputes.map(disputeInWords).join(" | ");
const choice = ({ count }: Point) => (count.standing ? STANDINGS[count.standing] : "");

function DisputeCell({ point }: { point: Point }) {
  const said = choice(point);
  return (
    <>
      {point.disputes.map((dispute) => (
        <ViewLink
          key={dispute.disagreement.id}
          to={{ view: "disagreements" }}
          at={dispute.disagreement.id}
          className={styles.dispute}
          title={dispute.disagreement.topic}
          aria-label={`${disputeInWords(dispute)}: ${dispute.disagreement.topic}`}
        >
          {disputeInWords(dispute)}
        </ViewLink>
      ))}
      {said && <span className={styles.more}>{said}</span>}
    </>
  );
}

/** The columns of the counts. Those for files only say by themselves what a cell of the page says beside something else. */
export function growthColumns(dataset: Dataset, filters: Filters): Column<Point>[] {
  const alone = ({ count }: Point) => restsOnOne(dataset, count.citations);
  const years: Column<Point>[] = [
    { head: "Chosen years", fileOnly: true, text: ({ count }) => (inRange(count, filters) ? "inside" : OUTSIDE) },
  ];
  const choices: Column<Point>[] = [{ head: "Your choice", fileOnly: true, text: choice }];
  return [
    {
      head: "Date",
      rowHead: true,
      text: ({ count }) => formatDate(count.when),
      sortBy: ({ day }) => day,
      cell: ({ count }) => (
        <span className={styles.date}>
          <DateText date={count.when} />
          {!inRange(count, filters) && <span className={styles.more}> {OUTSIDE}</span>}
        </span>
      ),
    },
    { head: "Date (EDTF)", fileOnly: true, text: ({ count }) => count.date },
    ...(filters.from || filters.to ? years : []),
    {
      head: "Group",
      text: ({ count }) => GROUPS[count.group].label,
      sortBy: ({ count }) => GROUP_IDS.indexOf(count.group),
      cell: ({ count }) => (
        <span className={styles.group}>
          <GroupMark group={count.group} hollow={count.qualifier === "at-least"} /> {GROUPS[count.group].label}
        </span>
      ),
    },
    { head: "Figure", numeric: true, text: ({ count }) => count.value, cell: ({ count }) => formatCount(count) },
    { head: "Qualifier", fileOnly: true, text: ({ count }) => QUALIFIERS[count.qualifier].label },
    {
      head: "What is counted",
      text: ({ series }) => series.label,
      sortBy: ({ series }) => series.start,
      cell: ({ count, series }) => (
        <>
          {series.label}
          {count.unit !== undefined && (
            <span className={styles.more} dir="auto">
              {count.unit}
            </span>
          )}
        </>
      ),
    },
    { head: "Unit", fileOnly: true, text: ({ count }) => count.unit ?? GROUPS[count.group].noun },
    { head: "Confidence", text: confidence, sortBy: ({ count }) => CONFIDENCES[count.confidence].rank },
    { head: "Sources disagree", text: disputes, cell: (point) => <DisputeCell point={point} /> },
    ...(dataset.chosenClaims.length > 0 ? choices : []),
    {
      head: "Witnesses",
      text: (point) => {
        const one = alone(point);
        return one ? ALONE[one] : counted(point.count.citations.length, "source");
      },
      sortBy: (point) => (alone(point) ? 1 : point.count.citations.length),
      cell: (point) => {
        const one = alone(point);
        return (
          <span className={styles.witnesses}>
            <Citations
              dataset={dataset}
              citations={point.count.citations}
              of={`${countInWords(point.count)}, ${formatDate(point.count.when)}`}
            />
            {one && <span className={styles.more}>{ALONE[one]}</span>}
          </span>
        );
      },
    },
  ];
}
