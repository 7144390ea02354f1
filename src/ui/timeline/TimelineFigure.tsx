import { memo, Suspense, useCallback } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Display, Filters } from "../../domain/filters";
import { ExhibitFrame } from "../exhibit/ExhibitFrame";
import { Band } from "./lazyTimeline";
import styles from "./TimelineFigure.module.css";
import type { OnDisplay } from "./useTimeWindow";

/** The timeline in its forms: the band, the table of the events, their sources, and all of it as files. */
export const TimelineFigure = memo(function TimelineFigure({
  dataset,
  filters,
  display,
  onDisplay,
}: {
  dataset: Dataset;
  filters: Filters;
  display: Display;
  onDisplay: OnDisplay;
}) {
  const { zoom, band } = display;
  const load = useCallback(
    () => import("./timelineExhibit").then(({ timelineExhibit }) => timelineExhibit(dataset, filters, zoom)),
    [dataset, filters, zoom],
  );
  return (
    <ExhibitFrame load={load} of="the timeline" form={band} onForm={(form) => onDisplay({ band: form })}>
      <Suspense fallback={<div className={styles.coming} aria-busy="true" />}>
        <Band dataset={dataset} filters={filters} display={display} onDisplay={onDisplay} />
      </Suspense>
    </ExhibitFrame>
  );
});
