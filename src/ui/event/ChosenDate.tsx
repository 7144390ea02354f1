import { chosenDate } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import type { Event } from "../../domain/event";
import { Citations } from "../Citations";
import { DateText } from "../DateText";
import { STANDINGS } from "../growth/countWords";
import styles from "./ChosenDate.module.css";

/** Beside the date of an event that stands where the reader chose: whose date it is, and what the record has. Else nothing. */
export function ChosenDate({ dataset, event }: { dataset: Dataset; event: Event }) {
  const choice = chosenDate(dataset, event);
  if (!choice) return null;
  const { citation, value } = choice.chosen.claim;
  const source = dataset.sourceById.get(citation.source);
  return (
    <span className={styles.chosen}>
      ({STANDINGS.chosen}, as <span dir="auto">{source?.publisher ?? source?.title ?? citation.source}</span> says
      <Citations dataset={dataset} citations={[citation]} of={`the claim “${value}”`} />; the record has{" "}
      <DateText date={choice.own} />)
    </span>
  );
}
