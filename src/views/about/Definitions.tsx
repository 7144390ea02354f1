import type { Dataset } from "../../domain/dataset";
import { readDate } from "../../domain/dates";
import { CONFIDENCES, GROUP_IDS, GROUPS, QUALIFIERS, type Series } from "../../domain/membership";
import { Cited } from "../../ui/Cited";
import { DateText } from "../../ui/DateText";
import { DisputedTag } from "../../ui/DisputedTag";
import { GroupMark } from "../../ui/GroupMark";
import styles from "./About.module.css";
import { Section } from "./Section";

/** "over 50" as an example of how a qualifier is written. */
const EXAMPLE = 50;

function Definition({ dataset, series }: { dataset: Dataset; series: Series }) {
  const { label, definition, from = "..", to = "..", citations } = series;
  const when = readDate(`${from}/${to}`);
  return (
    <div>
      <dt>
        <Cited dataset={dataset} citations={citations} text={label} of={`the definition of ${label}`} />{" "}
        <DisputedTag disagreements={dataset.disagreementsOn("series", series.id)} />
      </dt>
      {when.ok && (
        <dd className={styles.soft}>
          <DateText date={when.date} />
        </dd>
      )}
      <dd>{definition}</dd>
    </div>
  );
}

/** How counts are defined: the series, in their own words, and how a figure is to be read. */
export function Definitions({ dataset }: { dataset: Dataset }) {
  const present = new Set([...dataset.counts, ...dataset.roster].map(({ group }) => group));
  return (
    <Section title="What is counted">
      {dataset.series.length > 1 && (
        <p>
          The figures count {dataset.series.length} different things. A line is never drawn from one into the next, and
          none is compared with another.
        </p>
      )}
      <dl className={styles.definitions}>
        {dataset.series.map((series) => (
          <Definition key={series.id} dataset={dataset} series={series} />
        ))}
      </dl>
      <p>
        Only published figures are shown. Between two of them the last one stands, as a step; no value is filled in. A
        figure that counts something else than its group’s name says, two groups together for instance, carries its own
        unit.
      </p>
      <div className={styles.tables}>
        <table>
          <caption>The word before a figure</caption>
          <thead>
            <tr>
              <th scope="col">Written</th>
              <th scope="col">Means</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(QUALIFIERS).map(([id, { word, label }]) => (
              <tr key={id}>
                <th scope="row">{`${word} ${EXAMPLE}`.trim()}</th>
                <td>{label}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {present.size > 0 && (
          <table>
            <caption>Who is counted</caption>
            <thead>
              <tr>
                <th scope="col">Group</th>
                <th scope="col">Counted as</th>
              </tr>
            </thead>
            <tbody>
              {GROUP_IDS.filter((group) => present.has(group)).map((group) => (
                <tr key={group}>
                  <th scope="row">
                    <GroupMark group={group} /> {GROUPS[group].label}
                  </th>
                  <td>{GROUPS[group].noun}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <p>
        Each figure also says how sure the record is of it:{" "}
        {Object.values(CONFIDENCES)
          .map(({ label }) => label)
          .join(", ")}
        . The surest figure of a date stands for it; those of low confidence are listed, but never stand for a date.
      </p>
    </Section>
  );
}
