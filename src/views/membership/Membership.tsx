import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import { Citations } from "../../ui/Citations";
import { DateText } from "../../ui/DateText";
import { EventAside } from "../../ui/event/EventAside";
import { Figures } from "../../ui/figures/Figures";
import { GroupMark } from "../../ui/GroupMark";
import { countInWords } from "../../ui/growth/countWords";
import { Growth } from "../../ui/growth/Growth";
import { growthTitle } from "../../ui/growth/growthTitle";
import { Panel } from "../../ui/Panel";
import type { ViewProps } from "../view";
import { type ApartCount, countsApart } from "./apartModel";
import styles from "./Membership.module.css";
import { RosterList } from "./RosterList";

function Definitions({ dataset }: { dataset: Dataset }) {
  return (
    <ol className={styles.definitions}>
      {[...dataset.series]
        .sort((a, b) => a.start - b.start)
        .map((series) => (
          <li key={series.id}>
            <h3>{series.label}</h3>
            <p>
              {series.definition}
              <Citations dataset={dataset} citations={series.citations} of={`the definition of ${series.label}`} />
            </p>
          </li>
        ))}
    </ol>
  );
}

function Apart({ dataset, apart }: { dataset: Dataset; apart: readonly ApartCount[] }) {
  return (
    <details className={styles.apart}>
      <summary>
        {apart.length === 1 ? "One count stands" : `${apart.length} counts stand`} apart from the lines: not dated
        closely, or of low confidence
      </summary>
      <ul>
        {apart.map(({ count, why }) => (
          <li key={count.id}>
            <p>
              <GroupMark group={count.group} hollow={count.qualifier === "at-least"} />{" "}
              <strong>{countInWords(count)}</strong>
              <Citations
                dataset={dataset}
                citations={count.citations}
                of={`${countInWords(count)}, ${formatDate(count.when)}`}
              />
            </p>
            <p className={styles.why}>
              <DateText date={count.when} /> · {dataset.seriesById.get(count.series)?.label} · {why}
            </p>
            {count.note && <p className={styles.why}>{count.note}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How many, by whose count; what is counted; and who is known by name. */
export default function Membership({ dataset, filters, display, onFilters, onDisplay }: ViewProps) {
  const apart = countsApart(dataset, filters);
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>Membership</h1>
      <Figures dataset={dataset} filters={filters} />
      <Panel title={growthTitle(dataset, filters)}>
        <Growth dataset={dataset} filters={filters} display={display} onFilters={onFilters} onDisplay={onDisplay} />
      </Panel>
      <Panel title="How it is counted">
        {dataset.series.length > 0 ? <Definitions dataset={dataset} /> : <p>{whyNone(dataset, "membership")}</p>}
        {apart.length > 0 && <Apart dataset={dataset} apart={apart} />}
      </Panel>
      <Panel title="Who is known by name">
        <RosterList dataset={dataset} filters={filters} />
      </Panel>
      <EventAside dataset={dataset} display={display} onDisplay={onDisplay} place="over" />
    </div>
  );
}
