import { memo } from "react";
import { whyNone } from "../../domain/absence";
import { restsOnOne } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { type Count, formatNumber, GROUPS, QUALIFIERS } from "../../domain/membership";
import { Cited } from "../Cited";
import { DateText } from "../DateText";
import { DisputedTag } from "../DisputedTag";
import { countInWords, STANDINGS } from "../growth/countWords";
import { PinNumber } from "../PinNumber";
import { usePins } from "../pins";
import { ALONE } from "../witnessWords";
import styles from "./Figures.module.css";
import { type Figure, figuresModel } from "./figuresModel";

const nounOf = ({ unit, group, value }: Count) => unit ?? (value === 1 ? GROUPS[group].one : GROUPS[group].noun);
const nameOf = (count: Count) => `${countInWords(count)}, ${formatDate(count.when)}`;

function Also({ dataset, count }: { dataset: Dataset; count: Count }) {
  return (
    <p className={styles.also}>
      <Cited
        dataset={dataset}
        citations={count.citations}
        text={`also published: ${countInWords(count)}`}
        of={nameOf(count)}
      />
    </p>
  );
}

function Published({ dataset, figure, count }: { dataset: Dataset; figure: Figure; count: Count }) {
  const word = QUALIFIERS[count.qualifier].word;
  const pin = usePins("count").get(count.id);
  const alone = restsOnOne(dataset, count.citations);
  return (
    <>
      <p className={styles.figure}>
        <span className={styles.value}>
          {word && <span className={styles.word}>{word} </span>}
          {formatNumber(count.value)}
          {pin !== undefined && <PinNumber number={pin} className={styles.pin} />}
        </span>{" "}
        <span className={styles.noun}>
          <Cited dataset={dataset} citations={count.citations} text={nounOf(count)} of={nameOf(count)} />
        </span>
      </p>
      <p className={styles.date}>
        <span>
          <DateText date={count.when} />
          {alone && ` · ${ALONE[alone]}`}
          {count.standing && ` · ${STANDINGS[count.standing]}`}
        </span>
        <DisputedTag disagreements={figure.disagreements} />
      </p>
      {figure.also.map((other) => (
        <Also key={other.id} dataset={dataset} count={other} />
      ))}
    </>
  );
}

/** The row of headline figures as of the end of the chosen years: one a group, with qualifier, date and sources. */
export const Figures = memo(function Figures({ dataset, filters }: { dataset: Dataset; filters: Filters }) {
  const { series, end, figures } = figuresModel(dataset, filters);
  if (figures.length === 0)
    return (
      <p className={styles.none}>
        {dataset.counts.length === 0
          ? whyNone(dataset, "membership")
          : "This dataset has no counts of the groups chosen."}
      </p>
    );
  return (
    <div className={styles.block}>
      <ul className={styles.row} aria-label={end ? `Figures as of ${end}` : "Latest figures"}>
        {figures.map((figure) => (
          <li
            key={figure.group}
            className={styles.item}
            style={{ "--group": `var(${GROUPS[figure.group].token})` } as React.CSSProperties}
          >
            {figure.count ? (
              <Published dataset={dataset} figure={figure} count={figure.count} />
            ) : (
              <p className={styles.noun}>
                <span className={styles.dash} aria-hidden="true">
                  –
                </span>
                {GROUPS[figure.group].noun}: no figure published{end && ` by ${end}`}
              </p>
            )}
          </li>
        ))}
      </ul>
      {series && <p className={styles.series}>What these count: {series.label}.</p>}
    </div>
  );
});
