import { memo, Suspense } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { InvolvedActors } from "../../ui/actors/InvolvedActors";
import { EventAside } from "../../ui/event/EventAside";
import { Figures } from "../../ui/figures/Figures";
import { GrowthPanel } from "../../ui/growth/lazyGrowth";
import { Later } from "../../ui/Later";
import { PageTitle } from "../../ui/PageTitle";
import { Panel } from "../../ui/Panel";
import { Chronicle } from "../../ui/timeline/Chronicle";
import { TimelineFigure } from "../../ui/timeline/TimelineFigure";
import type { ViewProps } from "../view";
import styles from "./Overview.module.css";
import { leadSentence } from "./overviewModel";

/** How many actors the overview names before it leads on to the directory. */
const ACTORS_NAMED = 11;

const Lead = memo(function Lead({ dataset, filters }: { dataset: Dataset; filters: Filters }) {
  return <p className={styles.lead}>{leadSentence(dataset, filters)}</p>;
});

/** One page that answers at a glance: the figures, the growth, who was involved, and what happened. */
export function Overview({ dataset, filters, display, onFilters, onDisplay }: ViewProps) {
  return (
    <div className={styles.page}>
      <div>
        <PageTitle>{dataset.descriptor.headline}</PageTitle>
        <Later>
          <Lead dataset={dataset} filters={filters} />
        </Later>
      </div>
      <Later>
        <Figures dataset={dataset} filters={filters} />
      </Later>
      <div className={styles.columns}>
        <Suspense fallback={<div className={styles.coming} aria-busy="true" />}>
          <GrowthPanel
            dataset={dataset}
            filters={filters}
            display={display}
            onFilters={onFilters}
            onDisplay={onDisplay}
          />
        </Suspense>
        <Later>
          <Panel title="Who was involved">
            <InvolvedActors dataset={dataset} filters={filters} limit={ACTORS_NAMED} />
          </Panel>
        </Later>
      </div>
      <Panel title="What happened">
        <TimelineFigure dataset={dataset} filters={filters} display={display} onDisplay={onDisplay} />
      </Panel>
      <div className={`${styles.columns} ${styles.read}`}>
        <Chronicle
          dataset={dataset}
          filters={filters}
          display={display}
          onFilters={onFilters}
          onDisplay={onDisplay}
          level={3}
        />
        <EventAside dataset={dataset} display={display} onDisplay={onDisplay} />
      </div>
    </div>
  );
}
