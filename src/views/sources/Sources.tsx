import { useMemo, useState } from "react";
import { isFiltered } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { counted } from "../../ui/event/counted";
import { PageHead } from "../../ui/PageHead";
import type { ViewProps } from "../view";
import styles from "./Sources.module.css";
import { SourceTable } from "./SourceTable";
import { SourceTools } from "./SourceTools";
import { sourcesExhibit } from "./sourcesExhibit";
import { type Narrowing, rowsFound, rowsOfKind, sourceRows, sourcesSentence } from "./sourcesModel";

/** All sources with how much rests on each. While filters are in force, those behind what is shown alone, unless the reader wants all. */
export default function Sources({ dataset, filters }: ViewProps) {
  const rows = useMemo(() => sourceRows(dataset, filters), [dataset, filters]);
  const filtered = isFiltered(filters);
  const [chosen, setChosen] = useState<Partial<Narrowing>>({});
  const narrowing: Narrowing = { q: "", kind: "", behindOnly: filtered, ...chosen };
  const { q, kind, behindOnly } = narrowing;
  const found = useMemo(() => rowsFound(rows, { q, behindOnly }), [rows, q, behindOnly]);
  const listed = useMemo(() => rowsOfKind(found, kind), [found, kind]);
  const behind = rows.filter((row) => row.behind).length;
  const events = counted(selectionOf(dataset, filters).events.length, "event");
  return (
    <div className={styles.page}>
      <PageHead title="Sources">{sourcesSentence(rows)}</PageHead>
      <SourceTools
        narrowing={narrowing}
        found={found}
        onChange={(change) => setChosen((now) => ({ ...now, ...change }))}
      />
      <p className={styles.said} role="status">
        {filtered &&
          `Under the present filters ${formatNumber(behind)} of ${counted(rows.length, "source")} ${behind === 1 ? "is" : "are"} behind the ${events} and the counts shown. `}
        {listed.length === 0
          ? "No source fits."
          : `${counted(listed.length, "source")} ${listed.length === 1 ? "is" : "are"} listed.`}
      </p>
      {listed.length > 0 && (
        <SourceTable
          rows={listed}
          filtered={filtered}
          exhibit={(ordered) => sourcesExhibit(dataset, filters, narrowing, ordered)}
        />
      )}
    </div>
  );
}
