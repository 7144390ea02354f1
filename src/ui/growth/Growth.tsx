import { memo, Suspense, useCallback, useMemo } from "react";
import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import type { Display, Filters } from "../../domain/filters";
import { Button } from "../Button";
import { Citations } from "../Citations";
import { StepChart } from "../chart/lazyChart";
import { ExhibitFrame } from "../exhibit/ExhibitFrame";
import { oncePerSource } from "../exhibit/exhibit";
import { PrintedTable } from "../exhibit/PrintedTable";
import { Near } from "../Near";
import styles from "./Growth.module.css";
import { choicesInWords, howToRead, shownInWords, starNotes } from "./growthCaption";
import { drawnPoints, growthModel } from "./growthModel";
import { growthSentence } from "./growthSentence";

export interface GrowthProps {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly display: Display;
  readonly onFilters: (change: Partial<Filters>) => void;
  readonly onDisplay: (change: Partial<Display>) => void;
}

/** A toggle of the chart: whether the ranges between claims are drawn. */
function RangesToggle({ display, onDisplay }: Pick<GrowthProps, "display" | "onDisplay">) {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={display.ranges}
      onClick={() => onDisplay({ ranges: !display.ranges })}
    >
      Show the range between claims
    </button>
  );
}

/**
 * How the counts grew: chart, table or sources, a sentence that says the same, how to read it, and the sources. The title of the panel
 * around it comes from `growthTitle`. Not drawn again with the panel while that keeps the filters of before (`GrowthPanel`).
 */
export const Growth = memo(function Growth({ dataset, filters, display, onFilters, onDisplay }: GrowthProps) {
  const { as, ranges } = display;
  const model = useMemo(() => growthModel(dataset, filters), [dataset, filters]);
  const load = useCallback(
    () => import("./growthExhibit").then(({ growthExhibit }) => growthExhibit(dataset, filters, ranges)),
    [dataset, filters, ranges],
  );
  const sentence = growthSentence(dataset, filters);
  const points = drawnPoints(model);
  const notes = starNotes(model);
  const sources = oncePerSource(points.flatMap(({ count }) => count.citations));

  if (dataset.counts.length === 0) return <p className={styles.none}>{whyNone(dataset, "membership")}</p>;
  return (
    <figure className={styles.figure}>
      {points.length === 0 ? (
        <div className={styles.empty}>
          <p>There is no count to draw for the groups chosen.</p>
          {filters.groups.length > 0 && <Button onClick={() => onFilters({ groups: [] })}>Show all groups</Button>}
        </div>
      ) : (
        <ExhibitFrame
          load={load}
          of="the counts"
          form={as}
          onForm={(form) => onDisplay({ as: form })}
          tools={as === "chart" && model.ranges.length > 0 && <RangesToggle display={display} onDisplay={onDisplay} />}
          stage={styles.stage}
        >
          <Near className={styles.skeleton}>
            <Suspense fallback={<div className={styles.skeleton} aria-busy="true" />}>
              <StepChart
                dataset={dataset}
                model={model}
                ranges={ranges}
                selected={display.select}
                onSelect={(select) => onDisplay({ select })}
              />
            </Suspense>
          </Near>
        </ExhibitFrame>
      )}
      {as === "chart" && points.length > 0 && <PrintedTable load={load} />}
      <figcaption className={styles.caption}>
        <p className={styles.sentence}>
          {sentence.text}
          {sentence.citations.length > 0 && (
            <Citations
              dataset={dataset}
              citations={oncePerSource(sentence.citations)}
              of="the figures in this sentence"
            />
          )}
        </p>
        <p>{howToRead(model, ranges && as === "chart").join(" ")}</p>
        {notes.length > 0 && (
          <details className={styles.notes}>
            <summary>* These figures count something else than the name of their group</summary>
            <ul>
              {notes.map(({ unit, figures }) => (
                <li key={unit}>
                  <strong>{figures}</strong> {unit}
                </li>
              ))}
            </ul>
          </details>
        )}
        <p>
          {[shownInWords(filters), choicesInWords(dataset)].filter(Boolean).join(" ")} {dataset.descriptor.title}, data
          version {dataset.descriptor.version}.
          {sources.length > 0 && (
            <>
              {" "}
              Sources of all counts shown
              <Citations dataset={dataset} citations={sources} of="all counts shown" />
            </>
          )}
        </p>
      </figcaption>
    </figure>
  );
});
