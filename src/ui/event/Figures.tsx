import type { Dataset } from "../../domain/dataset";
import { CONFIDENCES, formatCount, formatNumber, GROUPS, QUALIFIERS } from "../../domain/membership";
import { Citations } from "../Citations";
import { Cited } from "../Cited";
import { DateText } from "../DateText";
import { STANDINGS } from "../growth/countWords";
import styles from "./Figures.module.css";
import type { Figure, SeriesFigures } from "./figuresModel";

const nounOf = ({ count }: Figure) => count.unit ?? GROUPS[count.group].noun;

function LeadingFigure({ dataset, figure }: { dataset: Dataset; figure: Figure }) {
  const { count, citations } = figure;
  const word = QUALIFIERS[count.qualifier].word;
  return (
    <li className={styles.figure} style={{ borderColor: `var(${GROUPS[count.group].token})` }}>
      <span className={styles.number} style={{ color: `var(${GROUPS[count.group].token})` }}>
        {word && <span className={styles.word}>{word} </span>}
        {formatNumber(count.value)}
      </span>{" "}
      <span className={styles.noun}>
        <Cited
          dataset={dataset}
          citations={citations}
          text={nounOf(figure)}
          of={`${formatCount(count)} ${nounOf(figure)}`}
        />
      </span>
      <span className={styles.date}>
        <DateText date={count.when} />
        {count.confidence !== "high" && ` · ${CONFIDENCES[count.confidence].label}`}
        {count.standing === "chosen" && ` · ${STANDINGS.chosen}`}
      </span>
      {count.note && <span className={styles.note}>{count.note}</span>}
    </li>
  );
}

/** The figures that one definition counts with an event: those that lead, large, and what other sources gave. */
export function Figures({ dataset, figures }: { dataset: Dataset; figures: SeriesFigures }) {
  const { series, leading, others } = figures;
  return (
    <div className={styles.series}>
      <p className={styles.label}>{series.label}</p>
      {leading.length > 0 && (
        <ul className={styles.figures}>
          {leading.map((figure) => (
            <LeadingFigure key={figure.count.id} dataset={dataset} figure={figure} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className={styles.others} aria-label="Also published">
          {others.map((figure) => (
            <li key={figure.count.id}>
              {formatCount(figure.count)} {nounOf(figure)}
              <Citations
                dataset={dataset}
                citations={figure.citations}
                of={`${formatCount(figure.count)} ${nounOf(figure)}`}
              />
              , <DateText date={figure.count.when} />, {CONFIDENCES[figure.count.confidence].label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
