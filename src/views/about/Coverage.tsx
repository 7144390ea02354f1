import type { Dataset } from "../../domain/dataset";
import { listed } from "../../domain/listed";
import { formatNumber } from "../../domain/membership";
import { counted } from "../../ui/event/counted";
import styles from "./About.module.css";
import { disputedRecords, singleWitness, type Tally, talliesOf } from "./coverageModel";
import { Section } from "./Section";

function TallyTable({ caption, noun, rows }: { caption: string; noun: string; rows: readonly Tally[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table>
      <caption>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{noun}</th>
          <th scope="col">Number</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row" className={styles.label}>
              {label}
            </th>
            <td className={styles.amount}>
              <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
              <span>{formatNumber(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much the record holds, how much of it is disputed, and how much rests on one witness: all computed from the data. */
export function Coverage({ dataset }: { dataset: Dataset }) {
  const { kinds, statuses, sources } = talliesOf(dataset);
  const disputed = disputedRecords(dataset).map(({ count, noun }) => `${formatNumber(count)} ${noun}`);
  return (
    <Section title="What it holds">
      <p>
        {counted(dataset.events.length, "event")}, {counted(dataset.actors.length, "actor")},{" "}
        {counted(dataset.counts.length, "published figure")}, {counted(dataset.roster.length, "entry", "entries")} of
        membership lists and {counted(dataset.sources.length, "source")}.
        {dataset.disagreements.length > 0 &&
          ` ${counted(dataset.disagreements.length, "disagreement")} between sources ${
            dataset.disagreements.length === 1 ? "concerns" : "concern"
          } ${listed(disputed)}.`}
      </p>
      <div className={styles.tables}>
        {kinds.length > 0 && <TallyTable caption="Events by kind" noun="Kind" rows={kinds} />}
        <div className={styles.stack}>
          {sources.length > 0 && <TallyTable caption="Sources by kind" noun="Kind" rows={sources} />}
          {statuses.length > 0 && <TallyTable caption="Events by status" noun="Status" rows={statuses} />}
          <table>
            <caption>Resting on a single witness</caption>
            <thead>
              <tr>
                <th scope="col">Records</th>
                <th scope="col" className={styles.amount}>
                  Single
                </th>
                <th scope="col" className={styles.amount}>
                  Of
                </th>
              </tr>
            </thead>
            <tbody>
              {singleWitness(dataset).map(({ label, count, single }) => (
                <tr key={label}>
                  <th scope="row" className={styles.label}>
                    {label}
                  </th>
                  <td className={styles.amount}>{formatNumber(single)}</td>
                  <td className={styles.amount}>{formatNumber(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Section>
  );
}
