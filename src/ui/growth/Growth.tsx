import { lazy, Suspense, useMemo } from "react";
import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import type { Display, Filters } from "../../domain/filters";
import type { Citation } from "../../domain/schema";
import { Button } from "../Button";
import { Citations } from "../Citations";
import styles from "./Growth.module.css";
import { GrowthTable } from "./GrowthTable";
import { filtersInWords, howToRead, starNotes } from "./growthCaption";
import { drawnPoints, growthModel } from "./growthModel";
import { growthSentence } from "./growthSentence";
import { usePrinting } from "./usePrinting";

const StepChart = lazy(() => import("../chart/StepChart"));

interface GrowthProps {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly display: Display;
  readonly onFilters: (change: Partial<Filters>) => void;
  readonly onDisplay: (change: Partial<Display>) => void;
}

const FORMS = { chart: "Chart", table: "Table" } as const satisfies Record<Display["as"], string>;

function FormChoice({ as, onDisplay }: { as: Display["as"]; onDisplay: GrowthProps["onDisplay"] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form around two buttons.
    <div role="group" aria-label="Show the counts as" className={styles.forms}>
      {(Object.keys(FORMS) as Display["as"][]).map((form) => (
        <button
          key={form}
          type="button"
          className={styles.form}
          aria-pressed={as === form}
          onClick={() => onDisplay({ as: form })}
        >
          {FORMS[form]}
        </button>
      ))}
    </div>
  );
}

/** One citation a source, in the order in which they are met. */
function oncePerSource(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citation.source, citation])).values()];
}

/**
 * How the counts grew: chart or table, a sentence that says the same, how to read it, and the sources. The title of the panel
 * around it comes from `growthTitle`.
 */
export function Growth({ dataset, filters, display, onFilters, onDisplay }: GrowthProps) {
  const model = useMemo(() => growthModel(dataset, filters), [dataset, filters]);
  const printing = usePrinting();
  const sentence = growthSentence(dataset, filters);
  const points = drawnPoints(model);
  const notes = starNotes(model);
  const sources = oncePerSource(points.flatMap(({ count }) => count.citations));
  const table = <GrowthTable dataset={dataset} filters={filters} model={model} />;

  if (dataset.counts.length === 0) return <p className={styles.none}>{whyNone(dataset, "membership")}</p>;
  return (
    <figure className={styles.figure}>
      <FormChoice as={display.as} onDisplay={onDisplay} />
      <div className={styles.stage} data-empty={points.length === 0 || undefined}>
        {points.length === 0 && (
          <div className={styles.empty}>
            <p>There is no count to draw for the groups chosen.</p>
            {filters.groups.length > 0 && <Button onClick={() => onFilters({ groups: [] })}>Show all groups</Button>}
          </div>
        )}
        {points.length > 0 && display.as === "table" && table}
        {points.length > 0 && display.as === "chart" && (
          <Suspense fallback={<div className={styles.skeleton} />}>
            <StepChart
              dataset={dataset}
              model={model}
              selected={display.select}
              onSelect={(select) => onDisplay({ select })}
            />
          </Suspense>
        )}
      </div>
      {printing && display.as === "chart" && points.length > 0 && table}
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
        <p>{howToRead(model).join(" ")}</p>
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
          {filtersInWords(filters)} {dataset.descriptor.title}, data version {dataset.descriptor.version}.
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
}
