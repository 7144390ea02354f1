import type { Dataset } from "../../domain/dataset";
import type { Disagreement } from "../../domain/schema";
import { SourceLine } from "../SourceLine";
import { Tag } from "../Tag";
import styles from "./Disagreements.module.css";

/** With more of them than this, each is folded under its topic. */
const OPEN_AT_MOST = 2;

function Claims({ dataset, disagreement }: { dataset: Dataset; disagreement: Disagreement }) {
  return (
    <>
      <ul className={styles.claims}>
        {disagreement.claims.map((claim) => {
          const source = dataset.sourceById.get(claim.citation.source);
          return (
            <li key={`${claim.value} ${claim.citation.source}`} className={styles.claim}>
              <p className={styles.value}>
                {claim.value} {claim.displayed && <Tag>displayed</Tag>}
              </p>
              {source && <SourceLine source={source} citation={claim.citation} />}
            </li>
          );
        })}
      </ul>
      <p className={styles.comment}>{disagreement.comment}</p>
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
        </details>
      ))}
    </section>
  );
}
