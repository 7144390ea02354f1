import { Figures } from "../../ui/figures/Figures";
import type { ViewProps } from "../../views/view";
import styles from "./Stages.module.css";

/** The headline figures as of the end of the slide's years: what a room takes in at a glance. The band has slides of its own. */
export default function OverviewStage({ dataset, filters }: ViewProps) {
  return (
    <div className={styles.figures}>
      <Figures dataset={dataset} filters={filters} />
    </div>
  );
}
