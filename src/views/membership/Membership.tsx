import { whyNone } from "../../domain/absence";
import { restsOnOne } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { Citations } from "../../ui/Citations";
import { DateText } from "../../ui/DateText";
import { DisputedTag } from "../../ui/DisputedTag";
import { EventAside } from "../../ui/event/EventAside";
import { DownloadButton } from "../../ui/exhibit/DownloadButton";
import { Figures } from "../../ui/figures/Figures";
import { GroupMark } from "../../ui/GroupMark";
import { countInWords } from "../../ui/growth/countWords";
import { disputesOf } from "../../ui/growth/disputes";
import GrowthPanel from "../../ui/growth/GrowthPanel";
import { PageTitle } from "../../ui/PageTitle";
import { Panel } from "../../ui/Panel";
import { ALONE } from "../../ui/witnessWords";
import type { ViewProps } from "../view";
import { apartExhibit } from "./apartExhibit";
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
            <h3>
              {series.label} <DisputedTag disagreements={dataset.disagreementsOn("series", series.id)} />
            </h3>
            <p>
              {series.definition}
              <Citations dataset={dataset} citations={series.citations} of={`the definition of ${series.label}`} />
            </p>
          </li>
        ))}
    </ol>
  );
}

function Remarks({ dataset, count, why }: { dataset: Dataset } & ApartCount) {
  const alone = restsOnOne(dataset, count.citations);
  const words = [dataset.seriesById.get(count.series)?.label, why, alone && ALONE[alone]];
  return (
    <p className={styles.why}>
      <DateText date={count.when} /> · {words.filter(Boolean).join(" · ")}
    </p>
  );
}

function Apart({ dataset, filters, apart }: { dataset: Dataset; filters: Filters; apart: readonly ApartCount[] }) {
  const setAside = apart.some(({ count }) => count.standing === "set-aside");
  return (
    <details className={styles.apart}>
      <summary>
        {apart.length === 1 ? "One count stands" : `${apart.length} counts stand`} apart from the lines: not dated
        closely, {setAside ? "of low confidence, or set aside by your choice" : "or of low confidence"}
      </summary>
      <div className={styles.download}>
        <DownloadButton of="the counts that stand apart" exhibit={() => apartExhibit(dataset, filters)} />
      </div>
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
              />{" "}
              <DisputedTag disagreements={disputesOf(dataset, count.id).map(({ disagreement }) => disagreement)} />
            </p>
            <Remarks dataset={dataset} count={count} why={why} />
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
      <PageTitle>Membership</PageTitle>
      <Figures dataset={dataset} filters={filters} />
      <GrowthPanel dataset={dataset} filters={filters} display={display} onFilters={onFilters} onDisplay={onDisplay} />
      <Panel title="How it is counted">
        {dataset.series.length > 0 ? <Definitions dataset={dataset} /> : <p>{whyNone(dataset, "membership")}</p>}
        {apart.length > 0 && <Apart dataset={dataset} filters={filters} apart={apart} />}
      </Panel>
      <Panel title="Who is known by name">
        <RosterList dataset={dataset} filters={filters} />
      </Panel>
      <EventAside dataset={dataset} display={display} onDisplay={onDisplay} place="over" />
    </div>
  );
}
