import { ONE_WITNESS, restsOnOne } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import { DATE_BASES } from "../../domain/event";
import { CONFIDENCES } from "../../domain/membership";
import type { Citation } from "../../domain/schema";
import { countInWords, STANDINGS } from "../growth/countWords";
import { disputeInWords, rangeInWords } from "../growth/disputes";
import type { Dot, PinMark, Target } from "./chartMarks";
import type { RangeMark } from "./chartRanges";
import styles from "./StepChart.module.css";

function firstSource(dataset: Dataset, citations: readonly Citation[]): string {
  const [first] = citations;
  const title = first && dataset.sourceById.get(first.source)?.title;
  const more = citations.length - 1;
  return `Source: ${title ?? "not given"}${more > 0 ? `, and ${more} more` : ""}`;
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

function CountFacts({ dataset, dot }: { dataset: Dataset; dot: Dot }) {
  const { count, series, disputes } = dot.point;
  const alone = restsOnOne(dataset, count.citations);
  const event = count.event === undefined ? undefined : dataset.eventById.get(count.event);
  return (
    <>
      <strong>{countInWords(count)}</strong>
      <span>
        {formatDate(count.when)}
        {count.dateBasis && count.dateBasis !== "stated" && (
          <span className={styles.tipNote}> · {DATE_BASES[count.dateBasis].label}</span>
        )}
      </span>
      <span>
        {series.label} · {CONFIDENCES[count.confidence].label}
      </span>
      {count.standing && <span className={styles.tipChoice}>{sentence(STANDINGS[count.standing])}</span>}
      {disputes.map((dispute) => (
        <span key={dispute.disagreement.id} className={styles.tipDispute}>
          Sources disagree: {disputeInWords(dispute)}.
        </span>
      ))}
      {event && <span>Published with: {event.title}</span>}
      <span className={styles.tipSource}>{firstSource(dataset, count.citations)}</span>
      {alone && <span className={styles.tipNote}>{ONE_WITNESS[alone]}</span>}
    </>
  );
}

function PinFacts({ mark }: { mark: PinMark }) {
  const { event, shown } = mark.pin;
  return (
    <>
      <strong>{event.title}</strong>
      <span>
        {formatDate(event.when)}
        {event.place && ` · ${event.place.name}`}
      </span>
      {!shown && <span className={styles.tipNote}>Left out by the filters in force.</span>}
    </>
  );
}

function RangeFacts({ mark: { range } }: { mark: RangeMark }) {
  const { disagreement, displayed } = range;
  return (
    <>
      <strong>{rangeInWords(range)}</strong>
      <span>{disagreement.topic}</span>
      <span className={styles.tipDispute}>
        {disagreement.claims.length} claims; displayed: {countInWords(displayed)}.
      </span>
    </>
  );
}

const isRange = (target: Target): target is RangeMark => "range" in target;
const isDot = (target: Target): target is Dot => "point" in target;
const isPin = (target: Target): target is PinMark => "pin" in target;

const WIDTH = 288;
const GAP = 10;

/** What the mark says, beside it: above where there is room, and never outside the chart's width. */
export function CountTip({
  id,
  dataset,
  target,
  width,
  height,
}: {
  id: string;
  dataset: Dataset;
  target: Target;
  width: number;
  height: number;
}) {
  const tip = Math.min(WIDTH, width);
  const left = Math.max(0, Math.min(width - tip, target.x - tip / 2));
  const above = target.y > height / 2;
  return (
    <div
      id={id}
      role="tooltip"
      className={styles.tip}
      style={{ left, width: tip, top: target.y + (above ? -GAP : GAP), translate: above ? "0 -100%" : undefined }}
    >
      {isDot(target) && <CountFacts dataset={dataset} dot={target} />}
      {isPin(target) && <PinFacts mark={target} />}
      {isRange(target) && <RangeFacts mark={target} />}
      {target.opens !== undefined && <span className={styles.tipNote}>Enter or click opens the event.</span>}
    </div>
  );
}
