import type { Dataset } from "../../domain/dataset";
import { counted } from "../../ui/event/counted";
import { SourceLine } from "../../ui/SourceLine";
import styles from "./About.module.css";
import { sharedTexts } from "./coverageModel";
import { Section } from "./Section";

/** How the record was made, and how far its sources carry it. */
export function Method({ dataset }: { dataset: Dataset }) {
  const shared = sharedTexts(dataset);
  const archived = dataset.sources.filter(({ custom }) => custom.archived).length;
  const unread = dataset.sources.filter(({ custom }) => custom.seen === false).length;
  return (
    <Section title="How it was made">
      <p>
        The record was written from dossiers of stored public pages: what each document says was noted with its address,
        and the notes were put into sentences of our own. Every event, actor, office, count and list entry names the
        sources it rests on; nothing is taken from memory, and a name or day that no source gives is left out.
      </p>
      <p>
        Of the {counted(dataset.sources.length, "source")}, {archived === 0 ? "none was" : `${archived} were`} read as
        an archived copy, and {unread === 0 ? "none is" : `${unread} are`} known only because another source cites them.
        Each says so in its line.
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
