import { useState } from "react";
import { type Claim, choosableClaims, choosing, displayedClaim } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import type { Disagreement } from "../../domain/schema";
import { Button } from "../Button";
import { useClaimChoice } from "../claimChoice";
import { STANDINGS } from "../growth/countWords";
import { ViewLink } from "../links";
import { SourceLine } from "../SourceLine";
import { Tag } from "../Tag";
import styles from "./Disagreements.module.css";

/** With more of them than this, each is folded under its topic. */
const OPEN_AT_MOST = 2;

/** How a claim stands: what the record has, and what is displayed now. */
function standingOf(claim: Claim, displayed: Claim | undefined): string {
  if (claim !== displayed) return claim.displayed ? "the record’s own" : "";
  return claim.displayed ? "displayed: the record’s own" : STANDINGS.chosen;
}

/**
 * Displays a claim, or the record's own again. One button that changes its words, so that it keeps the focus; the record's
 * own claim needs none.
 */
function ClaimButton({ claim, chosen, onChoose }: { claim: Claim; chosen: boolean; onChoose: () => void }) {
  const words = chosen ? "Back to the record’s own" : "Display this claim";
  return (
    <Button
      className={styles.choose}
      aria-label={chosen ? `${words} instead of ${claim.value}` : `${words}: ${claim.value}`}
      onClick={onChoose}
    >
      {words}
    </Button>
  );
}

/**
 * Claim beside claim, each with its source, the one that is displayed marked as such; and our comment. Where there is a choice,
 * each claim that would show something else has a button that displays it: in every view, table, export and in the link.
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
  const onClaims = useClaimChoice();
  const [changed, setChanged] = useState(false);
  const choosable = onClaims ? choosableClaims(dataset, disagreement) : [];
  const shown = displayedClaim(dataset, disagreement);
  const own = disagreement.claims.find(({ displayed }) => displayed);
  const choose = (claim: Claim | undefined) => {
    setChanged(true);
    onClaims?.(
      choosing(
        dataset.chosenClaims.map(({ ref }) => ref),
        disagreement,
        claim,
      ),
    );
  };
  return (
    <>
      <ol className={`${styles.claims} ${lettered ? styles.lettered : ""}`}>
        {disagreement.claims.map((claim) => {
          const { value, citation } = claim;
          const standing = standingOf(claim, shown);
          const source = dataset.sourceById.get(citation.source);
          return (
            <li key={[value, citation.source, citation.locator, citation.says].join(" ")} className={styles.claim}>
              <p className={styles.value} dir="auto">
                {value}{" "}
                {standing && <Tag tone={claim === shown && !claim.displayed ? "warn" : "plain"}>{standing}</Tag>}
              </p>
              {source && <SourceLine source={source} citation={citation} />}
              {source && !source.issued && <p className={styles.undated}>No date of this source is recorded.</p>}
              {choosable.includes(claim) && claim !== own && (
                <ClaimButton
                  claim={claim}
                  chosen={claim === shown}
                  onChoose={() => choose(claim === shown ? undefined : claim)}
                />
              )}
            </li>
          );
        })}
      </ol>
      {choosable.length > 0 && (
        <p role="status" className={styles.said} dir="auto">
          {shown !== own && `Every view, table and export, and the link, now display: ${shown?.value}.`}
          {shown === own && changed && "The record’s own claim is displayed again."}
        </p>
      )}
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
            <span dir="auto">{disagreement.topic}</span>{" "}
            <span className={styles.number}>({disagreement.claims.length} claims)</span>
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
