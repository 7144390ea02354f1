import { memo, useDeferredValue } from "react";
import { Panel } from "../Panel";
import { Growth, type GrowthProps } from "./Growth";
import { growthTitle } from "./growthTitle";

/** How the counts grew, in a panel that has the finding as its title. */
const GrowthPanel = memo(function GrowthPanel(props: GrowthProps) {
  // The chart follows the count of events a moment later. The other forms wait for a promise that they make themselves: a drawing
  // that waits is begun anew, with a new one, for ever.
  const later = useDeferredValue(props.filters);
  const filters = props.display.as === "chart" ? later : props.filters;
  return (
    <Panel title={growthTitle(props.dataset, filters)}>
      <Growth {...props} filters={filters} />
    </Panel>
  );
});
export default GrowthPanel;
