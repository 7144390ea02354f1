import { useState } from "react";
import { Button } from "../Button";
import { counted } from "../event/counted";
import { ViewLink } from "../links";
import styles from "./FaultList.module.css";
import { FAULT_SORTS, type FaultGroup, type FaultRow, groupsOf, whereOf } from "./faultModel";

/** So many faults of a sort are listed at once. */
const SHOWN = 40;

/** The text of a file at the place of a fault; plain words where that is not at hand. */
function Place({ row, linked, label }: { row: FaultRow; linked: boolean; label: string }) {
  if (!linked || row.place === "") return label;
  return <ViewLink to={{ view: "report", file: row.file, place: row.place }}>{label}</ViewLink>;
}

/** One fault: where it stands, what is wrong, and what was probably meant. */
function FaultItem({ row, linked, open }: { row: FaultRow; linked: boolean; open: string }) {
  const marked = open === `${row.file} ${row.place}` || undefined;
  if (row.sort === "file" || row.sort === "doubt") {
    return (
      <li data-open={marked} dir="auto">
        {row.message}. {row.expected} {linked && row.place !== "" && <Place row={row} linked label="Show the place" />}
      </li>
    );
  }
  return (
    <li data-open={marked}>
      <p className={styles.where} dir="auto">
        <Place row={row} linked={linked} label={whereOf(row) || row.file} />
        {row.line > 0 && row.item > 0 && <span className={styles.soft}> line {row.line}</span>}
      </p>
      <p dir="auto">
        {row.message}.{" "}
        {row.suggestion !== "" && (
          <strong>
            Did you mean <code dir="auto">{row.suggestion}</code>?
          </strong>
        )}
      </p>
    </li>
  );
}

function Group({ group, linked, open }: { group: FaultGroup; linked: boolean; open: string }) {
  const [shown, setShown] = useState(SHOWN);
  const { sort, rows } = group;
  return (
    <div className={styles.group}>
      <h4>
        {FAULT_SORTS[sort]} <span className={styles.soft}>({rows.length})</span>
      </h4>
      <ol className={styles.rows}>
        {rows.slice(0, shown).map((row) => (
          <FaultItem key={row.key} row={row} linked={linked} open={open} />
        ))}
      </ol>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + 10 * SHOWN)}>Show more of {rows.length - shown}</Button>
      )}
    </div>
  );
}

/**
 * What is wrong, grouped by file and by sort.
 * @param linked whether each leads to its place in the text of its file
 * @param open file and place that are shown beside the list
 */
export function FaultList({ rows, linked, open = "" }: { rows: readonly FaultRow[]; linked: boolean; open?: string }) {
  return groupsOf(rows).map(({ file, count, groups }) => (
    <section key={file} className={styles.file} aria-label={file}>
      <h3>
        <span dir="auto">{file}</span> <span className={styles.soft}>{counted(count, "fault")}</span>
      </h3>
      {groups.map((group) => (
        <Group key={group.sort} group={group} linked={linked} open={open} />
      ))}
    </section>
  ));
}
