import { useMemo } from "react";
import { citedFor } from "../../domain/cited";
import { formatNumber } from "../../domain/membership";
import { counted } from "../../ui/event/counted";
import { Neighbours } from "../../ui/event/Neighbours";
import { Panel } from "../../ui/Panel";
import type { ViewProps } from "../view";
import { DatedStrip } from "./DatedStrip";
import { OnlyWitness } from "./OnlyWitness";
import { SourceHead } from "./SourceHead";
import styles from "./SourcePage.module.css";
import { SupportList } from "./SupportList";
import { issuedWhen } from "./sourceWords";
import { datedLines, neighboursOf, onlyWitness, ROSTER_TITLE, supportGroups } from "./supportModel";

/** What a source is and everything that rests on it. The shell answers for ids that are not there. */
export default function SourcePage({ dataset, filters, id }: ViewProps) {
  const source = dataset.sourceById.get(id);
  const groups = useMemo(() => supportGroups(dataset, filters, id), [dataset, filters, id]);
  const lines = useMemo(() => datedLines(groups), [groups]);
  const alone = useMemo(() => onlyWitness(groups), [groups]);
  const { previous, next } = useMemo(() => neighboursOf(dataset, id), [dataset, id]);
  if (!source) throw new Error(`There is no source "${id}"`);
  const { records } = citedFor(dataset, id);
  return (
    <article className={styles.page}>
      <SourceHead dataset={dataset} source={source} />
      <div className={styles.when}>
        <p className={styles.said}>
          {records === 0
            ? "No record cites this source."
            : `${counted(records, "record")} ${records === 1 ? "rests" : "rest"} on this source.`}
        </p>
        {lines.length > 0 && <DatedStrip dataset={dataset} lines={lines} own={issuedWhen(source)} />}
      </div>
      {records > 0 && (
        <div className={styles.columns}>
          <div className={styles.main}>
            {groups.map(({ title, items }) => (
              <Panel
                key={title}
                title={title}
                tools={<span className={styles.number}>{formatNumber(items.length)}</span>}
              >
                {title === ROSTER_TITLE ? (
                  <details>
                    <summary className={styles.summary}>{counted(items.length, "name")}</summary>
                    <SupportList dataset={dataset} items={items} />
                  </details>
                ) : (
                  <SupportList dataset={dataset} items={items} />
                )}
              </Panel>
            ))}
          </div>
          <Panel title="Only witness for" className={styles.side}>
            <OnlyWitness dataset={dataset} groups={alone} records={records} />
          </Panel>
        </div>
      )}
      <Neighbours
        label="Sources in alphabetical order"
        previous={previous && { to: { view: "source", id: previous.id }, name: previous.title }}
        next={next && { to: { view: "source", id: next.id }, name: next.title }}
      />
    </article>
  );
}
