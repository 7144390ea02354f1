import { OpenFile } from "../../ui/OpenFile";
import { PageTitle } from "../../ui/PageTitle";
import type { ViewProps } from "../view";
import styles from "./About.module.css";
import { Coverage } from "./Coverage";
import { Definitions } from "./Definitions";
import { Edition } from "./Edition";
import { LeftOut } from "./LeftOut";
import { Marks } from "./Marks";
import { Method } from "./Method";
import { Section } from "./Section";
import { Versions } from "./Versions";

/** What the record is and is not, how it was made, and under which licence. Every number in it comes from the data. */
export default function About({ dataset }: ViewProps) {
  const hasFaults = dataset.faults.length > 0 || dataset.problems.length > 0;
  return (
    <div className={styles.page}>
      <div>
        <PageTitle>About this record</PageTitle>
        <p className={styles.lead}>{dataset.descriptor.description}</p>
      </div>
      {hasFaults && <LeftOut dataset={dataset} />}
      <Section title="What it is not">
        <p>
          It is not complete: it holds what the documents found say, and a year with few events may only be a year with
          few documents. It is not a verdict: where sources differ, it shows how.
        </p>
      </Section>
      <Definitions dataset={dataset} />
      <Marks />
      <Method dataset={dataset} />
      <Coverage dataset={dataset} />
      <Edition dataset={dataset} />
      <Section title="Downloaded files">
        <OpenFile />
      </Section>
      {!hasFaults && <LeftOut dataset={dataset} />}
      <Versions key={dataset.id} dataset={dataset} />
    </div>
  );
}
