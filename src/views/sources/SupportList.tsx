import type { OneWitness } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { Button } from "../../ui/Button";
import { Citations } from "../../ui/Citations";
import { DateText } from "../../ui/DateText";
import { DisputedTag } from "../../ui/DisputedTag";
import { useEmphasised } from "../../ui/emphasis";
import { counted } from "../../ui/event/counted";
import { ViewLink } from "../../ui/links";
import styles from "./SupportList.module.css";
import type { Support } from "./supportModel";
import { useSteps } from "./useSteps";

const STEP = 100;

const ALONE: Record<OneWitness, string> = {
  source: "rests on this source alone",
  text: "rests on sources that share this text",
};

function SupportItem({ dataset, item }: { dataset: Dataset; item: Support }) {
  const { text, to, when, detail, stated, citations, alone, shown, disagreements } = item;
  const emphasis = useEmphasised("event", to?.view === "event" ? to.id : "");
  const remarks = [alone && ALONE[alone], !shown && "outside the present filters"].filter(Boolean);
  return (
    <li className={`${styles.item} ${shown ? "" : styles.outside}`} {...emphasis}>
      <span className={styles.date}>{when && <DateText date={when} />}</span>
      <div className={styles.body}>
        <p>
          {to ? (
            <ViewLink to={to} className={styles.text} dir="auto">
              {text}
            </ViewLink>
          ) : (
            <span className={styles.text} dir="auto">
              {text}
            </span>
          )}
          <Citations dataset={dataset} citations={citations} of={text} />
        </p>
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
        {(remarks.length > 0 || disagreements.length > 0) && (
          <p className={styles.remarks}>
            <DisputedTag disagreements={disagreements} />
            {disagreements.length > 0 && remarks.length > 0 && " · "}
            {remarks.join(" · ")}
          </p>
        )}
      </div>
    </li>
  );
}

/** What a source supports, with date, what it states, and whether anything else supports it. Long lists are drawn in steps. */
export function SupportList({ dataset, items }: { dataset: Dataset; items: readonly Support[] }) {
  const { drawn, next, more } = useSteps(items, STEP);
  return (
    <>
      <ol>
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
