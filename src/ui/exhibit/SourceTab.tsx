import type { Dataset } from "../../domain/dataset";
import type { Citation } from "../../domain/schema";
import { SourceList } from "../Citations";
import { counted } from "../event/counted";
import styles from "./SourceTab.module.css";

/**
 * The sources behind a figure as its own form: numbered as the files number them, with kind, publisher and date.
 * @param citations each source once, in the order in which they are met
 * @param of what rests on them: "the counts"
 */
export default function SourceTab({
  dataset,
  citations,
  of,
}: {
  dataset: Dataset;
  citations: readonly Citation[];
  of: string;
}) {
  return (
    <section className={styles.region} aria-label={`Sources of ${of}`}>
      <p className={styles.count}>
        {citations.length === 0
          ? "Nothing is shown, so that there is no source to name."
          : `${counted(citations.length, "source")} behind what is shown, in the order in which ${citations.length === 1 ? "it is" : "they are"} met.`}
      </p>
      <SourceList dataset={dataset} citations={citations} />
    </section>
  );
}
