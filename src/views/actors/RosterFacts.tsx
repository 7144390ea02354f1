import { ONE_WITNESS, restsOnOne } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { GROUPS, type RosterEntry } from "../../domain/membership";
import { Cited } from "../../ui/Cited";
import { DateText } from "../../ui/DateText";
import styles from "./Facts.module.css";

function Standing({ entry }: { entry: RosterEntry }) {
  if (entry.joinedWhen) {
    return (
      <>
        Joined <DateText date={entry.joinedWhen} />
      </>
    );
  }
  if (!entry.listedWhen) return <>Named, without a date of joining</>;
  return (
    <>
      Listed <DateText date={entry.listedWhen} />; no date of joining
    </>
  );
}

/** What membership lists say of an actor: joined where a source dates it, listed where it was only found on a list. */
export function RosterFacts({ dataset, roster }: { dataset: Dataset; roster: readonly RosterEntry[] }) {
  return (
    <ul className={styles.facts}>
      {roster.map((entry) => {
        const series = dataset.seriesById.get(entry.series)?.label ?? entry.series;
        const witness = restsOnOne(dataset, entry.citations);
        return (
          <li key={entry.id} className={styles.fact}>
            <p className={styles.term}>
              <Standing entry={entry} /> · {GROUPS[entry.group].label}
            </p>
            <div className={styles.value}>
              <Cited dataset={dataset} citations={entry.citations} text={series} />
            </div>
            {entry.note && <p className={styles.note}>{entry.note}</p>}
            {witness && <p className={styles.note}>{ONE_WITNESS[witness]}</p>}
          </li>
        );
      })}
    </ul>
  );
}
