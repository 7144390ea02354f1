import type { Dataset } from "../../domain/dataset";
import { counted } from "../../ui/event/counted";
import { SourceLine } from "../../ui/SourceLine";
import styles from "./About.module.css";
import { sharedTexts } from "./coverageModel";
import { Section } from "./Section";

/** "none was", "one was", "3 were", "each was": how many of the sources, with the verb. */
function some(count: number, of: number, one = "was", several = "were"): string {
  if (count === 0) return `none ${one}`;
  if (count === of) return `each ${one}`;
  return count === 1 ? `one ${one}` : `${count} ${several}`;
}

/** How the record was made, and how far its sources carry it. */
export function Method({ dataset }: { dataset: Dataset }) {
  const shared = sharedTexts(dataset);
  const archived = dataset.sources.filter(({ custom }) => custom.archived).length;
  const unread = dataset.sources.filter(({ custom }) => custom.seen === false).length;
  return (
    <Section title="How it was made">
      <p>
        Every event, actor, office, count and list entry names the sources it rests on, and most say in a few words of
        the record’s own what the source has.
      </p>
      <p>
        Of the {counted(dataset.sources.length, "source")}, {some(archived, dataset.sources.length)} read as an archived
        copy, and {some(unread, dataset.sources.length, "is", "are")} known only because another source cites it. Each
        says so in its line.
      </p>
      <p>
        Where sources contradict each other, the record shows the claims side by side and says which one is displayed.
        That is a choice of what to draw, not a verdict.
      </p>
      {shared.length > 0 && (
        <>
          <p>Some sources share one text. Together they are one witness, however many of them a record cites:</p>
          <ul className={styles.shared}>
            {shared.map((group) => (
              <li key={group.map(({ id }) => id).join(" ")}>
                {group.map((source) => (
                  <SourceLine key={source.id} source={source} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
