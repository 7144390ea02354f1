import { lazy, Suspense } from "react";
import { InvolvedActors } from "../../ui/actors/InvolvedActors";
import { EventAside } from "../../ui/event/EventAside";
import { Figures } from "../../ui/figures/Figures";
import { Later } from "../../ui/Later";
import { PageTitle } from "../../ui/PageTitle";
import { Panel } from "../../ui/Panel";
import { Chronicle } from "../../ui/timeline/Chronicle";
import { TimelineFigure } from "../../ui/timeline/TimelineFigure";
import type { ViewProps } from "../view";
import styles from "./Overview.module.css";
import { leadSentence } from "./overviewModel";

// Neither the count of events nor the figures wait for it.
const GrowthPanel = lazy(() => import("../../ui/growth/GrowthPanel"));

/** How many actors the overview names before it leads on to the directory. */
const ACTORS_NAMED = 11;

/** One page that answers at a glance: the figures, the growth, who was involved, and what happened. */
export function Overview({ dataset, filters, display, onFilters, onDisplay }: ViewProps) {
  return (
    <div className={styles.page}>
      <div>
        <PageTitle>{dataset.descriptor.headline}</PageTitle>
        <p className={styles.lead}>{leadSentence(dataset, filters)}</p>
      </div>
      <Figures dataset={dataset} filters={filters} />
      <div className={styles.columns}>
        <Suspense fallback={<div className={styles.coming} />}>
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
        <Later>
          <Chronicle
            dataset={dataset}
            filters={filters}
            display={display}
            onFilters={onFilters}
            onDisplay={onDisplay}
            level={3}
          />
        </Later>
        <EventAside dataset={dataset} display={display} onDisplay={onDisplay} />
      </div>
    </div>
  );
}
