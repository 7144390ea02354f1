import { Figures } from "../../ui/figures/Figures";
import { Band } from "../../ui/timeline/Band";
import type { ViewProps } from "../../views/view";
import styles from "./Stages.module.css";

/** The headline figures over the band. */
export default function OverviewStage({ dataset, filters, display, onDisplay }: ViewProps) {
  return (
    <div className={styles.stack}>
      <Figures dataset={dataset} filters={filters} />
      <Band dataset={dataset} filters={filters} display={display} onDisplay={onDisplay} />
    </div>
  );
}
