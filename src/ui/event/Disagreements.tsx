import type { Dataset } from "../../domain/dataset";
import type { Disagreement } from "../../domain/schema";
import { ViewLink } from "../links";
import { SourceLine } from "../SourceLine";
import { Tag } from "../Tag";
import styles from "./Disagreements.module.css";

/** With more of them than this, each is folded under its topic. */
const OPEN_AT_MOST = 2;

/**
 * Claim beside claim, each with its source, the one that the record displays marked as such; and our comment.
 * @param lettered gives each claim the letter by which a drawing names it (`claimLetter`)
 */
export function Claims({
  dataset,
  disagreement,
  lettered = false,
}: {
  dataset: Dataset;
  disagreement: Disagreement;
  lettered?: boolean;
}) {
  return (
    <>
      <ol className={`${styles.claims} ${lettered ? styles.lettered : ""}`}>
        {disagreement.claims.map(({ value, citation, displayed }) => {
          const source = dataset.sourceById.get(citation.source);
          return (
            <li key={[value, citation.source, citation.locator, citation.says].join(" ")} className={styles.claim}>
              <p className={styles.value} dir="auto">
                {value} {displayed && <Tag>displayed</Tag>}
              </p>
              {source && <SourceLine source={source} citation={citation} />}
              {source && !source.issued && <p className={styles.undated}>No date of this source is recorded.</p>}
            </li>
          );
        })}
      </ol>
      <p className={styles.comment} dir="auto">
        {disagreement.comment}
      </p>
    </>
  );
}

/**
 * Where sources contradict each other: claim beside claim, which one the record displays, and our comment.
 * @param heading element of the block's title, to fit the page around it
 */
export function Disagreements({
  dataset,
  disagreements,
  heading: Heading,
}: {
  dataset: Dataset;
  disagreements: readonly Disagreement[];
  heading: "h2" | "h3";
}) {
  return (
    <section className={styles.block}>
      <Heading className={styles.title}>Sources disagree</Heading>
      {disagreements.map((disagreement) => (
        <details key={disagreement.id} open={disagreements.length <= OPEN_AT_MOST} className={styles.one}>
          <summary>
            {disagreement.topic} <span className={styles.number}>({disagreement.claims.length} claims)</span>
          </summary>
          <Claims dataset={dataset} disagreement={disagreement} />
          <p className={styles.among}>
            <ViewLink to={{ view: "disagreements" }} at={disagreement.id}>
              See it among all disagreements<span className="visually-hidden">: {disagreement.topic}</span>
            </ViewLink>
          </p>
        </details>
      ))}
    </section>
  );
}
