import { EventAside } from "../../ui/event/EventAside";
import { PageTitle } from "../../ui/PageTitle";
import { Panel } from "../../ui/Panel";
import { Chronicle } from "../../ui/timeline/Chronicle";
import { TimelineFigure } from "../../ui/timeline/TimelineFigure";
import { bandTitle, timelineSentence } from "../../ui/timeline/timelineWords";
import type { ViewProps } from "../view";
import styles from "./Timeline.module.css";

/** What happened when: the band, the chronicle, and beside it the detail of the open event. */
export default function Timeline({ dataset, filters, display, onFilters, onDisplay }: ViewProps) {
  return (
    <div className={styles.page}>
      <div>
        <PageTitle>Timeline</PageTitle>
        <p className={styles.lead}>{timelineSentence(dataset, filters)}</p>
      </div>
      <Panel title={bandTitle(dataset, filters)}>
        <TimelineFigure dataset={dataset} filters={filters} display={display} onDisplay={onDisplay} />
      </Panel>
      <div className={styles.columns}>
        <section aria-label="Chronicle">
          <h2 className="visually-hidden">Chronicle</h2>
          <Chronicle
            dataset={dataset}
            filters={filters}
            display={display}
            onFilters={onFilters}
            onDisplay={onDisplay}
            level={3}
          />
        </section>
        <EventAside dataset={dataset} display={display} onDisplay={onDisplay} />
      </div>
    </div>
  );
}
