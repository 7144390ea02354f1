import type { Dataset } from "../domain/dataset";
import type { Citation } from "../domain/schema";
import { Citations } from "./Citations";
import styles from "./Cited.module.css";

/**
 * A text with the mark of its sources, which never stands alone on a line: the last word goes with it.
 * @param of what the sources support, where the text does not say it all
 */
export function Cited({
  dataset,
  citations,
  text,
  of = text,
}: {
  dataset: Dataset;
  citations: readonly Citation[];
  text: string;
  of?: string;
}) {
  const cut = text.lastIndexOf(" ") + 1;
  return (
    <>
      {text.slice(0, cut)}
      <span className={styles.end}>
        {text.slice(cut)}
        <Citations dataset={dataset} citations={citations} of={of} />
      </span>
    </>
  );
}
