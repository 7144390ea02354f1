import { useDeferredValue, useId, useMemo, useState } from "react";
import { folded } from "../../domain/filters";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/event/counted";
import { saveFile } from "../../ui/exhibit/saveFile";
import { FaultList } from "../../ui/faults/FaultList";
import { FAULT_SORTS, type FaultRow, type FaultSort, sentenceOf } from "../../ui/faults/faultModel";
import { REPORT_FORMATS, reportText } from "../../ui/faults/reportFiles";
import { useClipboard } from "../../ui/useClipboard";
import styles from "./Report.module.css";

const countsOf = <K extends string>(rows: readonly FaultRow[], keyOf: (row: FaultRow) => K): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
};

/** A choice of one of the things that occur, or all of them. */
function Pick<K extends string>({
  label,
  all,
  counts,
  nameOf,
  chosen,
  onChoose,
}: {
  label: string;
  all: string;
  counts: ReadonlyMap<K, number>;
  nameOf: (key: K) => string;
  chosen: K | "";
  onChoose: (key: K | "") => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => onChoose([...counts.keys()].find((key) => key === target.value) ?? "")}
      >
        <option value="">{all}</option>
        {[...counts].map(([key, count]) => (
          <option key={key} value={key}>
            {nameOf(key)} ({count})
          </option>
        ))}
      </select>
    </div>
  );
}

/** All faults, narrowed by file, sort and words; copied and saved as they are listed. */
export function ReportList({
  rows,
  name,
  linked,
  open,
}: {
  rows: readonly FaultRow[];
  /** With which the files of the report begin. */
  name: string;
  linked: boolean;
  open: string;
}) {
  const id = useId();
  const [file, setFile] = useState("");
  const [sort, setSort] = useState<FaultSort | "">("");
  const [words, setWords] = useState("");
  const wanted = useDeferredValue(folded(words.trim()));
  const { state, copy, text } = useClipboard();
  const files = useMemo(() => countsOf(rows, (row) => row.file), [rows]);
  const sorts = useMemo(() => countsOf(rows, (row) => row.sort), [rows]);
  const shown = useMemo(
    () =>
      rows.filter(
        (row) =>
          (file === "" || row.file === file) &&
          (sort === "" || row.sort === sort) &&
          (wanted === "" || folded(sentenceOf(row)).includes(wanted)),
      ),
    [rows, file, sort, wanted],
  );
  return (
    <>
      <h2 className="visually-hidden">Faults</h2>
      <div className={styles.filters}>
        <Pick label="File" all="All files" counts={files} nameOf={(key) => key} chosen={file} onChoose={setFile} />
        <Pick
          label="Sort"
          all="All sorts"
          counts={sorts}
          nameOf={(key) => FAULT_SORTS[key]}
          chosen={sort}
          onChoose={setSort}
        />
        <div>
          <label htmlFor={id}>Words</label>
          <input id={id} type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </div>
      </div>
      <div className={styles.tools}>
        <p role="status">
          {shown.length === rows.length
            ? counted(rows.length, "fault")
            : `${shown.length} of ${counted(rows.length, "fault")}`}
        </p>
        <Button onClick={() => void copy(reportText(shown))}>
          <span aria-live="polite">{state === "copied" ? "Copied" : "Copy all"}</span>
        </Button>
        {Object.values(REPORT_FORMATS).map(({ label, ending, type, write }) => (
          <Button
            key={label}
            onClick={() =>
              saveFile(`${name}-report.${ending}`, new Blob([write(shown)], { type: `${type};charset=utf-8` }))
            }
          >
            <span className="visually-hidden">Download the report as </span>
            {label}
          </Button>
        ))}
      </div>
      {state === "refused" && (
        <textarea className={styles.byHand} readOnly aria-label="The report, to be copied by hand" value={text} />
      )}
      {shown.length === 0 ? (
        <p>No fault passes these filters.</p>
      ) : (
        <FaultList rows={shown} linked={linked} open={open} />
      )}
    </>
  );
}
