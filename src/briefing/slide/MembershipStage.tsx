import { useMemo } from "react";
import StepChart from "../../ui/chart/StepChart";
import DataTable from "../../ui/DataTable";
import SourceTab from "../../ui/exhibit/SourceTab";
import { growthExhibit } from "../../ui/growth/growthExhibit";
import { growthModel } from "../../ui/growth/growthModel";
import type { ViewProps } from "../../views/view";
import styles from "./Stages.module.css";

/** The growth chart, or its table or sources, over the whole stage. */
export default function MembershipStage({ dataset, filters, display, onDisplay }: ViewProps) {
  const { as, ranges } = display;
  const model = useMemo(() => {
    const whole = growthModel(dataset, filters);
    // A slide's groups do not change under the reader's eyes: a lane that it does not show needs no room.
    return { ...whole, hasTotals: whole.totals !== undefined };
  }, [dataset, filters]);
  const exhibit = useMemo(
    () => (as === "chart" ? undefined : growthExhibit(dataset, filters, ranges)),
    [as, dataset, filters, ranges],
  );
  if (exhibit && as === "table") return <DataTable {...exhibit.table} />;
  if (exhibit) return <SourceTab dataset={dataset} citations={exhibit.citations} of="the counts" />;
  return (
    <div className={styles.chart}>
      <StepChart
        dataset={dataset}
        model={model}
        ranges={ranges}
        selected={display.select}
        onSelect={(select) => onDisplay({ select })}
      />
    </div>
  );
}
