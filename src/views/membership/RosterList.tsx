import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { Citations } from "../../ui/Citations";
import { DateText } from "../../ui/DateText";
import { DownloadButton } from "../../ui/exhibit/DownloadButton";
import { GroupMark } from "../../ui/GroupMark";
import { ViewLink } from "../../ui/links";
import styles from "./RosterList.module.css";
import { rosterExhibit } from "./rosterExhibit";
import { type RosterGroup, type RosterName, rosterModel } from "./rosterModel";

/** Groups of at most this many names stand open. */
const OPEN_UP_TO = 12;

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

function Name({ dataset, one }: { dataset: Dataset; one: RosterName }) {
  const { entry, name, outside } = one;
  return (
    <>
      {entry.actor === undefined ? name : <ViewLink to={{ view: "actor", id: entry.actor }}>{name}</ViewLink>}
      <Citations dataset={dataset} citations={entry.citations} of={name} />
      {entry.joinedWhen && (
        <span className={styles.date}>
          <DateText date={entry.joinedWhen} />
          {outside && ", outside the chosen years"}
        </span>
      )}
    </>
  );
}

function GroupNames({ dataset, group }: { dataset: Dataset; group: RosterGroup }) {
  return (
    <details className={styles.group} open={group.size <= OPEN_UP_TO}>
      <summary>
        <GroupMark group={group.group} /> <strong>{group.names}</strong> named · {group.series.label}
      </summary>
      {group.blocks.map(({ label, witness, names }) => (
        <div key={label} className={styles.block}>
          <h3 className={styles.label}>
            {label} ({names.length}){witness && ` · ${witness}`}
          </h3>
          <ul className={styles.names}>
            {names.map((one) => (
              <li key={one.entry.id} data-outside={one.outside || undefined}>
                <Name dataset={dataset} one={one} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** The roster by definition and group, and apart from it those who committed or pledged. */
export function RosterList({ dataset, filters }: { dataset: Dataset; filters: Filters }) {
  const { groups, unconfirmed } = rosterModel(dataset, filters);
  if (groups.length === 0 && unconfirmed.length === 0)
    return <p>No source of this dataset names members of the groups chosen.</p>;
  return (
    <div className={styles.roster}>
      <div className={styles.head}>
        <p className={styles.intro}>
          Names found in the sources. The numbers here are our counts of these names; they are not published figures,
          and the lists need not be complete.
        </p>
        <DownloadButton of="the names" exhibit={() => rosterExhibit(dataset, filters)} />
      </div>
      {groups.map((group) => (
        <GroupNames key={`${group.series.id} ${group.group}`} dataset={dataset} group={group} />
      ))}
      {unconfirmed.length > 0 && (
        <section className={styles.unconfirmed}>
          <h3>Committed or pledged, membership not confirmed</h3>
          <ul>
            {unconfirmed.map(({ note, witness, group, names }) => (
              <li key={`${group} ${note}`}>
                <GroupMark group={group} hollow />{" "}
                {names.map((one, index) => (
                  <span key={one.entry.id}>
                    {index > 0 && ", "}
                    <Name dataset={dataset} one={one} />
                  </span>
                ))}
                {note && <span className={styles.note}>{note}</span>}
                {witness && <span className={styles.note}>{sentence(witness)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
