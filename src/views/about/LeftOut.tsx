import type { Dataset } from "../../domain/dataset";
import { counted } from "../../ui/event/counted";
import styles from "./About.module.css";
import { Section } from "./Section";

/** More faults than this are not listed one by one; the check on the command line prints them all. */
const LISTED = 200;

/** Files that could not be used and records that were left out, each with what was expected and what was found. */
export function LeftOut({ dataset }: { dataset: Dataset }) {
  const { faults, problems } = dataset;
  if (faults.length === 0 && problems.length === 0) {
    return (
      <Section title="Left out">
        <p>Every file of the dataset was read and every record in it passed the checks: nothing is left out.</p>
      </Section>
    );
  }
  return (
    <Section title="Left out">
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map(({ name, file, cause, advice }) => (
            <li key={`${name} ${file}`}>
              <strong>{cause}</strong> {advice}
            </li>
          ))}
        </ul>
      )}
      {faults.length > 0 && (
        <>
          <p>
            {counted(faults.length, "fault")} in the files. What is wrong is left out or passed over; the rest is shown.
            {faults.length > LISTED && ` The first ${LISTED} are listed.`}
          </p>
          <ol className={styles.faults}>
            {faults.slice(0, LISTED).map(({ file, path, line, record, expected, found }) => (
              <li key={`${file} ${path} ${expected}`}>
                <h3>{record}</h3>
                <p className={styles.soft}>
                  <code>{file}</code>
                  {line !== undefined && `, line ${line}`}, <code>{path}</code>
                </p>
                <dl className={styles.facts}>
                  <div>
                    <dt>Expected</dt>
                    <dd>{expected}</dd>
                  </div>
                  <div>
                    <dt>Found</dt>
                    <dd dir="auto">{found}</dd>
                  </div>
                </dl>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
