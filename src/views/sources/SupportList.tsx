import type { Dataset } from "../../domain/dataset";
import { Button } from "../../ui/Button";
import { DatedItem } from "../../ui/DatedItem";
import { DisputedTag } from "../../ui/DisputedTag";
import { counted } from "../../ui/event/counted";
import { ALONE_HERE } from "../../ui/witnessWords";
import styles from "./SupportList.module.css";
import type { Support } from "./supportModel";
import { useSteps } from "./useSteps";

const STEP = 100;

function SupportItem({ dataset, item }: { dataset: Dataset; item: Support }) {
  const { text, to, when, detail, stated, citations, alone, shown, disagreements } = item;
  return (
    <DatedItem
      dataset={dataset}
      when={when}
      title={text}
      to={to}
      citations={citations}
      shown={shown}
      remarks={[
        disagreements.length > 0 && <DisputedTag key="disputed" disagreements={disagreements} />,
        alone && ALONE_HERE[alone],
      ]}
    >
      {detail && (
        <p className={styles.detail} dir="auto">
          {detail}
        </p>
      )}
      {stated.map(
        ({ locator, says }) =>
          (locator ?? says) && (
            <p key={`${locator} ${says}`} className={styles.says} dir="auto">
              {[locator, says].filter(Boolean).join(": ")}
            </p>
          ),
      )}
    </DatedItem>
  );
}

/** What a source supports, with date, what it states, and whether anything else supports it. Long lists are drawn in steps. */
export function SupportList({ dataset, items }: { dataset: Dataset; items: readonly Support[] }) {
  const { drawn, next, more } = useSteps(items, STEP);
  return (
    <>
      <ol className={styles.list}>
        {drawn.map((item) => (
          <SupportItem key={item.key} dataset={dataset} item={item} />
        ))}
      </ol>
      {next > 0 && (
        <Button className={styles.more} onClick={more}>
          Show {counted(next, "more", "more")}
        </Button>
      )}
    </>
  );
}
