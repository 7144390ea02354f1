import type { Dataset } from "../../domain/dataset";
import { formatNumber } from "../../domain/membership";
import { Citations } from "../../ui/Citations";
import { DateText } from "../../ui/DateText";
import { counted } from "../../ui/event/counted";
import { ViewLink } from "../../ui/links";
import styles from "./OnlyWitness.module.css";
import { ROSTER_TITLE, type SupportGroup } from "./supportModel";

/** Of more records of a sort than this, only the number is named here; the list beside it marks each. */
const NAMED_AT_MOST = 12;

function Group({ dataset, group: { title, items } }: { dataset: Dataset; group: SupportGroup }) {
  const named = items.length <= NAMED_AT_MOST && title !== ROSTER_TITLE;
  return (
    <li>
      <h3 className={styles.sort}>
        {title} <span className={styles.number}>{formatNumber(items.length)}</span>
      </h3>
      {named ? (
        <ul>
          {items.map(({ key, text, to, when, citations }) => (
            <li key={key} className={styles.item}>
              {to ? (
                <ViewLink to={to} dir="auto">
                  {text}
                </ViewLink>
              ) : (
                <span dir="auto">{text}</span>
              )}
              <Citations dataset={dataset} citations={citations} of={text} />
              {when && (
                <span className={styles.date}>
                  <DateText date={when} />
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.number}>Each is marked in its list.</p>
      )}
    </li>
  );
}

/** What nothing else supports: the records of each sort that rest on this source, or this text, alone. */
export function OnlyWitness({
  dataset,
  groups,
  records,
}: {
  dataset: Dataset;
  groups: readonly SupportGroup[];
  records: number;
}) {
  const alone = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (alone === 0) return <p>Nothing: every record that cites it has another witness.</p>;
  return (
    <div className={styles.witness}>
      <p>
        {formatNumber(alone)} of {counted(records, "record")}. Sources that share one text count as one.
      </p>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <Group key={group.title} dataset={dataset} group={group} />
        ))}
      </ul>
    </div>
  );
}
